import { plainTokens, type Spelling, type Token } from '../route-spelling.ts';

const bracket = /\[\[?(\.\.\.)?([^[\]=]{0,100})(?:=[^[\]]{0,100})?\]?\]/g;

/** Paths of files: `[x]`, `[[x]]` that may be left out, `[...x]` of at least so many segments, `[[...x]]` of any number. */
export function spellBrackets(least: 0 | 1): Spelling {
  return (text) => {
    const tokens: Token[] = [];
    let from = 0;
    for (const found of text.matchAll(bracket)) {
      tokens.push(...plainTokens(text.slice(from, found.index)));
      from = found.index + found[0].length;
      const [whole, rest, name = ''] = found;
      const isOptional = whole.startsWith('[[');
      const token: Token = rest
        ? { is: 'splat', name, least: isOptional ? 0 : least }
        : { is: 'parameter', parameter: { name } };
      const before = tokens.at(-1);
      if (isOptional && !rest && before?.is === 'slash') {
        tokens.pop();
        tokens.push({ is: 'optional', tokens: [before, token] });
      } else tokens.push(token);
    }
    return [...tokens, ...plainTokens(text.slice(from))];
  };
}
