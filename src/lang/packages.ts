import { compareText } from '../model/order.ts';
import { asObject, type JsonObject, ownValue, readJsonObject } from './json-text.ts';
import { folderOf, joinPath } from './paths.ts';

/** A package of the tree. */
export interface Package {
  readonly name: string;
  readonly folder: string;
  /** `exports` as written. */
  readonly exports: unknown;
  /** `imports` as written: the names that start with `#`. */
  readonly imports: unknown;
  /** `source`, `module`, `main` and `types`, those that are there, in this order. */
  readonly entries: readonly string[];
  /** What it depends on, in whatever way, with the version it asks for. */
  readonly dependencies: ReadonlyMap<string, string>;
}

/** Every `package.json` of the tree outside `node_modules`, the shallowest first. */
export function readPackages(configs: ReadonlyMap<string, string>): readonly Package[] {
  const all: Package[] = [];
  for (const [path, text] of configs) {
    if (!/(?:^|\/)package\.json$/.test(path) || /(?:^|\/)node_modules\//.test(path)) continue;
    const json = readJsonObject(text);
    if (!json) continue;
    const name = ownValue(json, 'name');
    const entries = ['source', 'module', 'main', 'types']
      .map((key) => ownValue(json, key))
      .filter((value) => typeof value === 'string');
    all.push({
      name: typeof name === 'string' ? name : '',
      folder: folderOf(path),
      exports: ownValue(json, 'exports'),
      imports: ownValue(json, 'imports'),
      entries,
      dependencies: readDependencies(json),
    });
  }
  return all.sort((a, b) => a.folder.length - b.folder.length || compareText(a.folder, b.folder));
}

function readDependencies(json: JsonObject): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const kind of ['peerDependencies', 'optionalDependencies', 'devDependencies', 'dependencies'])
    for (const [name, version] of Object.entries(asObject(ownValue(json, kind)) ?? {}))
      if (typeof version === 'string') found.set(name, version);
  return found;
}

/** What an `exports` or `imports` map says of a key, every condition in order. https://nodejs.org/api/packages.html */
export function targetsOf(map: unknown, key: string): readonly string[] {
  const table = asObject(map);
  const isTable = table && Object.keys(table).some((name) => name.startsWith('.') || name.startsWith('#'));
  if (!isTable) return key === '.' ? flatten(map, '') : [];
  if (Object.hasOwn(table, key)) return flatten(table[key], '');
  for (const [pattern, value] of Object.entries(table)) {
    const star = pattern.indexOf('*');
    if (star < 0) continue;
    const [before, after] = [pattern.slice(0, star), pattern.slice(star + 1)];
    if (key.startsWith(before) && key.endsWith(after) && key.length >= before.length + after.length)
      return flatten(value, key.slice(before.length, key.length - after.length));
  }
  return [];
}

const conditionDepth = 6;

function flatten(value: unknown, star: string, depth = 0): readonly string[] {
  if (typeof value === 'string') return [value.replaceAll('*', () => star)];
  if (depth > conditionDepth) return [];
  if (Array.isArray(value)) return value.flatMap((one) => flatten(one, star, depth + 1));
  const table = asObject(value);
  return table ? Object.values(table).flatMap((one) => flatten(one, star, depth + 1)) : [];
}

/**
 * The paths a package's own path can mean. Where a build's output is named, the source it is commonly built from is
 * tried after it: `dist/x.js` → `src/x.js`, `x.js`.
 */
export function packagePaths(home: Package, target: string): readonly string[] {
  const built = /^(?:\.\/)?(?:dist|build|lib|out|esm|cjs)\/(?:(?:esm|cjs|src)\/)?(.*)$/s.exec(target)?.[1];
  return [target, ...(built === undefined ? [] : [`src/${built}`, built])]
    .map((path) => joinPath(home.folder, path))
    .filter((path) => path !== undefined);
}
