import type { Class, Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import type { Placed } from '../../../frontends/client.ts';
import { fieldOf, lineageOf, verbsOf } from '../../annotated/class-verbs.ts';

/** Bases that answer nothing themselves. */
const empty =
  /^(?:flask\.views|flask_(?:restful|restx|restplus|smorest|openapi3|classful)|quart\.views|abc|typing|<global>)(?:\.|$)/;
const deepest = 4;

type Methods = readonly (string | Placed)[];

/**
 * The methods that a class of views answers: those that it or a base says in `methods`, else those it has functions for;
 * any method where a base of another package may answer more. https://flask.palletsprojects.com/en/stable/views/
 */
export function methodsOfClass(program: Program, cls: Class, path: string): Methods {
  const lineage = lineageOf(program, cls, path);
  const named = fieldOf(lineage, 'methods');
  if (named) return [named];
  const { classes, outside } = lineage;
  const isKnown = classes.every((it) => it.cls.bases.every((base) => isFollowed(program, base, it.path)));
  if (!isKnown || outside.some((name) => !empty.test(name))) return ['*'];
  const verbs = verbsOf(program, cls, path);
  if (verbs.length > 0) return verbs;
  return classes.some((it) => it.cls.methods.some(({ name }) => name === 'dispatch_request'))
    ? ['GET']
    : ['*'];
}

function isFollowed(program: Program, base: Expr, path: string): boolean {
  return program.refer(base, path).every((it) => it.is === 'class' || it.is === 'external');
}

/** The methods of what `add_url_rule` is given: a function answers GET, `View.as_view('name')` what its class does. */
export function methodsOfView(program: Program, view: Placed | undefined, depth = 0): Methods {
  if (!view || depth > deepest) return ['*'];
  const { expr, path } = view;
  if (expr.is === 'function') return ['GET'];
  if (expr.is === 'call' && expr.of.is === 'member' && expr.of.name === 'as_view')
    return program
      .refer(expr.of.of, path)
      .flatMap((it) => (it.is === 'class' ? methodsOfClass(program, it.cls, it.path) : ['*']));
  const wrapped = expr.is === 'call' ? expr.args.find((it) => it.value.is === 'call') : undefined;
  if (wrapped) return methodsOfView(program, { expr: wrapped.value, path }, depth + 1);
  return program.refer(expr, path).flatMap((it) => {
    if (it.is === 'function') return ['GET'];
    const made = it.is === 'made' ? it.call : it.is === 'value' ? it.expr : undefined;
    return made && made !== expr && 'path' in it
      ? methodsOfView(program, { expr: made, path: it.path }, depth + 1)
      : ['*'];
  });
}
