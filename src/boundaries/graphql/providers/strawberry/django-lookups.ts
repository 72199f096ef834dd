import type { Member, Spot } from './definition.ts';
import { nameFor } from './names.ts';
import type { Reading } from './reading.ts';

/** The names of Python's types by what they are in GraphQL: a lookup is called after them. */
const pythonNames: ReadonlyMap<string, string> = new Map([
  ['String', 'Str'],
  ['Boolean', 'Bool'],
]);

const compared: ReadonlySet<string> = new Set(['Int', 'Float', 'Decimal']);
const dated: ReadonlySet<string> = new Set(['Date', 'DateTime', 'Time']);

const texts = [
  'iExact',
  'contains',
  'iContains',
  'startsWith',
  'iStartsWith',
  'endsWith',
  'iEndsWith',
  'regex',
  'iRegex',
];

/** The lookups of strawberry-django, by the names that annotations give them. */
const kinds = ['BaseFilterLookup', 'ComparisonFilterLookup', 'FilterLookup'] as const;
export type LookupKind = (typeof kinds)[number];

export function isLookup(name: string): name is LookupKind {
  return kinds.some((it) => it === name);
}

/** The lookup that a filter with `lookups=True` takes for a field; `undefined` for dates, whose lookups differ by version. */
export function lookupOf(type: string): LookupKind | undefined {
  if (dated.has(type)) return undefined;
  if (type === 'ID' || type === 'Boolean') return 'BaseFilterLookup';
  return compared.has(type) ? 'ComparisonFilterLookup' : 'FilterLookup';
}

/** Defines the input that looks a value of some type up. https://strawberry.rocks/docs/django/guide/filters */
export function defineLookup(reading: Reading, at: Spot, kind: LookupKind, type: string): string {
  const of = pythonNames.get(type) ?? type;
  const name = `${of}${kind}`;
  const member = (field: string, is: string): Member => ({ name: nameFor(reading, field), at, type: is });
  reading.define(name, () => ({
    kind: 'input',
    name,
    at,
    members: [
      member('exact', type),
      member('isNull', 'Boolean'),
      member('inList', `[${type}!]`),
      ...(kind === 'FilterLookup' ? texts.map((it) => member(it, type)) : []),
      ...(kind === 'ComparisonFilterLookup' ? comparisons(reading, at, of, type) : []),
    ],
  }));
  return name;
}

function comparisons(reading: Reading, at: Spot, of: string, type: string): readonly Member[] {
  const range = `${of}RangeLookup`;
  const members = (names: readonly string[]) => names.map((name) => ({ name, at, type }));
  reading.define(range, () => ({ kind: 'input', name: range, at, members: members(['start', 'end']) }));
  return [...members(['gt', 'gte', 'lt', 'lte']), { name: 'range', at, type: range }];
}
