import type { Class } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { positional } from './call-arguments.ts';
import { lookUp } from './lookup.ts';
import { readMaker } from './read-maker.ts';
import type { EnumNote } from './reading.ts';

/**
 * What `Colour = strawberry.enum(Shade, name="Colour")` says of `Shade`, wherever it stands: Strawberry notes it on the class,
 * so that the class itself is that enumeration as well.
 */
export function findWrappedEnums(program: Program): ReadonlyMap<Class, EnumNote> {
  const found = new Map<Class, EnumNote>();
  for (const [path, { bindings }] of program.modules)
    for (const { value } of bindings) {
      const maker = value.is === 'call' ? readMaker(program, value, path) : undefined;
      const first = maker?.name === 'enum' ? positional(maker.args, 0) : undefined;
      const of = first && lookUp(program, first, path);
      if (maker && of?.is === 'class') found.set(of.cls, { args: maker.args, path });
    }
  return found;
}
