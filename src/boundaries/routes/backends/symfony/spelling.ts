import { plainTokens, type Spelling, type Token } from '../../route-spelling.ts';

const parameter = /\{!?(\w{1,100})(?::[\w.]{1,100})?(?:<([^<>]{0,200})>)?(\?[^{}]{0,100})?\}/g;

/** `{id}`, `{id<\d+>}`, `{page?1}` that may be left out, `{rest<.+>}`. https://symfony.com/doc/current/routing.html#route-parameters */
export const spellSymfony: Spelling = (text) => {
  const tokens: Token[] = [];
  let from = 0;
  for (const found of text.matchAll(parameter)) {
    tokens.push(...plainTokens(text.slice(from, found.index)));
    from = found.index + found[0].length;
    const [, name = '', pattern, optional] = found;
    const isRest = pattern !== undefined && /^\.[+*]$/.test(pattern);
    const token: Token = isRest
      ? { is: 'splat', name, least: pattern === '.*' ? 0 : 1 }
      : { is: 'parameter', parameter: { name } };
    const before = optional && tokens.at(-1)?.is === 'slash' ? tokens.splice(-1) : [];
    tokens.push(...(optional ? [{ is: 'optional', tokens: [...before, token] } as const] : [token]));
  }
  const rest = text.slice(from);
  return /[{}]/.test(rest) ? undefined : [...tokens, ...plainTokens(rest)];
};
