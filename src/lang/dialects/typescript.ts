import { type Dialect, plain } from './dialect.ts';
import { resolveTypeScript } from './resolve-typescript.ts';

/** JavaScript and TypeScript. */
export const typescript: Dialect = {
  ...plain,
  receiver: 'this',
  exports: 'declared',
  resolve(from, specifier, index) {
    const file = resolveTypeScript(from, specifier, index);
    return file === undefined ? [] : [file];
  },
  resolvesByFolder: true,
};
