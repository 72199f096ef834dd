import { validRange } from 'semver';
import { field, parseJson } from '../../parse-json.ts';
import { type AskedByNpm, isReplaced, readAskedByNpm } from '../asked-by-npm.ts';
import type { LockFormat, Mismatch } from '../lock-format.ts';

/** `yarn.lock`, of Yarn 1 and of its successors: every `name@range` that somebody asks for has an entry. */
export const yarnSync: LockFormat = {
  lock: 'yarn.lock',
  manifest: 'package.json',
  docs: 'https://yarnpkg.com/cli/install',
  install: 'yarn install --immutable',
  compare({ manifest, lock, member, root }) {
    const asked = readAskedByNpm(manifest);
    const isFirst = !/^__metadata:/m.test(lock);
    const isKnown = isFirst ? member === '' : lock.includes(`@workspace:${member === '' ? '.' : member}"`);
    if (!asked || !isKnown) return undefined;
    const resolutions = field(parseJson(root), 'resolutions');
    const descriptors = readDescriptors(lock);
    const names = new Set([...descriptors].map((it) => it.slice(0, it.indexOf('@', 1))));
    return asked.flatMap((it): readonly Mismatch[] => {
      const { name, spec, isOptional } = it;
      const wanted = isFirst ? firstDescriptor(it) : descriptor(it);
      if (wanted === undefined || descriptors.has(wanted) || isOptional || isReplaced(name, resolutions))
        return [];
      const locked = names.has(name) ? 'another range' : null;
      return [
        {
          name,
          asked: spec,
          locked,
          isCertain: !isFirst || field(parseJson(root), 'workspaces') === undefined,
        },
      ];
    });
  },
};

/** The `name@range` parts of the lines that begin entries. */
function readDescriptors(lock: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const line of lock.split('\n'))
    if (/^["\w@]/.test(line) && line.trimEnd().endsWith(':'))
      for (const part of line.trimEnd().slice(0, -1).split(/,\s*/)) found.add(part.replaceAll('"', ''));
  return found;
}

/** Links, workspaces and tags are left out: they need no entry, or have one under another name. */
function firstDescriptor({ name, spec }: AskedByNpm): string | undefined {
  return validRange(spec) === null || spec === '' ? undefined : `${name}@${spec}`;
}

function descriptor({ name, spec }: AskedByNpm): string | undefined {
  return validRange(spec) === null || spec === '' ? undefined : `${name}@npm:${spec}`;
}
