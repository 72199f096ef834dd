import { dottedName } from '../../../../../lang/link/members.ts';
import { lastName } from '../../../../../lang/link/unit.ts';
import type { Call, Expr, Fn } from '../../../../../model/module.ts';
import type { PathText } from '../../backend.ts';
import { callsIn } from '../../ruby/body.ts';
import { blockOf, positionals } from '../../ruby/options.ts';

/** An application that a configuration of Rack runs, below what stands around it. */
export interface Run {
  readonly app: Expr;
  readonly under: readonly PathText[];
  readonly at: Call;
}

const deepest = 8;

/** What `run`, `use` and `map` bring together. https://github.com/rack/rack/blob/main/lib/rack/builder.rb */
export function runsIn(body: Pick<Fn, 'steps'>, under: readonly PathText[] = [], depth = 0): readonly Run[] {
  if (depth > deepest) return [];
  return callsIn(body).flatMap(({ call }): readonly Run[] => {
    if (call.of.is !== 'name') return [];
    const [first] = positionals(call);
    const block = blockOf(call);
    if (call.of.name === 'map' && first && block) return runsIn(block, [...under, first.value], depth + 1);
    if ((call.of.name !== 'run' && call.of.name !== 'use') || !first) return [];
    return appsIn(first.value, under).map((it) => ({ ...it, at: call }));
  });
}

/** `Rack::URLMap.new('/' => A)` and `Rack::Cascade.new([A, B])` are several; `A.new` and `A.app` are A. */
function appsIn(expr: Expr, under: readonly PathText[]): readonly Omit<Run, 'at'>[] {
  if (expr.is === 'call') {
    const name = dottedName(expr.of);
    const [first] = expr.args;
    if (name === 'Rack.URLMap' && first?.value.is === 'object')
      return first.value.entries.flatMap(({ key, value }) => appsIn(value, [...under, key]));
    if (name === 'Rack.Cascade' && first?.value.is === 'array')
      return first.value.items.flatMap((it) => appsIn(it.value, under));
    return appsIn(expr.of, under);
  }
  const isWrapped = expr.is === 'member' && /^[a-z]/.test(lastName(expr) ?? '');
  return isWrapped ? appsIn(expr.of, under) : [{ app: expr, under }];
}
