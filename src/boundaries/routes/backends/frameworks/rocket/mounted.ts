import { dottedName } from '../../../../../lang/link/members.ts';
import type { Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import type { Placed } from '../../../frontends/client.ts';
import { type Act, hide, obscure } from '../../act.ts';
import { growthOfList } from '../../calls/list-growth.ts';
import { attributeActs } from '../../rust/attributes.ts';
import { rustPath } from '../../rust/path.ts';

const deepest = 8;
/** A list of handlers, or an empty one that is filled later. */
const lists = /(?:^|\.)(?:(?:openapi_get_)?routes!|Vec\.new)$/;

/** What one thing that is mounted serves: the handlers of `routes![…]` and what is added to them, or something of its own. */
export function readMounted({ expr, path }: Placed, program: Program, depth = 0): readonly Act[] {
  if (depth > deepest) return [obscure];
  const each = (it: Expr, at: string) => readMounted({ expr: it, path: at }, program, depth + 1);
  if (expr.is === 'array') return expr.items.flatMap((it) => each(it.value, path));
  const found = listsIn({ expr, path }, program);
  if (found.length === 0) return [isOther(expr, path, program) ? hide(undefined, 'a handler') : obscure];
  return found.flatMap(({ call, path: at }) => [
    ...call.args.map((it) => readHandler(it.value, at, program)),
    ...growthOfList(program, call, at).flatMap((it) => each(it.value, at)),
  ]);
}

/** The `routes![…]` that an expression is, or that the function which it calls answers. */
function listsIn({ expr, path }: Placed, program: Program) {
  if (expr.is === 'call' && lists.test(dottedName(expr.of) ?? '')) return [{ call: expr, path }];
  return program
    .refer(expr, path)
    .flatMap((it) => (it.is === 'made' && lists.test(it.by.name) ? [{ call: it.call, path: it.path }] : []));
}

/** `FileServer::from("static")`, `make_swagger_ui(…)`: something of Rocket's own crates that serves what it likes. */
function isOther(expr: Expr, path: string, program: Program): boolean {
  return program.refer(expr, path).some((it) => it.is === 'made' && rustPath(it.by).startsWith('rocket'));
}

/** What the function of this name serves by its attributes. */
function readHandler(handler: Expr, path: string, program: Program): Act {
  const fn = program.refer(handler, path).find((it) => it.is === 'function');
  const [act = obscure] = fn ? attributeActs(fn) : [];
  return act;
}
