import { type DocumentNode, GraphQLError, parse } from 'graphql';
import type { GapReason } from '../../../model/gap.ts';

/** Why a text is no document: the reason, one line, and the offset it was found at. */
export interface ParseFault {
  readonly reason: GapReason;
  readonly note: string;
  readonly offset: number;
}

/** Far beyond what people write; graphql-js itself recurses and overflows at about 2,000 levels. */
const limits = { length: 256 * 1024, depth: 150, tokens: 40_000 } as const;

/** Parses a document whose brackets were counted before; never throws. */
export function parseExecutable(text: string, deepest: number): DocumentNode | ParseFault {
  if (text.length > limits.length)
    return { reason: 'too-large', note: `it has more than ${limits.length} characters`, offset: 0 };
  if (deepest > limits.depth)
    return { reason: 'too-large', note: `it is nested more than ${limits.depth} levels deep`, offset: 0 };
  try {
    return parse(text, { maxTokens: limits.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const line = error.message.split('\n', 1)[0] ?? '';
    return { reason: 'unparsable', note: line.slice(0, 200), offset: error.positions?.[0] ?? 0 };
  }
}
