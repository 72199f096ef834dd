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
  return `[${label}](${address.replace(/[^A-Za-z0-9/:.#?&=%@+~_-]/g, encodeURIComponent)})` as Markdown;
}

/** Words that mean nothing to a Markdown reader: letters, digits and gentle punctuation. */
const word = /^[("“‘]?[\p{L}\p{N}]+(?:['’/.-][\p{L}\p{N}]+)*[)"”’]?[.,;:!?…]{0,3}[)"”’]?$/u;
const sign = /^(?:[–—…→·×=]|[0-9]+%[,.;]?)$/u;
/** Words that GitHub would link or turn into a list: addresses, commits, issues, `1.`. */
const live = /^(?:www\.|gh-?[0-9]|[("“‘]?[0-9a-f]{7,}\b|[0-9]+[.)]$)|[a-z0-9]\/[a-z0-9-]+#|\bwww\./iu;

/**
 * A statement's sentence. Its `code` becomes code spans; of its words only plain ones stand as they are, and whatever
 * else got into it stands in a code span too. One line.
 */
export function prose(message: string): Markdown {
  return splitMessage(message)
    .map((segment) => (segment.code ? code(segment.text) : words(segment.text)))
    .join('') as Markdown;
}

function words(text: string): string {
  return text
    .split(/(\s+)/)
    .map((part) => {
      if (part === '') return '';
      if (part.trim() === '') return ' ';
      return isPlainWord(part) ? part : code(part);
    })
    .join('');
}

function isPlainWord(part: string): boolean {
  if (part.length > 60) return false;
  if (live.test(part)) return false;
  return word.test(part) || sign.test(part) || /^[.,;:!?)]{1,2}$/.test(part) || part === '(';
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
