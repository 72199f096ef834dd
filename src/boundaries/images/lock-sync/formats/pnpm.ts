import { field, parseJson } from '../../parse-json.ts';
import { isReplaced, readAskedByNpm } from '../asked-by-npm.ts';
import type { LockFormat, Mismatch } from '../lock-format.ts';
import { onceInARow } from '../once-in-a-row.ts';
import { readOutline } from '../read-outline.ts';

/** `pnpm-lock.yaml`: the specifiers of every importer as they stood in its manifest; a frozen install compares them. */
export const pnpmSync: LockFormat = {
  lock: 'pnpm-lock.yaml',
  manifest: 'package.json',
  docs: 'https://pnpm.io/cli/install#--frozen-lockfile',
  install: 'pnpm install --frozen-lockfile',
  compare({ manifest, lock, member, root }) {
    const asked = readAskedByNpm(manifest);
    const { importers, replaced, isAltered } = readLock(lock);
    const specifiers = importers.get(member === '' ? '.' : member);
    if (!asked || !specifiers) return undefined;
    const own = field(field(parseJson(root), 'pnpm'), 'overrides');
    return asked.flatMap(({ name, spec, isOptional }): readonly Mismatch[] => {
      const locked = specifiers.get(name) ?? null;
      const isLocal = /^(?:link|file|workspace):/.test(spec);
      if (locked === spec || isReplaced(name, own, replaced) || (locked === null && (isLocal || isOptional)))
        return [];
      return [{ name, asked: spec, locked, isCertain: !isAltered }];
    });
  },
};

interface ReadLock {
  /** What each importer asked for, by package. */
  readonly importers: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly replaced: Readonly<Record<string, true>>;
  /** A hook of the project may have changed what its manifests ask for. */
  readonly isAltered: boolean;
}

/** https://github.com/pnpm/spec/blob/master/lockfile/9.0.md; before version 6 specifiers stood in a mapping of their own. */
const readLock = onceInARow((lock: string): ReadLock => {
  const importers = new Map<string, Map<string, string>>();
  const replaced: Record<string, true> = {};
  let isAltered = false;
  const importerOf = (name: string) => {
    const known = importers.get(name) ?? new Map<string, string>();
    importers.set(name, known);
    return known;
  };
  for (const { path, value } of readOutline(lock, [
    'importers',
    'overrides',
    'specifiers',
    'pnpmfileChecksum',
    'packageExtensionsChecksum',
  ])) {
    const [top = '', second = '', third = '', fourth = '', fifth] = path;
    if (top === 'overrides' && path.length === 2) replaced[second] = true;
    else if (top === 'pnpmfileChecksum' || top === 'packageExtensionsChecksum') isAltered = true;
    else if (top === 'specifiers') {
      const root = importerOf('.');
      if (path.length === 2) root.set(second, value);
    } else if (top === 'importers' && path.length > 1) {
      const importer = importerOf(second);
      if (third === 'specifiers' && path.length === 4) importer.set(fourth, value);
      if (fifth === 'specifier') importer.set(fourth, value);
    }
  }
  return { importers, replaced, isAltered };
});
