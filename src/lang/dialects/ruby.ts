import { folderOf, joinPath } from '../paths.ts';
import { type Dialect, plain } from './dialect.ts';

/** Ruby, whose `self` is read as `this`. Constants that are loaded by their names (Zeitwerk) are not looked for. */
export const ruby: Dialect = {
  ...plain,
  receiver: 'this',
  namesFields: true,
  exports: 'names',
  sameMembers: new Set(['freeze', 'to_s']),
  resolve(from, specifier, { files }) {
    const relative = /^\.{1,2}\//.test(specifier);
    const path = relative ? joinPath(folderOf(from), specifier) : `lib/${specifier}`;
    return path === undefined ? [] : [`${path}.rb`, path].filter((it) => files.has(it));
  },
  resolvesByFolder: true,
};
