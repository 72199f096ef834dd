import { addTo } from '../../../model/add-to.ts';
import type { Gap } from '../../../model/gap.ts';
import type { View } from '../../../model/need.ts';
import { compareText } from '../../../model/order.ts';
import { outlineOf } from '../outline/definitions.ts';
import type { SchemaPart } from '../schema-part.ts';
import { contradicts } from './conflicts.ts';
import { takeDeclared } from './declared/take-declared.ts';
import { type PartGroup, splitParts } from './split-parts.ts';

/** The schemas of a checkout whose configuration names none. */
export interface Detected {
  readonly groups: readonly PartGroup[];
  readonly gaps: readonly Gap[];
  /** What could not be known of schemas that are not compared. */
  readonly moot: readonly Gap[];
}

/**
 * Sorts the parts of a checkout into schemas: those that configurations of GraphQL tools name, then what contradicts itself
 * apart. One that is written in code and committed as SDL as well is compared as SDL.
 */
export function detectProjects(parts: readonly SchemaPart[], view: View): Detected {
  const { groups: declared, rest } = takeDeclared(parts, view);
  const files = rest.filter((it) => it.schema === undefined);
  const written = new Map<string, SchemaPart[]>();
  for (const part of rest) {
    if (part.schema === undefined) continue;
    addTo(written, part.schema, part);
  }
  const groups = declared.length === 0 ? [...splitParts(files)] : joinRest(declared, files);
  const gaps: Gap[] = [];
  const moot: Gap[] = [];
  const fromCode: PartGroup[] = [];
  for (const [name, own] of [...written].sort((a, b) => compareText(a[0], b[0]))) {
    const committed = groups.find((it) => isCommitted(own, it.parts));
    if (committed) {
      gaps.push(describeCommitted(own, committed, name));
      moot.push(...own.flatMap((it) => it.gaps ?? []));
    } else fromCode.push({ name, parts: own });
  }
  const all: readonly PartGroup[] = [...groups, ...fromCode];
  const [only] = all;
  if (all.length === 1 && only) return { groups: [{ parts: only.parts }], gaps, moot };
  return { groups: all.map((it) => ({ ...it, name: it.name ?? it.parts[0]?.at.path ?? '' })), gaps, moot };
}

/** What no configuration names is a schema of its own where it has a root, and otherwise a part of those it agrees with. */
function joinRest(declared: readonly PartGroup[], rest: readonly SchemaPart[]): readonly PartGroup[] {
  const loose = rest.filter((it) => !definesRoot(it));
  const joined = declared.map((group) => {
    const more = loose.filter((it) => extendsAny(group.parts, it) && !contradicts(group.parts, it));
    return { ...group, parts: [...group.parts, ...more] };
  });
  const others = rest.some((it) => definesRoot(it)) ? splitParts(rest) : [];
  return [...joined, ...others];
}

/** Whether a file defines, and does not only extend, what clients enter a schema by. */
function definesRoot(part: SchemaPart): boolean {
  return outlineOf(part).definitions.some(
    (it) => (it.name === 'schema' || it.name === 'Query') && !it.kind.endsWith('Extension'),
  );
}

/** Whether a file extends a schema, or defines what it uses. */
function extendsAny(parts: readonly SchemaPart[], loose: SchemaPart): boolean {
  const offered = new Set(outlineOf(loose).definitions.map((it) => it.name));
  return parts.some(
    (part) =>
      [...outlineOf(part).used].some((it) => offered.has(it)) ||
      outlineOf(part).definitions.some((it) => offered.has(it.name)),
  );
}

/** Whether at least half of the types of a schema in code stand in some SDL. */
function isCommitted(own: readonly SchemaPart[], files: readonly SchemaPart[]): boolean {
  const names = namesOf(own);
  const known = namesOf(files);
  const shared = [...names].filter((it) => known.has(it)).length;
  return shared > 0 && shared * 2 >= names.size;
}

function namesOf(parts: readonly SchemaPart[]): ReadonlySet<string> {
  return new Set(parts.flatMap((part) => outlineOf(part).definitions.map((it) => it.name)));
}

function describeCommitted(own: readonly SchemaPart[], { parts }: PartGroup, name: string): Gap {
  const path = parts[0]?.at.path ?? '';
  const first = own[0]?.at ?? parts[0]?.at;
  return {
    at: { side: first?.side ?? 'head', path: name },
    reason: 'unsupported',
    effect: 'counts',
    note: `The schema that \`${name}\` makes is committed as \`${path}\`; the committed one is compared.`,
    mend: 'Export it in CI and fail where the file differs, so that it cannot fall behind the code.',
  };
}
