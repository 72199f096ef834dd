/** The words of a name, lower-cased: `want_emessageTypes2` is want, emessage, types, 2. */
export function splitWords(name: string): readonly string[] {
  const words: string[] = [];
  for (const part of name.split('_'))
    for (const word of part.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/gu) ?? [])
      words.push(word.toLowerCase());
  return words;
}

const known = new WeakMap<object, readonly string[]>();

/** The words of something's name, split once. */
export function wordsOf(named: { readonly name: string }): readonly string[] {
  const words = known.get(named) ?? splitWords(named.name);
  known.set(named, words);
  return words;
}

const stems = new Map<string, string>();
const mostStems = 50_000;

/** A word without the ending that number or tense gives it: `captures`, `captured` and `capture` are one. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const bare = word
    .replace(/(?<![iusx])s$/u, '')
    .replace(/(?:ing|ed|e)$/u, '')
    .replace(/y$/u, 'i');
  const stem = bare.length < 3 ? word : bare;
  if (stems.size < mostStems) stems.set(word, stem);
  return stem;
}

/** What turns one list of words into another: the differing middle of both. */
export interface Substitution {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** How many words both have in common around it. */
  readonly kept: number;
}

/** The words that differ once the common start and end are taken away. */
export function findSubstitution(from: readonly string[], to: readonly string[]): Substitution {
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start++;
  let end = 0;
  while (
    end < from.length - start &&
    end < to.length - start &&
    from[from.length - 1 - end] === to[to.length - 1 - end]
  )
    end++;
  return {
    from: from.slice(start, from.length - end),
    to: to.slice(start, to.length - end),
    kept: start + end,
  };
}

/** How a substitution is named in reports, `emessage→emsg`; a change of letter case alone names the spellings. */
export function labelSubstitution({ from, to }: Substitution, oldName: string, newName: string): string {
  if (from.length === 0 && to.length === 0) return `${styleOf(oldName)}→${styleOf(newName)}`;
  return `${from.join('_') || '∅'}→${to.join('_') || '∅'}`;
}

function styleOf(name: string): string {
  if (/^[A-Z0-9_]+$/u.test(name)) return 'UPPER_CASE';
  if (name.includes('_')) return 'snake_case';
  return /^[A-Z]/u.test(name) ? 'PascalCase' : 'camelCase';
}

const opposites: readonly (readonly [string, string])[] = [
  ['include', 'exclude'],
  ['included', 'excluded'],
  ['includes', 'excludes'],
  ['public', 'private'],
  ['enabled', 'disabled'],
  ['enable', 'disable'],
  ['allow', 'deny'],
  ['show', 'hide'],
  ['visible', 'hidden'],
  ['min', 'max'],
  ['minimum', 'maximum'],
  ['before', 'after'],
  ['start', 'end'],
  ['started', 'ended'],
  ['first', 'last'],
  ['from', 'to'],
  ['add', 'remove'],
  ['create', 'delete'],
  ['old', 'new'],
  ['on', 'off'],
  ['gt', 'lt'],
  ['gte', 'lte'],
  ['asc', 'desc'],
];
const negations = new Set([
  ...[
    'no',
    'not',
    'non',
    'un',
    'without',
    'exclude',
    'excluded',
    'excludes',
    'disabled',
    'disable',
    'hide',
    'hidden',
  ],
  ...['private', 'public', 'enabled', 'include', 'included', 'includes'],
]);

/** Whether the words that differ say the opposite of each other: `show` for `hide`, `notEmpty` for `empty`. */
export function turnsMeaning({ from, to }: Substitution): boolean {
  const opposed = opposites.some(
    ([a, b]) => (from.includes(a) && to.includes(b)) || (from.includes(b) && to.includes(a)),
  );
  return opposed || from.some((word) => negations.has(word)) !== to.some((word) => negations.has(word));
}

/** Likeness of two names, 0 to 1: shared words count, and so do words that start alike. */
export function likenessOf(from: readonly string[], to: readonly string[]): number {
  if (from.length === 0 || to.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of from) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of to) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      shared++;
      left.set(word, count - 1);
    }
  }
  return (2 * shared) / (from.length + to.length);
}
