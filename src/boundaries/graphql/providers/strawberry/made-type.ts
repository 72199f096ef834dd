import type { Call, Class, Expr } from '../../../../model/module.ts';
import { isTrue, keyword, positional } from './call-arguments.ts';
import type { Declaration } from './declaration.ts';
import { findResolver } from './find-resolver.ts';
import { dottedName, lookUp } from './lookup.ts';
import type { MadeField } from './made-field.ts';
import type { Reading } from './reading.ts';
import { strawberryName } from './strawberry-name.ts';

/** A type that `create_type` or `merge_types` makes. https://strawberry.rocks/docs/guides/tools */
export interface MadeType {
  readonly name: string;
  readonly cls: Class;
  readonly declaration: Declaration;
  readonly fields: readonly MadeField[];
}

/** Reads a call of `create_type` or `merge_types`; `undefined` for any other call, or where its lists are not written down. */
export function readMadeType(reading: Reading, call: Call, path: string): MadeType | undefined {
  const maker = strawberryName(reading.program, call.of, path)?.name;
  if (maker !== 'create_type' && maker !== 'merge_types') return undefined;
  const { args, region } = call;
  const name = reading.text(keyword(args, 'name') ?? positional(args, 0), path);
  const list = keyword(args, maker === 'create_type' ? 'fields' : 'types') ?? positional(args, 1);
  if (name === undefined || list?.is !== 'array') return undefined;
  const items = list.items.map((it) => it.value);
  const kind = isTrue(args, 'is_input') ? 'input' : isTrue(args, 'is_interface') ? 'interface' : 'type';
  const isMerge = maker === 'merge_types';
  return {
    name,
    cls: { name, bases: isMerge ? items : [], decorators: [], fields: [], methods: [], region },
    declaration: { kind, family: 'core', made: maker, args },
    fields: isMerge ? [] : items.flatMap((it) => fieldOf(reading, it, path)),
  };
}

function fieldOf(reading: Reading, expr: Expr, path: string): readonly MadeField[] {
  const found = lookUp(reading.program, expr, path);
  if (found.is === 'value' && found.value.is === 'call') {
    const name = dottedName(expr)?.at(-1) ?? '';
    return [{ binding: { name, value: found.value, region: found.value.region }, path: found.path }];
  }
  const fn = findResolver(reading.program, expr, path);
  if (fn) return [fn];
  reading.doubt({
    at: { path, region: expr.region },
    reason: 'dynamic',
    note: 'A field given to `create_type` is made when the code runs.',
    open: 'Query',
  });
  return [];
}
