import { Kind, print, type ValueNode } from 'graphql';
import type { Expr } from '../../../../model/module.ts';
import { lookUp } from './lookup.ts';
import { toCamelCase } from './names.ts';
import type { Reading } from './reading.ts';

/** The SDL of a default that is computed when the code runs: there is one, and that is all that matters. */
const computed = '"computed"';

const deepest = 8;

/** The SDL of a default; `undefined` where there is none (`UNSET`). */
export function readDefault(reading: Reading, expr: Expr, path: string): string | undefined {
  if (isUnset(reading, expr, path)) return undefined;
  const value = readValue(reading, expr, path, 0);
  return value ? print(value) : computed;
}

/** The SDL of what a `default_factory` makes. */
export function readFactory(reading: Reading, factory: Expr, path: string): string | undefined {
  const found = lookUp(reading.program, factory, path);
  if (found.is === 'external') {
    if (found.name === 'builtins.list') return '[]';
    if (found.name === 'builtins.dict') return '{}';
  }
  if (factory.is === 'function') {
    const [only, ...more] = factory.fn.steps.filter((it) => it.do === 'return');
    if (only && more.length === 0) return readDefault(reading, only.value, path);
  }
  return computed;
}

function isUnset(reading: Reading, expr: Expr, path: string): boolean {
  const found = lookUp(reading.program, expr, path);
  return found.is === 'external' && /^strawberry\.(?:.+\.)?UNSET$/.test(found.name);
}

function readValue(reading: Reading, expr: Expr, path: string, depth: number): ValueNode | undefined {
  if (depth > deepest) return undefined;
  if (expr.is === 'literal') return literal(expr.value);
  if (expr.is === 'array') {
    const values = expr.items.map((it) => readValue(reading, it.value, path, depth + 1));
    const known = values.filter((it) => it !== undefined);
    return known.length === values.length ? { kind: Kind.LIST, values: known } : undefined;
  }
  if (expr.is === 'unknown' && /^-\d+(?:\.\d+)?$/.test(expr.text)) return literal(Number(expr.text));
  if (expr.is === 'member' && typeof expr.name === 'string') {
    const of = lookUp(reading.program, expr.of, path);
    if (of.is === 'class' && of.cls.fields.some((it) => it.name === expr.name))
      return { kind: Kind.ENUM, value: expr.name };
  }
  if (expr.is === 'call') return objectOf(reading, expr, path, depth);
  if (expr.is !== 'name' && expr.is !== 'member') return undefined;
  const found = lookUp(reading.program, expr, path);
  return found.is === 'value' ? readValue(reading, found.value, found.path, depth + 1) : undefined;
}

/** An input object that is made where the default stands: `Page(first=10)`. */
function objectOf(
  reading: Reading,
  call: Extract<Expr, { is: 'call' }>,
  path: string,
  depth: number,
): ValueNode | undefined {
  if (lookUp(reading.program, call.of, path).is !== 'class') return undefined;
  const fields = call.args.map((it) => {
    const value = it.name === undefined ? undefined : readValue(reading, it.value, path, depth + 1);
    const name = reading.settings.camelCase ? toCamelCase(it.name ?? '') : (it.name ?? '');
    return value && { kind: Kind.OBJECT_FIELD, name: { kind: Kind.NAME, value: name }, value };
  });
  const known = fields.filter((it) => it !== undefined);
  return known.length === fields.length
    ? {
        kind: Kind.OBJECT,
        fields: known as {
          kind: typeof Kind.OBJECT_FIELD;
          name: { kind: typeof Kind.NAME; value: string };
          value: ValueNode;
        }[],
      }
    : undefined;
}

function literal(value: string | number | boolean | null): ValueNode {
  if (value === null) return { kind: Kind.NULL };
  if (typeof value === 'string') return { kind: Kind.STRING, value };
  if (typeof value === 'boolean') return { kind: Kind.BOOLEAN, value };
  return Number.isInteger(value)
    ? { kind: Kind.INT, value: String(value) }
    : { kind: Kind.FLOAT, value: String(value) };
}
