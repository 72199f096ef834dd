import type { Parameter } from '../../path-pattern.ts';
import { plainTokens, type Spelling, type Token } from '../../route-spelling.ts';

/** A path syntax that is plain text but for its placeholders. */
interface Syntax {
  /** Finds each placeholder. */
  readonly placeholder: RegExp;
  /** What one stands for; `undefined` where it makes the whole no path. */
  read(found: RegExpExecArray): readonly Token[] | undefined;
  /** What plain text cannot hold: a path that has it between placeholders was not understood. */
  readonly reserved?: RegExp;
}

/** Reads paths of plain text and placeholders; one that may be left out takes the slash before it along. */
export function spellPlaceholders({ placeholder, read, reserved }: Syntax): Spelling {
  return (text) => {
    const tokens: Token[] = [];
    let from = 0;
    for (const found of text.matchAll(placeholder)) {
      const plain = text.slice(from, found.index);
      const own = read(found);
      if (!own || reserved?.test(plain)) return undefined;
      tokens.push(...plainTokens(plain));
      for (const token of own) tokens.push(token.is === 'optional' ? withSlash(token, tokens) : token);
      from = found.index + found[0].length;
    }
    const rest = text.slice(from);
    return reserved?.test(rest) ? undefined : [...tokens, ...plainTokens(rest)];
  };
}

function withSlash(token: Extract<Token, { is: 'optional' }>, before: Token[]): Token {
  const slash = before.at(-1)?.is === 'slash' ? before.splice(-1) : [];
  return { is: 'optional', tokens: [...slash, ...token.tokens] };
}

/** A placeholder of one segment, or of a part of one. */
export function parameter(name: string, accepts: Omit<Parameter, 'name'> = {}): Token {
  return { is: 'parameter', parameter: { name, ...accepts } };
}

/** A placeholder of any number of segments, at least so many. */
export function splat(name: string, least: 0 | 1): Token {
  return { is: 'splat', name, least };
}

/** What may be left out, all of it. */
export function optional(...tokens: readonly Token[]): Token {
  return { is: 'optional', tokens };
}

/** What a syntax says a parameter accepts by the name of a type; a name that it does not have itself may refuse anything. */
export function typeNamed(
  name: string | undefined,
  types: Readonly<Record<string, 'int' | 'float' | 'uuid' | 'text'>>,
): Omit<Parameter, 'name'> {
  if (name === undefined) return {};
  const kind = Object.hasOwn(types, name) ? types[name] : undefined;
  if (kind === 'text') return {};
  return kind ? { converter: { kind }, typed: true } : { converter: { kind: 'opaque' } };
}
