import { plainTokens, type Token } from '../../route-spelling.ts';

const variable = /\{([A-Za-z_]\w{0,100})(?::((?:[^{}]|\{[^{}]{0,20}\}){0,200}))?\}/g;

/** aiohttp's path syntax: `{name}` and `{name:regex}` (docs.aiohttp.org/en/stable/web_quickstart.html, "Variable Resources"). */
export function spellAiohttp(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const found of text.matchAll(variable)) {
    tokens.push(...plainTokens(text.slice(from, found.index)));
    tokens.push(tokenOf(found[1] ?? '', found[2]));
    from = found.index + found[0].length;
  }
  return [...tokens, ...plainTokens(text.slice(from))];
}

function tokenOf(name: string, pattern: string | undefined): Token {
  if (pattern === '.*' || pattern === '.+') return { is: 'splat', name, least: pattern === '.+' ? 1 : 0 };
  if (pattern === undefined || pattern === '[^/]+' || pattern === '[^{}/]+')
    return { is: 'parameter', parameter: { name } };
  const kind = /^(?:\\d|\[0-9\])\+$/.test(pattern) ? 'int' : 'opaque';
  return { is: 'parameter', parameter: { name, converter: { kind } } };
}
