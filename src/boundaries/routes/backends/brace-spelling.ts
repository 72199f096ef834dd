import { plainTokens, type Spelling, type Token } from '../route-spelling.ts';
import { converterOf } from './converter.ts';

const variable =
  /\$?\{(\*{0,2})([\w.-]{1,100})\s*(?::((?:[^{}]|\{[^{}]{0,40}\}){0,300}))?\}|\*{1,2}(?=\/|$)|[*?]/g;

/** Whether a pattern of one parameter lets slashes through. */
const anything: ReadonlyMap<string, 0 | 1> = new Map([
  ['.*', 0],
  ['.+', 1],
  ['(.*)', 0],
  ['(.+)', 1],
]);

/**
 * The path syntax of Spring and JAX-RS: `{name}`, `{name:regex}`, `{*rest}`, `*` for a segment and `**` for any number.
 * A `${setting}` is no path. https://docs.spring.io/spring-framework/reference/web/webmvc/mvc-controller/ann-requestmapping.html
 * `slashes`: a regular expression may let slashes through, as in JAX-RS.
 */
export function spellBraces({ slashes = false } = {}): Spelling {
  return (text) => {
    const tokens: Token[] = [];
    let from = 0;
    for (const found of text.matchAll(variable)) {
      if (found[0].startsWith('$') || found[0] === '?') return undefined;
      tokens.push(...plainTokens(text.slice(from, found.index)), tokenOf(found, slashes));
      from = found.index + found[0].length;
    }
    const rest = text.slice(from);
    return /[{}]/.test(rest) ? undefined : [...tokens, ...plainTokens(rest)];
  };
}

function tokenOf([whole, stars, name = '', pattern]: RegExpMatchArray, slashes: boolean): Token {
  if (stars || whole === '**') return { is: 'splat', name, least: 0 };
  const least = slashes && pattern !== undefined ? anything.get(pattern.trim()) : undefined;
  if (least !== undefined) return { is: 'splat', name, least };
  const isOpen = pattern === undefined || /^\s*(?:\.[*+]|\[\^\/\]\+)\s*$/.test(pattern);
  const converter = isOpen ? undefined : converterOf(pattern.trim());
  return { is: 'parameter', parameter: { name, ...(converter && { converter }) } };
}
