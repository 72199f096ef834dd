import type { Binding, Expr } from '../../../../model/module.ts';
import { keyword, positional } from './call-arguments.ts';
import type { Definition, Member } from './definition.ts';
import type { ClassPlace, EnumNote, Reading } from './reading.ts';
import { strawberryName } from './strawberry-name.ts';

/** The GraphQL name of an enumeration. */
export function enumName(reading: Reading, { cls }: ClassPlace, note: EnumNote | undefined): string {
  return (note && reading.text(keyword(note.args, 'name'), note.path)) ?? cls.name;
}

/** The values of an enumeration, under the names they have in Python; one that repeats a value is an alias and no value. */
export function readEnum(
  reading: Reading,
  { cls, path }: ClassPlace,
  name: string,
  note: EnumNote | undefined,
): Definition {
  const members: Member[] = [];
  const seen = new Set<string>();
  for (const field of cls.fields) {
    if (field.name.startsWith('_') || field.value.is === 'class' || field.value.is === 'function') continue;
    if (field.value.is === 'unknown' && field.value.text === '') continue;
    const value = literalOf(field.value);
    if (value !== undefined && seen.has(value)) continue;
    if (value !== undefined) seen.add(value);
    members.push(readValue(reading, field, path));
  }
  const description = note && reading.text(keyword(note.args, 'description'), note.path);
  return {
    kind: 'enum',
    name,
    at: { path, region: cls.region },
    members,
    ...(description !== undefined && { description }),
  };
}

function readValue(reading: Reading, { name, value, region }: Binding, path: string): Member {
  const at = { path, region };
  if (value.is !== 'call' || strawberryName(reading.program, value.of, path)?.name !== 'enum_value')
    return { name, at };
  const own = reading.text(keyword(value.args, 'name'), path);
  const description = reading.text(keyword(value.args, 'description'), path);
  const deprecated = reading.text(keyword(value.args, 'deprecation_reason'), path);
  return {
    name: own ?? name,
    at,
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated }),
  };
}

function literalOf(expr: Expr): string | undefined {
  const value = expr.is === 'call' ? positional(expr.args, 0) : expr;
  return value?.is === 'literal' ? JSON.stringify(value.value) : undefined;
}
