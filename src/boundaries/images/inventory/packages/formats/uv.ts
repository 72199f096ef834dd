import { findByLine, readResolved } from '../find-by-line.ts';
import type { PackageFormat } from '../package-list.ts';

/** `uv.lock`: `source = { git = "https://…?branch=main#commit" }`. */
export const uvLock: PackageFormat = {
  name: 'uv.lock',
  docs: 'https://docs.astral.sh/uv/concepts/projects/dependencies/#git',
  role: 'lock',
  read: (text) =>
    findByLine(text, (line) => {
      const address = /^source = \{ git = "([^"]+)"/.exec(line)?.[1];
      return address === undefined ? undefined : readResolved(`git+${address}`);
    }),
};
