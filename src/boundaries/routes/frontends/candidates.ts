import { type Place, walk } from '../../../lang/walk.ts';
import type { Expr, Module } from '../../../model/module.ts';

/** An expression of a module that may stand for a request, and where it stands. */
export interface Candidate {
  readonly expr: Expr;
  readonly place: Place;
}

/** Answers the expressions of a module that are wanted, looked for once: both sides share the modules that did not change. */
export function openCandidates(
  isWanted: (expr: Expr, place: Place) => boolean,
): (module: Module) => readonly Candidate[] {
  const known = new WeakMap<Module, readonly Candidate[]>();
  return (module) => {
    const answer = known.get(module);
    if (answer) return answer;
    const found: Candidate[] = [];
    walk(module, (expr, place) => {
      if (isWanted(expr, place)) found.push({ expr, place });
    });
    known.set(module, found);
    return found;
  };
}
