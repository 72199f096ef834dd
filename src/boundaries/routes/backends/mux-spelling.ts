import { plainTokens, type Spelling, type Token } from '../route-spelling.ts';
import { converterOf } from './converter.ts';

const variable = /\{([A-Za-z_]\w{0,100})(\.\.\.)?(?::((?:[^{}]|\{[^{}]{0,20}\}){0,200}))?\}|\*$/g;

/**
 * The path syntax of Go's muxes: `{name}`, `{name:regex}`, and `{name...}` for any number of segments; `star`: `*` at the
 * end is anything below.
 */
export function spellMux({ star = false } = {}): Spelling {
  return (text) => {
    const tokens: Token[] = [];
    let from = 0;
    for (const found of text.matchAll(variable)) {
      const [whole, name = '', rest, pattern] = found;
      if (whole === '*' && !star) continue;
      tokens.push(...plainTokens(text.slice(from, found.index)));
      tokens.push(whole === '*' || rest ? { is: 'splat', name, least: 0 } : tokenOf(name, pattern));
      from = found.index + whole.length;
    }
    return [...tokens, ...plainTokens(text.slice(from))];
  };
}

function tokenOf(name: string, pattern: string | undefined): Token {
  if (pattern === '.*' || pattern === '.+') return { is: 'splat', name, least: pattern === '.+' ? 1 : 0 };
  const isOpen = pattern === undefined || pattern === '[^/]+';
  return { is: 'parameter', parameter: { name, ...(!isOpen && { converter: converterOf(pattern) }) } };
}
