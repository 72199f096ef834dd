import type { Call, Class, Expr, Fn } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';

/** The call of a decorator of Nest by its name: `Controller`, `Get`. */
export function findDecorator(
  program: Program,
  { decorators }: Pick<Fn | Class, 'decorators'>,
  path: string,
  wanted: (name: string) => boolean,
): { readonly name: string; readonly call: Call } | undefined {
  for (const call of decorators) {
    if (call.is !== 'call') continue;
    for (const it of program.refer(call.of, path)) {
      const name = it.is === 'external' && it.from.startsWith('@nestjs/') ? it.name : undefined;
      if (name !== undefined && wanted(name)) return { name, call };
    }
  }
  return undefined;
}

/** What a lambda, or a function in its place, gives back. */
export function returned(expr: Expr): Expr | undefined {
  return expr.is === 'function' ? expr.fn.steps.find((it) => it.do === 'return')?.value : undefined;
}
