import { type DefinitionNode, type GraphQLSchema, Kind, parse } from 'graphql';
import { build, nodesOf } from './build-schema.ts';
import type { Entry, Merged } from './merge-parts.ts';
import { textOfMember } from './outline/definitions.ts';
import { typesIn } from './outline/outline-document.ts';
import { defineUnknown } from './unknown-types.ts';

/** Both sides cut down to what differs: enough to compare them, not enough to judge operations by them. */
export interface Slices {
  readonly older: GraphQLSchema;
  readonly newer: GraphQLSchema;
}

/**
 * Parses and builds only the definitions whose text differs, and the inputs that they name, however deep (what a changed
 * default means is decided there). Whatever else they name stands as an empty type of its kind, on both sides.
 */
export function sliceSchemas(base: Merged, head: Merged): Slices {
  const sides = [base, head] as const;
  const changed = new Set<string>();
  for (const name of new Set([...base.entries.keys(), ...head.entries.keys()]))
    if (name.startsWith('@') || name === 'schema' || !isSame(base.entries.get(name), head.entries.get(name)))
      changed.add(name);
  const touched = findTouched(sides, changed);
  for (const name of touched) changed.add(name);
  const trees = sides.map(
    ({ entries }, side) =>
      new Map(
        [...changed].map((name) => {
          const own = entries.get(name) ?? [];
          const other = sides[1 - side]?.entries.get(name) ?? [];
          return [name, (touched.has(name) ? undefined : trim(own, other)) ?? nodesOf(own)];
        }),
      ),
  );
  const named = new Set<string>(roots);
  for (const tree of trees)
    for (const node of [...tree.values()].flat()) for (const used of typesIn(node)) named.add(used);
  const inputs = new Set<string>();
  for (const name of named) {
    if (changed.has(name) || !sides.some((it) => isInput(it.entries.get(name)))) continue;
    inputs.add(name);
    for (const { entries } of sides)
      for (const { definition } of entries.get(name) ?? [])
        for (const used of definition.uses) named.add(used);
  }
  const [older, newer] = sides.map(({ entries, unknown }, side) => {
    const missing = new Set(unknown);
    const rest = [...named].filter((name) => !changed.has(name) || missing.has(name));
    return build([
      ...[...(trees[side]?.values() ?? [])].flat(),
      ...rest.flatMap((name) => {
        if (missing.has(name)) return [defineUnknown(name)];
        const own = entries.get(name) ?? [];
        return inputs.has(name) ? nodesOf(own) : standIn(own);
      }),
    ]);
  });
  if (!older || !newer) throw new Error('a comparison has two sides');
  return { older, newer };
}

/** What gives a default to a type that changed, or that holds one that did: the same text may mean something else there. */
function findTouched(sides: readonly Merged[], changed: ReadonlySet<string>): ReadonlySet<string> {
  const users = new Map<string, Set<string>>();
  const touched = new Set<string>();
  for (const { entries } of sides)
    for (const [name, own] of entries)
      if (isInput(own))
        for (const used of own.flatMap((it) => it.definition.uses)) {
          const known = users.get(used) ?? new Set();
          users.set(used, known.add(name));
        }
  const meanings = new Set(changed);
  for (const name of meanings) for (const user of users.get(name) ?? []) meanings.add(user);
  for (const { entries } of sides)
    for (const [name, own] of entries)
      if (own.some((it) => it.definition.defaults.some((type) => meanings.has(type)))) touched.add(name);
  return touched;
}

/**
 * A type whose fields are the same but for some: the others keep their names and places and nothing else. `undefined` for
 * what is not a plain type on both sides.
 */
function trim(own: readonly Entry[], others: readonly Entry[]): readonly DefinitionNode[] | undefined {
  const [one, ...rest] = own;
  const [other, ...further] = others;
  if (!one?.part.outline || !other?.part.outline || rest.length > 0 || further.length > 0) return undefined;
  const mine = one.definition;
  const theirs = other.definition;
  if (!fielded.has(mine.kind) || mine.kind !== theirs.kind || mine.repeats || theirs.repeats)
    return undefined;
  const known = new Map(theirs.members.map((name, index) => [name, textOfMember(theirs, index)]));
  const [first] = mine.starts;
  if (first === undefined || mine.text === theirs.text) return undefined;
  const fields = mine.members.map((name, index) => {
    const text = textOfMember(mine, index);
    return known.get(name) === text ? `${name}:Boolean ` : text;
  });
  const { definitions } = parse(`${mine.text.slice(0, first)}${fields.join('')}}`, { noLocation: true });
  return definitions;
}

const fielded: ReadonlySet<string> = new Set([Kind.OBJECT_TYPE_DEFINITION, Kind.INTERFACE_TYPE_DEFINITION]);

const roots = ['Query', 'Mutation', 'Subscription'];

function isSame(before: readonly Entry[] = [], after: readonly Entry[] = []): boolean {
  return (
    before.length === after.length &&
    before.every((it, index) => it.definition.text === after[index]?.definition.text)
  );
}

/** Enums and input objects stand whole, so that values given for them mean what they mean in the whole schema. */
export function isInput(own: readonly Entry[] | undefined): boolean {
  const kind = own?.[0]?.definition.kind ?? '';
  return kind.startsWith('InputObject') || kind.startsWith('Enum');
}

/** An empty type of the same kind and name. */
function standIn(own: readonly Entry[]): readonly DefinitionNode[] {
  const [first] = own;
  if (!first) return [];
  const kind = first.definition.kind;
  const name = { kind: Kind.NAME, value: first.definition.name } as const;
  switch (kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
      return [{ kind: Kind.OBJECT_TYPE_DEFINITION, name }];
    case Kind.INTERFACE_TYPE_DEFINITION:
      return [{ kind: Kind.INTERFACE_TYPE_DEFINITION, name }];
    case Kind.UNION_TYPE_DEFINITION:
      return [{ kind: Kind.UNION_TYPE_DEFINITION, name }];
    default:
      return [defineUnknown(name.value)];
  }
}
