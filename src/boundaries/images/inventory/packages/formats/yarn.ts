import { findByLine, readResolved } from '../find-by-line.ts';
import type { PackageFormat } from '../package-list.ts';

/** `yarn.lock` of Yarn 1 (`resolved "…"`) and of its successors (`resolution: "name@…"`). */
export const yarnLock: PackageFormat = {
  name: 'yarn.lock',
  docs: 'https://yarnpkg.com/protocol/git',
  role: 'lock',
  read: (text) =>
    findByLine(text, (line) => {
      const address = /^\s+resolved "([^"]+)"/.exec(line)?.[1];
      const resolution = /^\s+resolution: "(?:@[^@"]+|[^@"]+)@([^"]+)"/.exec(line)?.[1];
      return readResolved(address ?? resolution ?? '');
    }),
};
