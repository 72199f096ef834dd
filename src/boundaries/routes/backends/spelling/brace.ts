import { plainTokens, type Spelling, type Token } from '../../route-spelling.ts';
import { converterOf } from './converter.ts';
import { parameter, spellPlaceholders, splat } from './placeholder.ts';

const placeholder =
  /\$?\{(\*{0,2})([\w.-]{1,100}?)(\.{3})?\s*(?::((?:[^{}]|\{[^{}]{0,40}\}){0,300}))?\}|\*{1,2}(?=\/|$)|[*?]/g;

/** Whether a pattern of one parameter lets slashes through. */
const anything: ReadonlyMap<string, 0 | 1> = new Map([
  ['.*', 0],
  ['.+', 1],
  ['(.*)', 0],
  ['(.+)', 1],
]);

interface Braces {
  /** A regular expression may let slashes through. */
  readonly slashes: boolean;
  /**
   * What stars outside of braces are. any: `*` is a segment, `**` any number of them, and `?`, one character, is no path.
   * last: one at the end is anything below. Without it they are text.
   */
  readonly stars?: 'any' | 'last';
}

/**
 * Path syntaxes with `{name}`, `{name:regex}`, and any number of segments as `{name...}` or `{*name}`: of Go's muxes, of
 * aiohttp, of Spring and JAX-RS. A `${setting}` is no path.
 * https://docs.spring.io/spring-framework/reference/web/webmvc/mvc-controller/ann-requestmapping.html
 * https://docs.aiohttp.org/en/stable/web_quickstart.html#variable-resources
 * https://pkg.go.dev/net/http#hdr-Patterns-ServeMux
 */
export function spellBraces({ slashes, stars }: Braces): Spelling {
  return spellPlaceholders({
    placeholder,
    reserved: /[{}]/,
    read(found) {
      const [whole] = found;
      if (whole.startsWith('$') || (whole === '?' && stars === 'any')) return undefined;
      if (whole.startsWith('{') || stars === 'any') return [tokenOf(found, slashes)];
      const isLast = whole === '*' && found.index + 1 === found.input.length;
      return stars === 'last' && isLast ? [splat('', 0)] : plainTokens(whole);
    },
  });
}

function tokenOf([whole, stars, name = '', dots, pattern]: RegExpExecArray, slashes: boolean): Token {
  if (stars || dots || whole === '**') return splat(name, 0);
  const least = slashes && pattern !== undefined ? anything.get(pattern.trim()) : undefined;
  if (least !== undefined) return splat(name, least);
  const isOpen = pattern === undefined || /^\s*(?:\.[*+]|\[\^(?:\{\})?\/\]\+)\s*$/.test(pattern);
  return parameter(name, isOpen ? {} : { converter: converterOf(pattern.trim()) });
}
