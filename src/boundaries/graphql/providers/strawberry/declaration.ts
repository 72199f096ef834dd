import type { Argument, Class, Expr } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { readMaker } from './read-maker.ts';
import type { Family } from './strawberry-name.ts';

/** What a decorator makes of a class. */
export interface Declaration {
  readonly kind: 'type' | 'interface' | 'input' | 'enum' | 'scalar';
  readonly family: Family;
  /** The name of the decorator: `partial`, `filter`. */
  readonly made: string;
  /** The arguments of the decorator. */
  readonly args: readonly Argument[];
}

const kinds: ReadonlyMap<string, Declaration['kind']> = new Map([
  ['type', 'type'],
  ['interface', 'interface'],
  ['input', 'input'],
  ['partial', 'input'],
  ['enum', 'enum'],
  ['scalar', 'scalar'],
  ['filter', 'input'],
  ['filter_type', 'input'],
  ['order', 'input'],
  ['order_type', 'input'],
  ['interface_object', 'type'],
]);

/** The Strawberry decorator of a class; `undefined` where it has none. */
export function findDeclaration(program: Program, cls: Class, path: string): Declaration | undefined {
  for (const decorator of cls.decorators) {
    const declared = readDeclarator(program, decorator, path);
    if (declared) return declared;
  }
  return undefined;
}

/** What a decorator, or a call of one as `strawberry.enum(Colour)`, declares. */
function readDeclarator(program: Program, expr: Expr, path: string): Declaration | undefined {
  const maker = readMaker(program, expr, path);
  const kind = maker && kinds.get(maker.name);
  return kind && { kind, family: maker.family, made: maker.name, args: maker.args };
}
