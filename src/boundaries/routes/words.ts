import { distance } from 'fastest-levenshtein';

/** The words of a name in lower case and singular: `userSettings`, `user-settings` and `user_setting` have the same. */
export function wordsOf(name: string): readonly string[] {
  const known = words.get(name);
  if (known) return known;
  if (words.size >= mostKnown) words.clear();
  const found = splitWords(name);
  words.set(name, found);
  return found;
}

/** The segments of a table's paths are compared with each other over and over. */
const words = new Map<string, readonly string[]>();
const mostKnown = 10_000;

function splitWords(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map(singular);
}

function singular(word: string): string {
  if (word.length > 3 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.length > 2 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Two words of one root: `publicize` and `public`, `config` and `configuration`. */
function isAkin(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return same >= 4 && same >= 0.7 * Math.min(a.length, b.length);
}

const longest = 60;

/** How far one literal segment is from another: 0 for the same, 0.1 for another spelling or number, 1 for another word. */
export function wordCost(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length > longest || b.length > longest) return 1;
  const [ours, theirs] = [wordsOf(a), wordsOf(b)];
  if (ours.join('') === theirs.join('')) return 0.1;
  const common = ours.filter((word) => theirs.includes(word)).length;
  if (common > 0) return common === Math.min(ours.length, theirs.length) ? 0.2 : 0.4;
  if (ours.some((word) => theirs.some((it) => isAkin(word, it)))) return 0.5;
  const apart = distance(a.toLowerCase(), b.toLowerCase()) / Math.max(a.length, b.length);
  return apart <= 0.34 ? 0.2 + apart : 1;
}
