import { gitTarget, isCommitId, parsePipAddress } from '../../../git-target.ts';
import { findByLine } from '../find-by-line.ts';
import type { PackageFormat } from '../package-list.ts';

/** `pyproject.toml`: requirements `name @ git+https://…@ref`, and the inline tables of Poetry and uv. */
export const pyproject: PackageFormat = {
  name: 'pyproject.toml',
  docs: 'https://packaging.python.org/en/latest/specifications/pyproject-toml/',
  role: 'manifest',
  read: (text) =>
    findByLine(text, (line) => {
      if (line.trimStart().startsWith('#')) return undefined;
      const pip = /git\+[^"'\s;]+/.exec(line)?.[0];
      const address = pip === undefined ? undefined : parsePipAddress(pip);
      const url = /\bgit\s*=\s*["']([^"']+)["']/.exec(line)?.[1];
      const ref = address
        ? address.ref
        : (/\b(?:rev|tag|branch)\s*=\s*["']([^"']+)["']/.exec(line)?.[1] ?? null);
      const target = address?.target ?? (url === undefined ? undefined : gitTarget(url));
      if (target === undefined) return undefined;
      return { kind: 'git', target, requested: ref, resolved: ref !== null && isCommitId(ref) ? ref : null };
    }),
};
