import type { Dialect } from './dialect.ts';

/** PHP, whose `$this` is read as `this`. Classes are looked for where PSR-4 puts them: https://www.php-fig.org/psr/psr-4/ */
export const php: Dialect = {
  receiver: 'this',
  isStatic: () => false,
  namesFields: false,
  exports: 'names',
  resolve(_from, specifier, { files }) {
    const [top = '', ...rest] = specifier.split('\\');
    return [top, top.toLowerCase(), 'src', 'app']
      .map((it) => `${[it, ...rest].join('/')}.php`)
      .filter((it) => files.has(it));
  },
  typeIn: (space, name) => `${space}\\${name}`,
  resolvesByFolder: true,
  bindsDotted: false,
  keepsImports: false,
  callsSuper: false,
  sameMembers: new Set(['value']),
  copiers: new Set(['array_values', 'array_unique']),
  tableItems: 'keys',
  fillsFields: false,
  textsJoin: false,
};
