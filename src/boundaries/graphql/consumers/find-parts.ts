import { walk } from '../../../lang/walk.ts';
import type { Expr, Module } from '../../../model/module.ts';
import { isCandidate } from './candidate.ts';
import type { Dialect } from './render.ts';
import { isTag } from './tagged.ts';

/** The expressions of a module that documents are put together by. */
export function findParts(module: Module, dialect: Dialect): readonly Expr[] {
  const parts: Expr[] = [];
  walk(module, (expr) => {
    if (expr.is !== 'literal' && isCandidate(expr, false, dialect)) parts.push(expr);
    else if (expr.is === 'template' && isTag(expr.tag)) parts.push(expr);
    const first = expr.is === 'call' && isTag(expr.of) ? expr.args[0] : undefined;
    if (first) parts.push(first.value);
  });
  return parts;
}
