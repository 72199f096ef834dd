import type { Expr, Fn } from '../../../model/module.ts';
import type { CallSite, Program } from '../../../model/program.ts';
import { argumentOf, openReceivers, parameterOf } from './slots.ts';
import type { Slot } from './template.ts';

/**
 * Whether what a caller hands a function keeps it from a place in it: `if (method === 'delete')`, where it is given `'post'`.
 * `slot`: any of its parameters.
 */
export function isUnreached({ when }: Pick<CallSite, 'when'>, slot: Slot, { call }: CallSite): boolean {
  return when.some(({ test, negated }) => {
    const asked = comparedIn(test, slot.fn);
    if (!asked) return false;
    const { key: _key, receiver: _receiver, ...place } = slot;
    const argument = argumentOf(call, { ...place, ...asked.parameter });
    if (argument?.is !== 'literal') return false;
    const holds = (argument.value === asked.value) === asked.isSame;
    return holds === negated;
  });
}

/** Tells whether a place in a function is one that none of its callers comes to, of which at least one is known. */
export function findDead(program: Program): (site: CallSite) => boolean {
  const skipped = openReceivers(program);
  return (site) => {
    const [fn] = site.within;
    if (!fn || !site.when.some((it) => comparedIn(it.test, fn))) return false;
    const callers = program.callersOf(fn);
    const { path, call: expr } = site;
    const slot = { fn, index: 0, skip: skipped(fn), expr, path };
    return callers.length > 0 && callers.every((it) => isUnreached(site, slot, it));
  };
}

/** The parameter of a function and what a test compares it with: `method === 'delete'`. */
function comparedIn(test: Expr, fn: Fn) {
  if (test.is !== 'operation' || (test.op !== '==' && test.op !== '!=')) return undefined;
  const [first, second] = test.operands;
  const [asked, literal] = first.is === 'literal' ? [second, first] : [first, second];
  const parameter = asked?.is === 'name' ? parameterOf(fn, asked.name) : undefined;
  return parameter && literal?.is === 'literal'
    ? { parameter, value: literal.value, isSame: test.op === '==' }
    : undefined;
}
