import type { Spelling, Token } from '../../route-spelling.ts';

const segment = /^([^{}]{0,200})\{(\w{0,100})(\?|\.\.\.)?\}([^{}]{0,200})$/;

/**
 * The path syntax of Ktor: `{name}`, `{name?}`, `{name...}` and `{...}` for any number of segments, `*` for one.
 * https://ktor.io/docs/server-routing.html#path_pattern
 */
export const spellKtor: Spelling = (text) => {
  const tokens: Token[] = [];
  const parts = text.split('/');
  for (const [index, part] of parts.entries()) {
    const slash: readonly Token[] = index > 0 ? [{ is: 'slash' }] : [];
    if (part === '*') tokens.push(...slash, { is: 'parameter', parameter: { name: '' } });
    else if (!/[{}]/.test(part))
      tokens.push(...slash, ...(part === '' ? [] : [{ is: 'text', text: part } as const]));
    else {
      const [, before = '', name = '', more, after = ''] = segment.exec(part) ?? [];
      if (!segment.test(part)) return undefined;
      const whole: Token =
        more === '...' ? { is: 'splat', name, least: 0 } : { is: 'parameter', parameter: { name } };
      const around = (value: string): readonly Token[] => (value === '' ? [] : [{ is: 'text', text: value }]);
      const all = [...slash, ...around(before), whole, ...around(after)];
      if (more === '?') tokens.push({ is: 'optional', tokens: all });
      else tokens.push(...all);
    }
  }
  return tokens;
};
