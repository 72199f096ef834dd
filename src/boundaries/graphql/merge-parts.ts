import type { DefinitionNode } from 'graphql';
import type { Gap } from '../../model/gap.ts';
import { compareSites } from '../../model/order.ts';
import type { Site } from '../../model/site.ts';
import { siteOfName } from './node-site.ts';
import { locateDefinition, outlineOf, parseDefinition } from './outline/definitions.ts';
import type { Outlined } from './outline/outline.ts';
import { areApart, isSame } from './projects/conflicts.ts';
import { isRead, type SchemaPart } from './schema-part.ts';
import { findUndefined } from './unknown-types.ts';

/** A definition or extension that counts, and the file it stands in. */
export interface Entry {
  readonly part: SchemaPart;
  readonly definition: Outlined;
  /** Its tree, without places where the file was not parsed as a whole. */
  node(): DefinitionNode;
  /** Its tree with places, for `siteOfName`. */
  located(): DefinitionNode;
}

/** Several files as one schema, and what stood in its way. */
export interface Merged {
  /** By name, `@name` or `schema`: the definition, then its extensions, in the order of the paths of their files. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  /** Types that something uses and nothing defines. */
  readonly unknown: readonly string[];
  readonly gaps: readonly Gap[];
  /** Whether something a client may rely on could not be read: nothing about this schema is certain then. */
  readonly holes: boolean;
}

/** Joins the definitions of all parts, tolerant of what real schemas contain. */
export function mergeParts(parts: readonly SchemaPart[]): Merged {
  const gaps: Gap[] = [];
  const defined = new Map<string, Entry>();
  const entries = new Map<string, Entry[]>();
  const used = new Set<string>();
  for (const part of [...parts].sort((a, b) => compareSites(a.at, b.at))) {
    const outline = outlineOf(part);
    for (const name of outline.used) used.add(name);
    for (const [index, definition] of outline.definitions.entries()) {
      const entry = makeEntry(part, definition, index);
      for (const gap of findRepeated(entry)) gaps.push(gap);
      const { name } = definition;
      const own = entries.get(name);
      if (isExtension(definition)) {
        if (own) own.push(entry);
        else entries.set(name, [entry]);
        continue;
      }
      const before = defined.get(name);
      if (!before) {
        defined.set(name, entry);
        if (own) own.unshift(entry);
        else entries.set(name, [entry]);
      } else if (areApart(before.definition, definition)) entries.get(name)?.push(entry);
      else if (!isSame(before.definition, definition)) gaps.push(describeTwice(before, entry));
    }
  }
  const isDefined = (name: string) =>
    defined.has(name) || entries.get(name)?.[0]?.definition.kind === 'ObjectTypeExtension';
  const unknown = findUndefined(used, isDefined, parts[0]?.at);
  return {
    entries,
    unknown: unknown.names,
    gaps: [...gaps, ...unknown.gaps],
    holes:
      gaps.some((gap) => gap.effect !== 'counts') ||
      unknown.gaps.length > 0 ||
      parts.some((part) => !isRead(part)),
  };
}

function makeEntry(part: SchemaPart, definition: Outlined, index: number): Entry {
  const { outline } = part;
  let located: DefinitionNode | undefined;
  const parsed = () => {
    const node = part.document?.definitions[index];
    if (!node) throw new Error('a part without an outline has its definitions in its document');
    return node;
  };
  return {
    part,
    definition,
    node: () => (outline ? parseDefinition(definition) : parsed()),
    located: () => {
      located ??= outline ? locateDefinition(outline, definition, part.at.path) : parsed();
      return located;
    },
  };
}

function isExtension({ kind }: Outlined): boolean {
  return kind.endsWith('Extension');
}

function siteOfEntry(entry: Entry): Site {
  const node = entry.located();
  return siteOfName(entry.part, 'name' in node && node.name ? node.name : node);
}

function describeTwice(first: Entry, second: Entry): Gap {
  const { name } = first.definition;
  const what = name === 'schema' ? 'The schema' : `\`${name.replace('@', '')}\``;
  const at = siteOfEntry(second);
  return {
    at,
    reason: 'unparsable',
    effect: 'blocks',
    note: `${what} is defined twice and differently: in \`${place(siteOfEntry(first))}\` and in \`${place(at)}\`; the first is taken.`,
    mend: 'Delete one, or say with `graphql: { schema: … }` which files belong together.',
  };
}

function place(site: Site): string {
  return site.region ? `${site.path}:${site.region.line}` : site.path;
}

/** graphql-js takes the last of two fields of one name; real public schemas contain such pairs. */
function findRepeated(entry: Entry): Gap[] {
  const { definition, part } = entry;
  if (definition.kind.startsWith('Enum') || !definition.repeats) return [];
  const node = entry.located();
  const seen = new Set<string>();
  const gaps: Gap[] = [];
  for (const { name } of 'fields' in node ? (node.fields ?? []) : []) {
    if (seen.has(name.value))
      gaps.push({
        at: siteOfName(part, name),
        reason: 'unsupported',
        effect: 'counts',
        note: `The field \`${name.value}\` stands twice in one type of \`${part.at.path}\`; the last one is taken.`,
        mend: 'Delete one of the two.',
      });
    seen.add(name.value);
  }
  return gaps;
}
