import type { Gap } from '../../../model/gap.ts';
import { compareText } from '../../../model/order.ts';
import { outlineOf } from '../outline/definitions.ts';
import type { SchemaPart } from '../schema-part.ts';
import { type PartGroup, splitParts } from './split-parts.ts';

/** The schemas of a checkout whose configuration names none. */
export interface Detected {
  readonly groups: readonly PartGroup[];
  readonly gaps: readonly Gap[];
}

/** Sorts the parts of a checkout into schemas. One that is written in code and committed as SDL as well is compared as SDL. */
export function detectProjects(parts: readonly SchemaPart[]): Detected {
  const files = parts.filter((it) => it.schema === undefined);
  const written = new Map<string, SchemaPart[]>();
  for (const part of parts) {
    if (part.schema === undefined) continue;
    const known = written.get(part.schema);
    if (known) known.push(part);
    else written.set(part.schema, [part]);
  }
  const groups = [...splitParts(files)];
  const gaps: Gap[] = [];
  const fromCode: PartGroup[] = [];
  for (const [name, own] of [...written].sort((a, b) => compareText(a[0], b[0]))) {
    const committed = groups.find((it) => isCommitted(own, it.parts));
    if (committed) gaps.push(describeCommitted(own, committed, name));
    else fromCode.push({ name, parts: own });
  }
  const all = [...groups, ...fromCode];
  const [only] = all;
  if (all.length === 1 && only) return { groups: [{ parts: only.parts }], gaps };
  return { groups: all.map((it) => ({ ...it, name: it.name ?? it.parts[0]?.at.path ?? '' })), gaps };
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
