import type { Call, Expr } from '../../model/module.ts';
import type { Made, Referent } from '../../model/program.ts';
import { calledOf } from './called.ts';
import type { Linker } from './linker.ts';
import { dottedName } from './members.ts';
import { bindsSelf } from './parameters.ts';
import type { Target } from './target.ts';

/** The answers of `refer` as the contract has them. A text in several pieces stands for the expression asked about. */
export function referentsOf(linker: Linker, targets: readonly Target[], asked: Expr): readonly Referent[] {
  const found = new Map<unknown, Referent>();
  for (const target of targets) {
    const [key, referent] = referentOf(linker, target, asked);
    const known = found.get(key);
    if (!known) found.set(key, referent);
    else if ('ways' in known && 'ways' in referent)
      found.set(key, { ...known, ways: [...known.ways, ...referent.ways] });
  }
  return found.size === 0 ? [{ is: 'unknown', text: '' }] : [...found.values()];
}

function referentOf(linker: Linker, target: Target, asked: Expr): readonly [unknown, Referent] {
  switch (target.is) {
    case 'external': {
      const { on, ...member } = target;
      const name = `external ${target.from} ${target.name}`;
      if (!on) return [name, member];
      const made = madeOf(on);
      return [`${name} on ${made.key}`, { ...member, on: made }];
    }
    case 'made': {
      const made = madeOf(target);
      return [`made ${made.key}`, made];
    }
    case 'instance': {
      const { cls, call, path, home, env } = target;
      if (!call) return ['this', { is: 'unknown', text: 'this' }];
      const key = keyOf(path, call);
      return [`made ${key}`, { is: 'instance', cls, home, call, path, key, ways: [calledOf(env)] }];
    }
    case 'function':
      return [target.fn, { is: 'function', fn: target.fn, path: target.path }];
    case 'class':
      return [target.cls, { is: 'class', cls: target.cls, path: target.path }];
    case 'parameter': {
      const { fn, index, path } = target;
      const unit = linker.unit(path);
      const isBound = (unit && bindsSelf(unit, fn)) || fn.params[0]?.extended;
      const place = isBound ? index - 1 : index;
      return [fn.params[index] ?? fn, { is: 'parameter', fn, index, place, path }];
    }
    case 'value': {
      const expr = target.parts ? asked : target.expr;
      const { path } = target;
      if (expr.is !== 'call') return [expr, { is: 'value', expr, path }];
      return [expr, { is: 'unknown', text: `${dottedName(expr.of) ?? ''}()`, call: { expr, path } }];
    }
    case 'module':
      return [`module ${target.path}`, target];
    case 'unknown':
      return ['unknown', target];
  }
}

function madeOf({ by, call, path, env }: Extract<Target, { is: 'made' }>): Made {
  return { is: 'made', by, call, path, key: keyOf(path, call), ways: [calledOf(env)] };
}

/** The place of a call. One that stands on another call (but `require`) starts where that starts: its end tells them apart. */
function keyOf(path: string, { region, of }: Call): string {
  const start = `${path}:${region.line}:${region.column}`;
  let inner = of;
  while (inner.is === 'member') inner = inner.of;
  const isChained = inner.is === 'call' && !(inner.of.is === 'name' && inner.of.name === 'require');
  return isChained ? `${start}-${region.endLine}:${region.endColumn}` : start;
}
