import { satisfies, validRange } from 'semver';
import { field, parseJson, textField } from '../../parse-json.ts';
import { isReplaced, readAskedByNpm } from '../asked-by-npm.ts';
import type { LockFormat, Mismatch } from '../lock-format.ts';
import { onceInARow } from '../once-in-a-row.ts';

/** `package-lock.json`: what is installed at every place of `node_modules`. `npm ci` refuses what does not satisfy a range. */
export const npmSync: LockFormat = {
  lock: 'package-lock.json',
  manifest: 'package.json',
  docs: 'https://docs.npmjs.com/cli/v11/commands/npm-ci',
  install: 'npm ci',
  compare({ manifest, lock, member, root }) {
    const asked = readAskedByNpm(manifest);
    const tree = readLock(lock);
    const find = finding(tree, member);
    if (!asked || !find) return undefined;
    const overrides = field(parseJson(root), 'overrides');
    return asked.flatMap(({ name, spec, isOptional }): readonly Mismatch[] => {
      const entry = find(name);
      if (entry === undefined)
        return isOptional || isReplaced(name, overrides)
          ? []
          : [{ name, asked: spec, locked: null, isCertain: true }];
      const version = textField(entry, 'version');
      const range = rangeOf(spec);
      if (version === undefined || range === undefined || field(entry, 'link') === true) return [];
      return satisfies(version, range, { loose: true }) || isReplaced(name, overrides)
        ? []
        : [{ name, asked: spec, locked: version, isCertain: !isOptional }];
    });
  },
};

const readLock = onceInARow(parseJson);

/** The range that a spec stands for, an alias's too; `undefined` for a tag, an address or a folder. */
function rangeOf(spec: string): string | undefined {
  const alias = /^npm:(?:@[^@/]+\/)?[^@/]+@(.+)$/.exec(spec)?.[1];
  const range = alias ?? spec;
  return range === '*' || validRange(range, { loose: true }) === null ? undefined : range;
}

/** Looks a package up as Node does, from the member's folder upwards; `undefined` where the lockfile has no such member. */
function finding(tree: unknown, member: string): ((name: string) => unknown) | undefined {
  const packages = field(tree, 'packages');
  if (packages === undefined) {
    const first = field(tree, 'dependencies');
    return member === '' && field(tree, 'lockfileVersion') === 1 ? (name) => field(first, name) : undefined;
  }
  if (field(packages, member) === undefined) return undefined;
  const folders = member.split('/').map((_, at, parts) => `${parts.slice(0, at + 1).join('/')}/`);
  const upwards = ['', ...(member === '' ? [] : folders)].reverse();
  return (name) => {
    for (const folder of upwards) {
      const entry = field(packages, `${folder}node_modules/${name}`);
      if (entry !== undefined) return entry;
    }
    return undefined;
  };
}
