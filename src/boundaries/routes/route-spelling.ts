import type { Pattern } from '../../model/program.ts';
import type { Parameter, RoutePath, RouteSegment } from './path-pattern.ts';

/** What a framework's path syntax is made of. `optional` holds what may be left out. */
export type Token =
  | { readonly is: 'slash' }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'parameter'; readonly parameter: Parameter }
  | { readonly is: 'splat'; readonly name: string; readonly least: 0 | 1 }
  | { readonly is: 'optional'; readonly tokens: readonly Token[] };

/** Reads one framework's path syntax; `undefined` for what it cannot express as a path. */
export type Spelling = (text: string) => readonly Token[] | undefined;

const mostVariants = 16;
const longestPath = 2000;

/**
 * The paths that a route's pattern stands for: one for each way to leave optional parts out, the longest first.
 * An unknown segment becomes a parameter without a name. `undefined`: part of it cannot be known.
 */
export function readRoutePaths(pattern: Pattern, spell: Spelling): readonly RoutePath[] | undefined {
  const tokens: Token[] = [];
  for (const part of pattern.parts) {
    if (typeof part !== 'string') {
      if (part.hole !== 'segment') return undefined;
      tokens.push({ is: 'parameter', parameter: { name: '' } });
      continue;
    }
    const read = part.length > longestPath ? undefined : spell(part);
    if (!read) return undefined;
    tokens.push(...read);
  }
  return expand(tokens)?.map(toPath);
}

/** A path that is known to be plain text with slashes, such as a configured prefix. */
export function plainPath(text: string): RoutePath {
  return toPath(plainTokens(text));
}

/** Text and slashes, nothing else. */
export function plainTokens(text: string): readonly Token[] {
  return text
    .split('/')
    .flatMap((piece, index): Token[] => [
      ...(index > 0 ? [{ is: 'slash' } as const] : []),
      ...(piece === '' ? [] : [{ is: 'text', text: piece } as const]),
    ]);
}

function expand(tokens: readonly Token[]): readonly (readonly Token[])[] | undefined {
  let variants: (readonly Token[])[] = [[]];
  for (const token of tokens) {
    if (token.is !== 'optional') {
      variants = variants.map((variant) => [...variant, token]);
      continue;
    }
    const inside = expand(token.tokens);
    if (!inside) return undefined;
    variants = [...variants.flatMap((variant) => inside.map((it) => [...variant, ...it])), ...variants];
    if (variants.length > mostVariants) return undefined;
  }
  return variants;
}

function toPath(tokens: readonly Token[]): RoutePath {
  const segments: RouteSegment[] = [];
  let pieces: Exclude<Token, { is: 'slash' | 'optional' }>[] = [];
  const close = () => {
    if (pieces.length > 0) segments.push(toSegment(pieces));
    pieces = [];
  };
  for (const token of tokens) {
    if (token.is === 'slash') close();
    else if (token.is !== 'optional') pieces.push(token);
  }
  close();
  return { segments, slash: tokens.at(-1)?.is === 'slash' };
}

function toSegment(pieces: readonly Exclude<Token, { is: 'slash' | 'optional' }>[]): RouteSegment {
  const parts: (string | Parameter)[] = [];
  for (const piece of pieces) {
    if (piece.is === 'splat')
      return { is: 'splat', name: piece.name, least: pieces.length > 1 ? 1 : piece.least };
    const last = parts.at(-1);
    if (piece.is === 'parameter') parts.push(piece.parameter);
    else if (typeof last === 'string') parts[parts.length - 1] = last + piece.text;
    else parts.push(piece.text);
  }
  const [only] = parts;
  if (parts.length !== 1 || only === undefined) return { is: 'mixed', parts };
  return typeof only === 'string' ? { is: 'literal', text: only } : { is: 'parameter', ...only };
}
