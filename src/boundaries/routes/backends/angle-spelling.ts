import type { Parameter } from '../path-pattern.ts';
import { plainTokens, type Token } from '../route-spelling.ts';

const variable = /<(?:([A-Za-z_]\w{0,60})(?:\([^()<>]{0,300}\))?:)?([A-Za-z_]\w{0,100})>/g;

/**
 * The path syntax of Flask and Django: `<name>` and `<converter(arguments):name>` (werkzeug.palletsprojects.com/routing,
 * "Rule Format"; docs.djangoproject.com/topics/http/urls, "Path converters").
 */
export function spellAngles(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const found of text.matchAll(variable)) {
    tokens.push(...plainTokens(text.slice(from, found.index)));
    tokens.push(tokenOf(found[2] ?? '', found[1], found[0]));
    from = found.index + found[0].length;
  }
  return [...tokens, ...plainTokens(text.slice(from))];
}

function tokenOf(name: string, converter: string | undefined, whole: string): Token {
  if (converter === 'path') return { is: 'splat', name, least: 1 };
  return { is: 'parameter', parameter: { name, ...typeOf(converter, whole) } };
}

function typeOf(converter: string | undefined, whole: string): Pick<Parameter, 'converter' | 'typed'> {
  switch (converter) {
    case 'int':
    case 'float':
    case 'uuid':
      return { converter: { kind: converter }, typed: true };
    case 'any': {
      const words = (/\(([^()]*)\)/.exec(whole)?.[1] ?? '').split(',').map((it) => it.trim());
      return { converter: { kind: 'one-of', words: words.map((it) => it.replace(/^["']|["']$/g, '')) } };
    }
    case undefined:
    case 'string':
    case 'str':
    case 'slug':
      return {};
    default:
      return { converter: { kind: 'opaque' } };
  }
}
