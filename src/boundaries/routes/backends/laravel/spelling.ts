import { plainTokens, type Spelling, type Token } from '../../route-spelling.ts';

const parameter = /\{(\w{1,100})(?::\w{1,100})?(\?)?\}/g;

/** `{id}`, `{post:slug}`, and `{id?}` that may be left out. https://laravel.com/docs/routing#route-parameters */
export const spellLaravel: Spelling = (text) => {
  const tokens: Token[] = [];
  let from = 0;
  for (const found of text.matchAll(parameter)) {
    tokens.push(...plainTokens(text.slice(from, found.index)));
    from = found.index + found[0].length;
    const token: Token = { is: 'parameter', parameter: { name: found[1] ?? '' } };
    const before = tokens.at(-1);
    if (found[2] && before?.is === 'slash') {
      tokens.pop();
      tokens.push({ is: 'optional', tokens: [before, token] });
    } else tokens.push(found[2] ? { is: 'optional', tokens: [token] } : token);
  }
  const rest = text.slice(from);
  return /[{}]/.test(rest) ? undefined : [...tokens, ...plainTokens(rest)];
};
