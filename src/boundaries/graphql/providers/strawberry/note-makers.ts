import { lastPart } from '../../../../lang/link/external.ts';
import type { Binding, Expr, Fn } from '../../../../model/module.ts';
import { readFieldCall } from './field-call.ts';
import { fieldFunctions } from './field-functions.ts';
import { type Found, lookUp } from './lookup.ts';
import type { ObjectPlace, Reading } from './reading.ts';
import { readStrawberryName } from './strawberry-name.ts';

/** A value that a function of this repository makes may be a field. */
export function noteMaker(reading: Reading, owner: ObjectPlace, { name, value, region }: Binding): void {
  if (value.is !== 'call' || owner.declaration.kind === 'input') return;
  const found = lookUp(reading.program, value.of, owner.path);
  const foreign = found.is === 'external' && readStrawberryName(found.name) !== undefined;
  if (!foreign && !makesField(reading, found)) return;
  reading.doubt({
    at: { path: owner.path, region },
    reason: 'dynamic',
    note: `\`${name}\` of \`${owner.name}\` is made by a function, so that what it is cannot be known.`,
    open: owner.name,
  });
}

/** Whether a function calls what makes a field. */
function makesField({ program }: Reading, found: Found): boolean {
  return (
    found.is === 'function' &&
    (fieldFunctions(program, found).length > 0 ||
      found.fn.steps.some((it) => it.value.is === 'call' && readFieldCall(program, it.value, found.path)))
  );
}

const harmless = new Set(
  'property staticmethod classmethod abstractmethod override cached_property cache lru_cache overload contextmanager asynccontextmanager wraps'.split(
    ' ',
  ),
);

/** A decorator of this repository may make a field of a method. */
export function noteDecorator(reading: Reading, owner: ObjectPlace, fn: Fn, decorator: Expr): void {
  const of = decorator.is === 'call' ? decorator.of : decorator;
  const found = lookUp(reading.program, of, owner.path);
  if (found.is === 'external') {
    if (harmless.has(lastPart(found.name)) || !readStrawberryName(found.name)) return;
  } else if (!makesField(reading, found)) return;
  reading.doubt({
    at: { path: owner.path, region: fn.region },
    reason: 'dynamic',
    note: `A decorator of this repository may make a field of \`${fn.name ?? ''}\` in \`${owner.name}\`.`,
    open: owner.name,
  });
}
