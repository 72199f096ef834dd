import { type DefinitionNode, type GraphQLSchema, Kind } from 'graphql';
import { build, nodesOf } from './build-schema.ts';
import type { Entry, Merged } from './merge-parts.ts';
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
  const whole = new Set(changed);
  const named = new Set<string>(roots);
  for (const name of whole)
    for (const { entries } of sides)
      for (const { definition } of entries.get(name) ?? [])
        for (const used of definition.uses) {
          named.add(used);
          if (sides.some((it) => isInput(it.entries.get(used)))) whole.add(used);
        }
  const buildSide = ({ entries, unknown }: Merged) => {
    const missing = new Set(unknown);
    const nodes = [...whole].flatMap((name) => {
      const own = entries.get(name) ?? [];
      return changed.has(name) ? nodesOf(own, (entry) => entry.located()) : nodesOf(own);
    });
    const others = [...named].filter((name) => !whole.has(name) || missing.has(name));
    return build([
      ...nodes,
      ...others.flatMap((name) => (missing.has(name) ? [defineUnknown(name)] : standIn(entries.get(name)))),
    ]);
  };
  return { older: buildSide(base), newer: buildSide(head) };
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
