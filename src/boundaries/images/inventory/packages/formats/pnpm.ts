import { gitTarget } from '../../../git-target.ts';
import { findByLine, locked, readResolved } from '../find-by-line.ts';
import type { PackageFormat } from '../package-list.ts';

/** `pnpm-lock.yaml`: a resolution on one line, as pnpm writes it. */
export const pnpmLock: PackageFormat = {
  name: 'pnpm-lock.yaml',
  docs: 'https://github.com/pnpm/spec/blob/master/lockfile/9.0.md',
  role: 'lock',
  read: (text) =>
    findByLine(text, (line) => {
      const resolution = /^\s*resolution: \{(.*)\}/.exec(line)?.[1] ?? '';
      const tarball = /tarball: ([^\s,}]+)/.exec(resolution)?.[1];
      if (tarball !== undefined) return readResolved(tarball);
      const repository = /repo: ([^\s,}]+)/.exec(resolution)?.[1];
      const commit = /commit: ([0-9a-f]{40})/.exec(resolution)?.[1];
      return repository === undefined ? undefined : locked(gitTarget(repository), null, commit ?? null);
    }),
};
