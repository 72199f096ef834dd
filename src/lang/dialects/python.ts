import { type Dialect, plain } from './dialect.ts';
import { resolvePython, submodule } from './resolve-python.ts';

/** Python 2 and 3. https://docs.python.org/3/reference/import.html */
export const python: Dialect = {
  ...plain,
  receiver: 'first parameter',
  isStatic: ({ decorators }) => decorators.some((it) => it.is === 'name' && it.name === 'staticmethod'),
  namesFields: true,
  exports: 'names',
  resolve(from, specifier, index) {
    const file = resolvePython(from, specifier, index);
    return file === undefined ? [] : [file];
  },
  resolvesByFolder: false,
  inner: submodule,
  around({ from }) {
    const packages: string[] = [];
    for (let at = from.lastIndexOf('.'); at > 0; at = from.lastIndexOf('.', at - 1))
      if (!from.slice(0, at).endsWith('.')) packages.push(from.slice(0, at));
    return packages;
  },
  bindsDotted: true,
  keepsImports: true,
  callsSuper: true,
  bracketsTypes: true,
  sameMembers: new Set(['value']),
  copiers: new Set(['list', 'tuple', 'set', 'sorted', 'reversed', 'frozenset', 'iter']),
  textsJoin: true,
};
