import type { Argument, Expr, ExprOf } from '../../model/module.ts';

type Called = Pick<ExprOf<'call'>, 'of' | 'args'>;

/**
 * `api.get.bind(api)` is `api.get`: what it is called on is all that `bind` says, and it says what is so already. Of a function
 * that is named alone the receiver must look like one: `socket.bind(port)` is another `bind`.
 * https://tc39.es/ecma262/#sec-properties-of-the-function-prototype-object
 */
export function boundFunction({ of, args: [self, ...given] }: Called): Expr | undefined {
  const fn = of.is === 'member' && of.name === 'bind' && given.length === 0 ? of.of : undefined;
  return fn && self && keepsReceiver(fn, self) ? fn : undefined;
}

/** The call that `api.get.call(api, …)` and `api.get.apply(api, […])` are. */
export function forwardedCall({ of, args: [self, ...given] }: Called): Called | undefined {
  if (of.is !== 'member' || !self || !keepsReceiver(of.of, self)) return undefined;
  if (of.name === 'call') return { of: of.of, args: given };
  const [list] = given;
  if (of.name !== 'apply' || !list || given.length > 1) return undefined;
  return { of: of.of, args: list.value.is === 'array' ? list.value.items : [{ ...list, spread: true }] };
}

/** Whether a function is called on what it would be called on anyway. */
function keepsReceiver(fn: Expr, { value, spread }: Argument): boolean {
  if (spread) return false;
  if (fn.is === 'member') return isSame(fn.of, value);
  const isNone = value.is === 'literal' && value.value === null;
  return fn.is === 'name' && (isNone || (value.is === 'name' && value.name === 'this'));
}

/** Whether two expressions are the same name, or the same member of it. */
function isSame(one: Expr, other: Expr): boolean {
  if (one.is === 'name') return other.is === 'name' && one.name === other.name;
  if (one.is !== 'member' || other.is !== 'member' || typeof one.name !== 'string') return false;
  return one.name === other.name && isSame(one.of, other.of);
}
