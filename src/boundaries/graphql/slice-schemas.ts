import { type DefinitionNode, type GraphQLSchema, Kind } from 'graphql';
import { build, nodesOf } from './build-schema.ts';
import type { Entry, Merged } from './merge-parts.ts';
import { typesIn } from './outline/outline-document.ts';
import { defineUnknown } from './unknown-types.ts';

/** Both sides cut down to what differs: enough to compare them, not enough to judge operations by them. */
export interface Slices {
  readonly older: GraphQLSchema;
  readonly newer: GraphQLSchema;
}

/**
 * Parses and builds only the definitions whose text differs, what they name, and the inputs inside that (their defaults
 * decide what a changed default means). Whatever those name in turn stands as an empty type of its kind, on both sides.
 */
export function sliceSchemas(base: Merged, head: Merged): Slices {
  const changed = new Set<string>();
  for (const name of new Set([...base.entries.keys(), ...head.entries.keys()]))
    if (name.startsWith('@') || name === 'schema' || !isSame(base.entries.get(name), head.entries.get(name)))
      changed.add(name);
  const nodes = [new Map<string, readonly DefinitionNode[]>(), new Map<string, readonly DefinitionNode[]>()];
  const sides = [base, head] as const;
  const whole = new Set<string>();
  const named = new Set<string>(roots);
  const queue = [...changed];
  for (const name of queue) {
    if (whole.has(name)) continue;
    whole.add(name);
    for (const [side, { entries }] of sides.entries()) {
      const own = nodesOf(entries.get(name) ?? []);
      nodes[side]?.set(name, own);
      for (const node of own)
        for (const used of typesIn(node)) {
          named.add(used);
          if (changed.has(name) || sides.some((it) => isInput(it.entries.get(used)))) queue.push(used);
        }
    }
  }
  const [older, newer] = sides.map((merged, side) => {
    const own = nodes[side] ?? new Map<string, readonly DefinitionNode[]>();
    const unknown = new Set(merged.unknown);
    const rest = [...named].filter((name) => !whole.has(name) || unknown.has(name));
    return build([
      ...[...own.values()].flat(),
      ...rest.flatMap((name) =>
        unknown.has(name) ? [defineUnknown(name)] : standIn(merged.entries.get(name)),
      ),
    ]);
  });
  if (!older || !newer) throw new Error('a comparison has two sides');
  return { older, newer };
}

const roots = ['Query', 'Mutation', 'Subscription'];

function isSame(before: readonly Entry[] = [], after: readonly Entry[] = []): boolean {
  return (
    before.length === after.length &&
    before.every((it, index) => it.definition.text === after[index]?.definition.text)
  );
}

/** Enums and input objects stand whole, so that values given for them mean what they mean in the whole schema. */
function isInput(own: readonly Entry[] | undefined): boolean {
  const kind = own?.[0]?.definition.kind ?? '';
  return kind.startsWith('InputObject') || kind.startsWith('Enum');
}

/** An empty type of the same kind and name. */
function standIn(own: readonly Entry[] | undefined): readonly DefinitionNode[] {
  const [first] = own ?? [];
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
