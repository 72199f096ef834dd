import { field, parseJson } from '../../parse-json.ts';
import { isReplaced, readAskedByNpm } from '../asked-by-npm.ts';
import type { LockFormat, Mismatch } from '../lock-format.ts';
import { readOutline } from '../read-outline.ts';

/** `pnpm-lock.yaml`: the specifiers of every importer as they stood in its manifest; a frozen install compares them. */
export const pnpmSync: LockFormat = {
  lock: 'pnpm-lock.yaml',
  manifest: 'package.json',
  docs: 'https://pnpm.io/cli/install#--frozen-lockfile',
  install: 'pnpm install --frozen-lockfile',
  compare({ manifest, lock, member, root }) {
    const asked = readAskedByNpm(manifest);
    const { specifiers, replaced, isAltered } = readLock(lock, member === '' ? '.' : member);
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
  readonly specifiers: ReadonlyMap<string, string> | undefined;
  readonly replaced: Readonly<Record<string, true>>;
  /** A hook of the project may have changed what its manifests ask for. */
  readonly isAltered: boolean;
}

/** https://github.com/pnpm/spec/blob/master/lockfile/9.0.md; before version 6 specifiers stood in a mapping of their own. */
function readLock(lock: string, importer: string): ReadLock {
  const specifiers = new Map<string, string>();
  const replaced: Record<string, true> = {};
  let found = false;
  let isAltered = false;
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
    else if (top === 'specifiers' && importer === '.') {
      found = true;
      if (path.length === 2) specifiers.set(second, value);
    } else if (top === 'importers' && second === importer) {
      found = true;
      if (third === 'specifiers' && path.length === 4) specifiers.set(fourth, value);
      if (fifth === 'specifier') specifiers.set(fourth, value);
    }
  }
  return { specifiers: found ? specifiers : undefined, replaced, isAltered };
}
