import { lastPart } from '../../../../../lang/link/external.ts';
import type { Expr, Fn } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { listItems } from '../../../read-paths.ts';
import { annotationName } from '../../annotated/annotations.ts';
import { fieldOf, type Lineage, lineageOf, verbsOf } from '../../annotated/class-verbs.ts';
import { plainText } from '../../arguments/plain-text.ts';
import { restViews } from '../django-rest/generic-views.ts';

/** What the generic views answer. https://docs.djangoproject.com/en/stable/ref/class-based-views/ */
const generic = new Map<string, readonly string[]>(
  Object.entries({
    TemplateView: ['GET'],
    ListView: ['GET'],
    DetailView: ['GET'],
    FormView: ['GET', 'POST'],
    CreateView: ['GET', 'POST'],
    UpdateView: ['GET', 'POST'],
    DeleteView: ['GET', 'POST'],
    ...restViews,
  }),
);

const deepest = 6;

/** The methods that a view answers; `*` where nothing narrows them. */
export function methodsOfView(program: Program, view: Expr, at: string, depth = 0): readonly string[] {
  if (depth > deepest) return ['*'];
  if (view.is === 'call') {
    if (view.of.is === 'member' && view.of.name === 'as_view') {
      const actions = view.args.find((it) => it.name === undefined || it.name === 'actions')?.value;
      if (actions?.is === 'object')
        return actions.entries.flatMap(({ key }) => (typeof key === 'string' ? [key.toUpperCase()] : []));
      return methodsOfClass(program, view.of.of, at);
    }
    for (const { value } of view.args.filter((it) => it.name === undefined).toReversed()) {
      const methods = methodsOfView(program, value, at, depth + 1);
      if (!methods.includes('*')) return methods;
    }
    return ['*'];
  }
  if (view.is !== 'name' && view.is !== 'member') return ['*'];
  for (const referent of program.refer(view, at)) {
    if (referent.is === 'function') return methodsOfFunction(program, referent.fn, referent.path);
    if (referent.is === 'made') return methodsOfView(program, referent.call, referent.path, depth + 1);
    if (referent.is === 'value' && referent.expr !== view)
      return methodsOfView(program, referent.expr, referent.path, depth + 1);
  }
  return ['*'];
}

function methodsOfClass(program: Program, expr: Expr, at: string): readonly string[] {
  for (const referent of program.refer(expr, at)) {
    if (referent.is === 'external') return generic.get(lastPart(referent.name)) ?? ['*'];
    if (referent.is !== 'class') continue;
    const { cls, path } = referent;
    const lineage = lineageOf(program, cls, path);
    const methods = new Set([
      ...verbsOf(program, cls, path),
      ...lineage.outside.flatMap((it) => generic.get(lastPart(it)) ?? []),
    ]);
    return methods.size === 0 ? ['*'] : narrowed(program, lineage, [...methods]);
  }
  return ['*'];
}

/** What `http_method_names` leaves of some methods. */
export function narrowed(program: Program, lineage: Lineage, methods: readonly string[]): readonly string[] {
  const names = fieldOf(lineage, 'http_method_names');
  const allowed = names ? textsOf(program, names.expr, names.path) : ['*'];
  return allowed.includes('*') ? methods : methods.filter((method) => allowed.includes(method));
}

function methodsOfFunction(program: Program, fn: Fn, at: string): readonly string[] {
  for (const decorator of fn.decorators) {
    const name = annotationName(decorator);
    if (name === 'require_GET' || name === 'require_safe') return ['GET'];
    if (name === 'require_POST') return ['POST'];
    if (name !== 'api_view' && name !== 'require_http_methods') continue;
    const [first] = decorator.is === 'call' ? decorator.args : [];
    return first ? textsOf(program, first.value, at) : ['GET'];
  }
  return ['*'];
}

/** The texts of a list in upper case; `*` for one that is not known. */
export function textsOf(program: Program, list: Expr, at: string): readonly string[] {
  return listItems(program, list, at).map(
    ({ expr, path }) => plainText(program, expr, path)?.toUpperCase() ?? '*',
  );
}
