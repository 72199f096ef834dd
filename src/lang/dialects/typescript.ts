import type { Dialect } from './dialect.ts';
import { resolveTypeScript } from './resolve-typescript.ts';

/** JavaScript and TypeScript. */
export const typescript: Dialect = {
  receiver: 'this',
  isStatic: () => false,
  namesFields: false,
  exports: 'declared',
  resolve(from, specifier, index) {
    const file = resolveTypeScript(from, specifier, index);
    return file === undefined ? [] : [file];
  },
  resolvesByFolder: true,
  bindsDotted: false,
  keepsImports: false,
  callsSuper: false,
  sameMembers: new Set(),
  copiers: new Set(),
  tableItems: 'keys',
  fillsFields: false,
  textsJoin: false,
};
