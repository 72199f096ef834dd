import { compareText } from '../model/order.ts';
import { asObject, type JsonObject, ownValue, readJsonObject } from './json-text.ts';
import { folderOf, joinPath } from './paths.ts';

/** `@/*` → `src/*`: what stands before and after the star, and the paths to try, each from the root of the tree. */
export interface Alias {
  readonly before: string;
  /** Undefined for a name without a star. */
  readonly after: string | undefined;
  readonly targets: readonly string[];
}

/** The path mappings of one folder's tsconfig files. https://www.typescriptlang.org/tsconfig/#paths */
export interface Aliases {
  /** The most specific first. */
  readonly paths: readonly Alias[];
  /** Folders that plain names are looked up in (`baseUrl`). */
  readonly bases: readonly string[];
}

const extendsLimit = 8;

/** The mappings of every folder whose tsconfig or jsconfig files have some; `extends` is followed inside the tree. */
export function readAliases(configs: ReadonlyMap<string, string>): ReadonlyMap<string, Aliases> {
  const found = new Map<string, { paths: Alias[]; bases: string[] }>();
  const paths = [...configs.keys()].filter(isTypeScriptConfig).sort(compareConfigs);
  const read = new Map<string, JsonObject | undefined>();
  const open = (path: string) => {
    if (!read.has(path)) read.set(path, readJsonObject(configs.get(path) ?? ''));
    return read.get(path);
  };
  for (const path of paths) {
    const folder = folderOf(path);
    const own = aliasesOf(path, open, folder, 0);
    if (own.paths.length + own.bases.length === 0) continue;
    const all = found.get(folder) ?? { paths: [], bases: [] };
    all.paths.push(...own.paths);
    all.bases.push(...own.bases);
    found.set(folder, all);
  }
  for (const { paths: list } of found.values()) list.sort(compareAliases);
  return found;
}

function isTypeScriptConfig(path: string): boolean {
  return /(?:^|\/)[tj]sconfig[^/]*\.json$/.test(path);
}

/** `tsconfig.json` before its siblings, which hold the mappings where it only refers to them. */
function compareConfigs(a: string, b: string): number {
  const plain = (path: string) => (/(?:^|\/)[tj]sconfig\.json$/.test(path) ? 0 : 1);
  return plain(a) - plain(b) || compareText(a, b);
}

function compareAliases(a: Alias, b: Alias): number {
  return Number(a.after !== undefined) - Number(b.after !== undefined) || b.before.length - a.before.length;
}

function aliasesOf(
  path: string,
  open: (path: string) => JsonObject | undefined,
  configFolder: string,
  depth: number,
): Aliases {
  const config = open(path);
  if (!config || depth > extendsLimit) return { paths: [], bases: [] };
  const options = asObject(ownValue(config, 'compilerOptions'));
  const folder = folderOf(path);
  const place = (text: string) =>
    text.startsWith('$') && text.startsWith('{configDir}', 1)
      ? joinPath(configFolder, text.slice(12))
      : joinPath(folder, text);
  const baseUrl = ownValue(options, 'baseUrl');
  const base = typeof baseUrl === 'string' ? place(baseUrl) : undefined;
  const paths = asObject(ownValue(options, 'paths'));
  const inherited = [...parentsOf(config, folder, open)]
    .map((parent) => aliasesOf(parent, open, configFolder, depth + 1))
    .reverse();
  const own = paths && readPaths(paths, (text) => (base === undefined ? place(text) : joinPath(base, text)));
  return {
    paths: own ?? inherited.find((one) => one.paths.length > 0)?.paths ?? [],
    bases: base === undefined ? (inherited.find((one) => one.bases.length > 0)?.bases ?? []) : [base],
  };
}

function* parentsOf(
  config: JsonObject,
  folder: string,
  open: (path: string) => JsonObject | undefined,
): Iterable<string> {
  const value = ownValue(config, 'extends');
  for (const one of Array.isArray(value) ? value.slice(0, extendsLimit) : [value]) {
    if (typeof one !== 'string' || !one.startsWith('.')) continue;
    const path = joinPath(folder, one);
    if (path === undefined) continue;
    const file = [path, `${path}.json`, `${path}/tsconfig.json`].find((name) => open(name) !== undefined);
    if (file !== undefined) yield file;
  }
}

function readPaths(paths: JsonObject, place: (text: string) => string | undefined): readonly Alias[] {
  return Object.entries(paths).flatMap(([pattern, list]) => {
    const star = pattern.indexOf('*');
    const targets = (Array.isArray(list) ? list : [])
      .filter((target) => typeof target === 'string')
      .map(place)
      .filter((target) => target !== undefined);
    const before = star < 0 ? pattern : pattern.slice(0, star);
    return targets.length === 0
      ? []
      : [{ before, after: star < 0 ? undefined : pattern.slice(star + 1), targets }];
  });
}

/** The paths a specifier can mean by an alias, in order; none where the alias does not fit. */
export function applyAlias(alias: Alias, specifier: string): readonly string[] {
  const { before, after, targets } = alias;
  if (after === undefined) return specifier === before ? targets : [];
  if (!specifier.startsWith(before) || !specifier.endsWith(after)) return [];
  if (specifier.length < before.length + after.length) return [];
  const middle = specifier.slice(before.length, specifier.length - after.length);
  return targets.flatMap((target) => {
    const path = joinPath(
      '',
      target.replace('*', () => middle),
    );
    return path === undefined ? [] : [path];
  });
}
