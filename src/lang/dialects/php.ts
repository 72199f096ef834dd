import { globalModule } from '../link/external.ts';
import { formatPercent } from '../link/formats.ts';
import { type Dialect, plain } from './dialect.ts';

/** PHP, whose `$this` is read as `this`. Classes are looked for where PSR-4 puts them: https://www.php-fig.org/psr/psr-4/ */
export const php: Dialect = {
  ...plain,
  receiver: 'this',
  exports: 'names',
  resolve(_from, specifier, { files }) {
    const [top = '', ...rest] = specifier.split('\\');
    return [top, top.toLowerCase(), 'src', 'app']
      .map((it) => `${[it, ...rest].join('/')}.php`)
      .filter((it) => files.has(it));
  },
  textCall: ({ from, name }, [format, ...values], { read }) =>
    format && from === globalModule && name === 'sprintf'
      ? formatPercent(read(format.value), { is: 'array', items: values, region: format.value.region }, read)
      : undefined,
  typeIn: (space, name) => `${space}\\${name}`,
  resolvesByFolder: true,
  sameMembers: new Set(['value']),
  copiers: new Set(['array_values', 'array_unique']),
};
