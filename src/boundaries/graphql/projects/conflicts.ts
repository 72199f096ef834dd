import { Kind, print } from 'graphql';
import { outlineOf, parseDefinition } from '../outline/definitions.ts';
import type { Outlined } from '../outline/outline.ts';
import type { SchemaPart } from '../schema-part.ts';

/** Names that clients enter a schema by, where nothing says otherwise. */
const roots: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription', 'schema']);

/** What a subgraph says of itself, once. https://specs.apollo.dev/federation/v2.3/ */
const federation = 'specs.apollo.dev/federation/';

/** Whether some files cannot be one schema, so that they are several. A type that stands twice by mistake makes no second schema. */
export function areSeveral(parts: readonly SchemaPart[]): boolean {
  const first = new Map<string, Outlined>();
  let queries = 0;
  let subgraphs = 0;
  let isTorn = false;
  let isJoinable = true;
  for (const part of parts)
    for (const definition of outlineOf(part).definitions) {
      if (definition.name === 'Query') queries++;
      if (definition.name === 'schema' && definition.text.includes(federation)) subgraphs++;
      if (definition.kind.endsWith('Extension') || definition.kind === Kind.DIRECTIVE_DEFINITION) continue;
      const before = first.get(definition.name);
      if (!before) first.set(definition.name, definition);
      else if (!isSame(before, definition)) {
        isTorn = true;
        isJoinable &&= roots.has(definition.name) && areApart(before, definition);
      }
    }
  if (subgraphs > 1) return true;
  if (!isTorn) return false;
  return isJoinable ? !reachAcross(parts) : queries > 1;
}

/** Whether a file defines a type otherwise than some other files do. */
export function contradicts(parts: readonly SchemaPart[], file: SchemaPart): boolean {
  const own = new Map(definedIn(file).map((it) => [it.name, it]));
  return parts.flatMap(definedIn).some((it) => {
    const other = own.get(it.name);
    return other !== undefined && !isSame(it, other);
  });
}

function definedIn(part: SchemaPart): readonly Outlined[] {
  return outlineOf(part).definitions.filter((it) => !it.kind.endsWith('Extension'));
}

/** Whether two definitions of a root type have no field in common, so that they may be written apart and meant together. */
export function areApart(a: Outlined, b: Outlined): boolean {
  if (a.kind !== Kind.OBJECT_TYPE_DEFINITION || b.kind !== a.kind || !roots.has(a.name)) return false;
  const members = new Set(a.members);
  return !b.members.some((it) => members.has(it));
}

/** Whether two definitions say the same, whatever their layout and descriptions. */
export function isSame(a: Outlined, b: Outlined): boolean {
  if (a.text === b.text) return true;
  if (a.kind !== b.kind || a.members.length !== b.members.length) return false;
  return bare(a) === bare(b);
}

/** A definition without layout and descriptions. */
function bare(definition: Outlined): string {
  const printed = print(parseDefinition(definition));
  return printed.replace(/"""[^"]*"""|"[^"\n]*"/gu, '').replace(/\s+/gu, ' ');
}

/** Whether a file uses a type that only another one defines. */
function reachAcross(parts: readonly SchemaPart[]): boolean {
  const homes = new Map<string, SchemaPart>();
  for (const part of parts)
    for (const { name, kind } of outlineOf(part).definitions)
      if (!kind.endsWith('Extension') && !roots.has(name)) homes.set(name, part);
  return parts.some((part) => {
    const own = new Set(outlineOf(part).definitions.map((it) => it.name));
    return [...outlineOf(part).used].some((name) => !own.has(name) && homes.has(name));
  });
}
