import type { Parameter } from '../../path-pattern.ts';
import { plainTokens, type Token } from '../../route-spelling.ts';

const parameter = /\{([A-Za-z_]\w{0,100})(?::([a-z]{1,20}))?\}/g;

/** Starlette's path syntax: `{name}` and `{name:converter}` (starlette.io/routing, "Path Parameters"). */
export function spellStarlette(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const found of text.matchAll(parameter)) {
    tokens.push(...plainTokens(text.slice(from, found.index)));
    tokens.push(tokenOf(found[1] ?? '', found[2]));
    from = found.index + found[0].length;
  }
  return [...tokens, ...plainTokens(text.slice(from))];
}

function tokenOf(name: string, converter: string | undefined): Token {
  if (converter === 'path') return { is: 'splat', name, least: 0 };
  return { is: 'parameter', parameter: { name, ...typeOf(converter) } };
}

function typeOf(converter: string | undefined): Pick<Parameter, 'converter' | 'typed'> {
  switch (converter) {
    case 'int':
    case 'float':
    case 'uuid':
      return { converter: { kind: converter }, typed: true };
    case undefined:
    case 'str':
      return {};
    default:
      return { converter: { kind: 'opaque' } };
  }
}
