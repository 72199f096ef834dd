import type { DocumentNode } from 'graphql';
import type { Evidence } from '../../model/program.ts';
import type { Site } from '../../model/site.ts';
import { placeIn } from './consumers/place-in.ts';

/** An executable definition that a client holds: an operation, or a fragment that operations elsewhere may spread. */
export interface Operation {
  /** The head of the definition: from its first character to the end of its name. */
  readonly at: Site;
  /** `treeKey` of the tree it stands in. */
  readonly consumer: string;
  /** Free of lines: its path and a hash of its text without ignored characters, counted when a file repeats it. */
  readonly identity: string;
  readonly name?: string;
  readonly kind: 'query' | 'mutation' | 'subscription' | 'fragment';
  readonly language:
    | 'graphql'
    | 'typescript'
    | 'python'
    | 'go'
    | 'java'
    | 'kotlin'
    | 'csharp'
    | 'ruby'
    | 'php'
    | 'rust'
    | 'swift';
  readonly source: 'document' | 'tag' | 'string' | 'f-string' | 'generated';
  /**
   * This definition first, then the fragments that were found with it. A value that is not known is a variable that
   * nobody declares; an unknown selection is `__typename`. The offsets of its nodes are offsets in `text`.
   */
  readonly document: DocumentNode;
  readonly text: string;
  /** How many placeholders stand in it. */
  readonly holes: number;
  /** Where the characters of `text` come from, in order; what lies between two spans was added by us. */
  readonly spans: readonly Span[];
}

/** A stretch of an operation's text, and the place it came from. */
export interface Span {
  /** Offsets in the text, UTF-16 code units, end-exclusive. */
  readonly from: number;
  readonly to: number;
  /** Where the whole stretch stands: the text itself, the expression behind a hole, or the class field behind a selection. */
  readonly site: Site;
  readonly of: 'text' | 'hole' | 'generated';
  /** The class field a selection was generated from: `FBotThreadsCallsTasks.news_action`. */
  readonly member?: string;
}

/** Where a character of an operation's text comes from. `note` is empty for text that stands in the source as it is. */
export interface Place extends Evidence {
  /** Whether it stands for something unknown: what is said of it proves nothing. */
  readonly hole: boolean;
  readonly member?: string;
}

/** Finds where the characters from `from` (to `to`) of an operation's text come from. */
export function locate(operation: Pick<Operation, 'at' | 'spans' | 'text'>, from: number, to = from): Place {
  const span = operation.spans.find((it) => it.from <= from && from < it.to);
  if (!span) return { site: operation.at, note: '', hole: false };
  const hole = span.of === 'hole';
  if (span.of === 'text')
    return {
      site: placeIn(span, operation.text, from, Math.min(Math.max(from, to), span.to)),
      note: '',
      hole,
    };
  const note = span.member === undefined ? 'known only at run time' : `generated from \`${span.member}\``;
  return { site: span.site, note, hole, ...(span.member !== undefined && { member: span.member }) };
}
