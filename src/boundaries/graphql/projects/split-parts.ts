import { addTo } from '../../../model/add-to.ts';
import { compareText } from '../../../model/order.ts';
import { outlineOf } from '../outline/definitions.ts';
import type { SchemaPart } from '../schema-part.ts';
import { areSeveral } from './conflicts.ts';
import { commonFolder, sharedFolders } from './folders.ts';

/** Files that make one schema. Without a name it is the only one. */
export interface PartGroup {
  readonly name?: string;
  /** Globs of the operations that are meant for it; none where nothing says so. */
  readonly documents?: readonly string[];
  /** Globs of the operations that the configuration names for it. */
  readonly operations?: readonly string[];
  readonly parts: readonly SchemaPart[];
  /** It is one subgraph of several, so that nothing is certain of what it lacks. */
  readonly isPartial?: boolean;
}

/**
 * Tells the schemas of a repository apart where nothing but their files says so: files that contradict each other are parted
 * by their folders, as far down as is needed; what has no root of its own joins those who use it.
 */
export function splitParts(parts: readonly SchemaPart[]): readonly PartGroup[] {
  if (parts.length === 0) return [];
  if (!areSeveral(parts)) return [{ parts }];
  const leaves = splitFolder(parts, '', 0);
  const rooted = leaves.filter(hasRoot);
  if (rooted.length < 2) return [{ parts }];
  const groups = rooted.map((it) => [...it]);
  for (const loose of leaves.filter((it) => !hasRoot(it))) {
    const users = groups.filter((group) => uses(group, loose));
    const chosen = users.length > 0 ? users : [nearest(groups, loose)];
    for (const group of chosen) if (!areSeveral([...group, ...loose])) group.push(...loose);
  }
  const lasting = groups.filter((it) => !it.every((part) => isSample(part.at.path)));
  const kept = lasting.length > 0 ? lasting : groups;
  if (kept.length === 1) return [{ parts: kept[0] ?? parts }];
  return nameGroups(kept);
}

const deepest = 60;

function splitFolder(
  parts: readonly SchemaPart[],
  folder: string,
  depth: number,
): readonly (readonly SchemaPart[])[] {
  if (parts.length < 2 || depth > deepest || !areSeveral(parts)) return [parts];
  const children = new Map<string, SchemaPart[]>();
  for (const part of parts) {
    const slash = part.at.path.indexOf('/', folder.length);
    const child = slash < 0 ? part.at.path : part.at.path.slice(0, slash + 1);
    addTo(children, child, part);
  }
  return [...children]
    .sort((a, b) => compareText(a[0], b[0]))
    .flatMap(([child, own]) => splitFolder(own, child, depth + 1));
}

/** Whether some files say, be it as an extension, what clients enter a schema by. */
function hasRoot(parts: readonly SchemaPart[]): boolean {
  return parts.some((part) =>
    outlineOf(part).definitions.some((it) => it.name === 'schema' || it.name === 'Query'),
  );
}

function uses(group: readonly SchemaPart[], loose: readonly SchemaPart[]): boolean {
  const offered = new Set(loose.flatMap((part) => outlineOf(part).definitions.map((it) => it.name)));
  return group.some((part) => [...outlineOf(part).used].some((name) => offered.has(name)));
}

function nearest(groups: readonly SchemaPart[][], loose: readonly SchemaPart[]): SchemaPart[] {
  const path = loose[0]?.at.path ?? '';
  const near = (group: readonly SchemaPart[]) =>
    Math.max(...group.map((it) => sharedFolders(it.at.path, path)));
  return [...groups].sort((a, b) => near(b) - near(a))[0] ?? [];
}

/** A schema that only tests and examples are written for. */
function isSample(path: string): boolean {
  return path
    .split('/')
    .slice(0, -1)
    .some((it) => /^_*(?:tests?|specs?|testdata|fixtures|mocks|examples?|samples?)_*$/iu.test(it));
}

/** Each group is called after the folder that holds its files, or after its file where two would be called the same. */
function nameGroups(groups: readonly (readonly SchemaPart[])[]): readonly PartGroup[] {
  const folders = groups.map((it) => commonFolder(it.map((part) => part.at.path)));
  return groups.map((parts, index) => {
    const folder = folders[index] ?? '';
    const isUnique = folder !== '' && folders.filter((it) => it === folder).length === 1;
    return { name: isUnique ? folder : (parts[0]?.at.path ?? folder), parts };
  });
}
