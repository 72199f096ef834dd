import type { Expr } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import type { Placed } from '../../frontends/client.ts';

/** What an expression is written as elsewhere, one step on: the value of a name, or the call that made it. */
export function followed(program: Program, { expr, path }: Placed): readonly Placed[] {
  return program.refer(expr, path).flatMap((it): readonly Placed[] => {
    const next: Expr | undefined = it.is === 'made' ? it.call : it.is === 'value' ? it.expr : undefined;
    return next && next !== expr && 'path' in it ? [{ expr: next, path: it.path }] : [];
  });
}
