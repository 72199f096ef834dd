import { globalModule } from '../../../../../lang/link/external.ts';
import type { Expr, ExprOf, Fn, Step } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { modulesOf } from '../../../modules-of.ts';
import { openCandidates } from '../../candidates.ts';
import { type Client, entryOf, type FoundSink, type Method } from '../../client.ts';
import { formsExamples } from './examples.ts';

/** `<form action="/api/orders" method="post">` in JSX. https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/form */
export const forms: Client = {
  id: 'form',
  title: 'Form actions in JSX, and of forms that are made',
  docs: 'https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/form',
  languages: ['typescript'],
  signs: ['<form', "createElement('form'", 'createElement("form"'],
  told: {
    signs: ['<form', "createElement('form'", 'createElement("form"', '.action'],
    mark: /^(?=[\s\S]*<form\b)(?=[\s\S]*\baction\b)|\.action\s*=[^=]/,
  },
  open: () => () => undefined,
  more: findForms,
  examples: formsExamples,
};

function findForms(program: Program): readonly FoundSink[] {
  const found: FoundSink[] = [];
  for (const path of modulesOf(program, ['typescript'])) {
    const module = program.modules.get(path);
    if (!module) continue;
    for (const { expr, place } of candidatesIn(module)) {
      const { when, each, within, step } = place;
      const assigned =
        step?.value === expr ? assignedAction(program, step, path, within[0] ?? module) : undefined;
      if (assigned) {
        const call = { is: 'call', of: assigned.form, args: [{ value: expr }], region: expr.region } as const;
        found.push({
          site: { path, call, when, each, within },
          sink: { url: expr, method: assigned.method, paths: true },
        });
      }
      if (!isForm(expr)) continue;
      const attributes = expr.holds[0];
      const url = attributes && entryOf(attributes, 'action').value;
      if (!attributes || !url || !mayBePath(url)) continue;
      const of: Expr = { is: 'name', name: 'form', region: attributes.region };
      const call = { is: 'call', of, args: [{ value: url }], region: attributes.region } as const;
      found.push({
        site: { path, call, when, each, within },
        sink: { url, method: { is: 'option', of: attributes, fallback: 'GET' }, paths: true },
      });
    }
  }
  return found;
}

/** The forms of a module, and what it assigns to an `action`. */
const candidatesIn = openCandidates(
  (expr, { step }) => isForm(expr) || (step?.value === expr && isAction(step)),
);

function isForm(expr: Expr): expr is ExprOf<'unknown'> {
  return expr.is === 'unknown' && expr.text === '<form';
}

function isAction({ to }: Step): boolean {
  return to?.is === 'member' && to.name === 'action';
}

/** `form.action = url`, of a form that the code makes; its method is what the same function gives it, else GET. */
function assignedAction(
  program: Program,
  { to, do: does }: Step,
  path: string,
  { steps }: Pick<Fn, 'steps'>,
): { readonly form: Expr; readonly method: Method } | undefined {
  if (does !== 'assign' || to?.is !== 'member' || to.name !== 'action' || to.of.is !== 'name')
    return undefined;
  const form = to.of;
  if (!isMadeForm(program, form, path)) return undefined;
  const given = steps.find(
    (it) =>
      it.to?.is === 'member' &&
      it.to.name === 'method' &&
      it.to.of.is === 'name' &&
      it.to.of.name === form.name,
  );
  return { form, method: given ? { is: 'given', by: given.value } : { is: 'known', name: 'GET' } };
}

function isMadeForm(program: Program, form: Expr, path: string): boolean {
  return program.refer(form, path).some((it) => {
    if (it.is !== 'made' || it.by.from !== globalModule || it.by.name !== 'document.createElement')
      return false;
    const tag = it.call.args[0]?.value;
    return tag?.is === 'literal' && tag.value === 'form';
  });
}

/** React takes a function as well. */
function mayBePath(url: Expr): boolean {
  return url.is === 'literal' || url.is === 'template' || url.is === 'operation' || url.is === 'either';
}
