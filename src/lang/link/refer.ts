import type { Expr } from '../../model/module.ts';
import { callTargets } from './apply.ts';
import { comprehensionResults } from './elements.ts';
import { isOurs, keep } from './kept.ts';
import { enter, type Linker } from './linker.ts';
import { memberExprTargets } from './members.ts';
import { nameTargets } from './names.ts';
import { openPending } from './pending.ts';
import { closureOf, distinctTargets, type Env, noEnv, type Target, unknownTarget } from './target.ts';
import type { Unit } from './unit.ts';

/** Answers what an expression stands for, and remembers what it answered where no limit was met on the way. */
export function openRefer(linker: Linker): Linker['refer'] {
  const pendingIn = openPending();
  let isAhead = false;
  return (expr, at, env) => {
    if (expr.is === 'literal') return [{ is: 'value', expr, path: at, env: noEnv }];
    const unit = linker.unit(at);
    const known = unit?.targets[linker.hops];
    if (!unit || !known) return [unknownTarget('')];
    const isPlain = env.length === 0;
    const kept = isPlain ? known.get(expr) : undefined;
    if (isOurs(linker, kept)) return kept.answer;
    if (isPlain && !isAhead) {
      isAhead = true;
      for (const link of farLinks(expr, known)) if (linker.budget > 0) linker.refer(link, at, env);
      isAhead = false;
    }
    const pending = pendingIn(env, linker.hops);
    if (pending.has(expr)) {
      linker.cuts++;
      return [unknownTarget('')];
    }
    if (!enter(linker)) return [unknownTarget('')];
    pending.add(expr);
    const fresh = keep(linker, () => targetsOf(linker, unit, expr, env));
    pending.delete(expr);
    linker.depth--;
    if (isPlain && !fresh.isCut) known.set(expr, fresh);
    return fresh.answer;
  };
}

const stride = 20;

/**
 * Every twentieth link of a chain of calls that nothing is known of yet, the first link first: answered in this order the
 * length of a chain costs no depth.
 */
function farLinks(expr: Expr, known: { has(link: Expr): boolean }): readonly Expr[] {
  const found: Expr[] = [];
  let at = expr;
  for (let count = 0; (at.is === 'call' || at.is === 'member') && !known.has(at); count++) {
    if (count > 0 && count % stride === 0) found.push(at);
    at = at.of;
  }
  return found.reverse();
}

function targetsOf(linker: Linker, unit: Unit, expr: Expr, env: Env): readonly Target[] {
  const { path } = unit.module;
  switch (expr.is) {
    case 'name':
      return nameTargets(linker, unit, expr, env);
    case 'member':
      return memberExprTargets(linker, unit, expr, env);
    case 'call':
      return callTargets(linker, unit, expr, env);
    case 'either':
      return distinctTargets(expr.options.flatMap((option) => linker.refer(option, path, env)));
    case 'function':
      return [{ is: 'function', fn: expr.fn, path, env: closureOf(expr.fn, env) }];
    case 'class':
      return [{ is: 'class', cls: expr.cls, path, env }];
    case 'unknown':
      return comprehensionResults(expr) ? [{ is: 'value', expr, path, env }] : [unknownTarget(expr.text)];
    default:
      return [{ is: 'value', expr, path, env }];
  }
}
