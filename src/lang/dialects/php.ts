import { globalModule } from '../link/external.ts';
import { formatPercent } from '../link/formats.ts';
import { blankText, uniteTexts } from '../link/texts.ts';
import { type Dialect, plain } from './dialect.ts';

/** PHP, whose `$this` is read as `this`. Laravel gives it `config(key, default)` and `env`. Classes are looked for where PSR-4 puts them: https://www.php-fig.org/psr/psr-4/ */
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
  textCall({ from, name }, [first, ...values], { read }) {
    const [second] = values;
    if (!first || from !== globalModule) return undefined;
    if (name === 'sprintf')
      return formatPercent(
        read(first.value),
        { is: 'array', items: values, region: first.value.region },
        read,
      );
    const isSetting = name === 'config' || name === 'env';
    return isSetting && second ? uniteTexts([blankText('base'), read(second.value)]) : undefined;
  },
  typeIn: (space, name) => `${space}\\${name}`,
  resolvesByFolder: true,
  sameMembers: new Set(['value']),
  copiers: new Set(['array_values', 'array_unique']),
};
