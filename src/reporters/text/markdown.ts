import { splitMessage } from './segments.ts';
import { shown, shownLines } from './shown.ts';

/** Markdown that this program wrote. Text from outside gets in only through the functions of this file. */
export type Markdown = string & { readonly medium: 'markdown' };

/** Markdown from a template whose holes are Markdown or numbers: a raw text does not compile. */
export function md(strings: TemplateStringsArray, ...holes: readonly (Markdown | number)[]): Markdown {
  return strings.map((text, index) => text + String(holes[index] ?? '')).join('') as Markdown;
}

export function joinMarkdown(parts: readonly Markdown[], separator: string): Markdown {
  return parts.join(separator) as Markdown;
}

/** Text from outside as a code span, on one line, with a fence longer than any run of backticks inside. */
export function code(text: string): Markdown {
  const inner = shown(text);
  if (inner.trim() === '') return (inner === '' ? '`""`' : '`" "`') as Markdown;
  const ticks = '`'.repeat(longestRun(inner) + 1);
  const pad = /^[` ]|[` ]$/.test(inner) ? ' ' : '';
  return `${ticks}${pad}${inner}${pad}${ticks}` as Markdown;
}

/** Text from outside as a code block. `info` is ours: a language, or `suggestion`. */
export function fence(text: string, info = ''): Markdown {
  const inner = shownLines(text);
  const ticks = '`'.repeat(Math.max(3, longestRun(inner) + 1));
  return `${ticks}${info}\n${inner.endsWith('\n') || inner === '' ? inner : `${inner}\n`}${ticks}` as Markdown;
}

/** A link whose address is ours; `label` is Markdown already. */
export function link(label: Markdown, address: string): Markdown {
  return `[${label}](${percentEncode(address, /[A-Za-z0-9/:.#?&=%@+~_-]/)})` as Markdown;
}

/** A path from outside as part of an address. */
export function encodePath(path: string): string {
  return percentEncode(path, /[A-Za-z0-9/.~_-]/);
}

function percentEncode(text: string, safe: RegExp): string {
  let result = '';
  for (const byte of new TextEncoder().encode(text)) {
    const character = String.fromCharCode(byte);
    result += safe.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return result;
}

/** Words that mean nothing to a Markdown reader: letters, digits and gentle punctuation. */
const word = /^[("“‘]?[\p{L}\p{N}]+(?:['’/.-][\p{L}\p{N}]+)*[)"”’]?[.,;:!?…]{0,3}[)"”’]?$/u;
const sign = /^(?:[–—…→·×(]|[0-9]+%[,.;]?|[.,;:!?)]{1,2})$/;
/** Words that GitHub would link: addresses, commits, issues and tickets. */
const live = /www\.|\b[0-9a-f]{7,}\b|\bgh[0-9]|[a-z]-[0-9]/i;
const listMark = /^[0-9]+[.)]$/;

/**
 * A statement's sentence. Its `code` becomes code spans; of its words only plain ones stand as they are, and whatever
 * else got into it stands in a code span too. One line.
 */
export function prose(message: string): Markdown {
  const parts = splitMessage(message).flatMap((segment) =>
    segment.code ? [code(segment.text)] : segment.text.split(/(\s+)/).map(markdownOfWord),
  );
  return parts.reduce((text, part) => {
    if (text === '' && listMark.test(part)) return code(part);
    return text + (text.endsWith('`') && part.startsWith('`') ? ' ' : '') + part;
  }, '') as Markdown;
}

function markdownOfWord(text: string): string {
  if (text.trim() === '') return text === '' ? '' : ' ';
  const isPlain = text.length <= 60 && !live.test(text) && (word.test(text) || sign.test(text));
  return isPlain ? text : code(text);
}

function longestRun(text: string): number {
  let longest = 0;
  let run = 0;
  for (const character of text) {
    run = character === '`' ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
