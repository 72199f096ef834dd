import type { RegionOf } from '../../../../lang/regions.ts';
import type { Site } from '../../../../model/site.ts';
import type { Piece } from '../piece.ts';
import type { FoundString } from './find-strings.ts';
import { type Filling, fillings, type Notation } from './notations.ts';

/** A text that is written in one place: a string, or several that code joins. */
export interface Text {
  readonly pieces: readonly Piece[];
  readonly site: Site;
}

interface Writing {
  readonly source: string;
  readonly notation: Notation;
  siteOf(from: number, to: number): Site;
}

const escaped = /\\(?:u\{[0-9a-fA-F]{1,6}\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|\r?\n|[\s\S])/;
const letters = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['0', '\0'],
]);

function decode(written: string): string {
  const body = written.slice(1);
  if (body.length > 1 && /^[ux]/.test(body)) {
    const code = Number.parseInt(body.replace(/[^0-9a-fA-F]/g, ''), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  }
  return /^\r?\n$/.test(body) ? '' : (letters.get(body) ?? body);
}

const patterns = new Map<string, RegExp>();

/** What a string of this kind holds besides plain text: escapes, and the values that are filled in. */
function patternFor(escapes: boolean, filling: readonly Filling[]): RegExp | undefined {
  const key = `${escapes} ${filling.join(' ')}`;
  const known = patterns.get(key);
  if (known) return known;
  const sources = filling.map((it) => fillings[it].source.replaceAll(/\(\?<\w+>/g, '('));
  if (escapes) sources.push(escaped.source);
  if (sources.length === 0) return undefined;
  const made = new RegExp(sources.join('|'), 'g');
  patterns.set(key, made);
  return made;
}

function piecesOf(
  string: FoundString,
  formatted: Filling | undefined,
  { source, siteOf }: Writing,
): readonly Piece[] {
  const { start, end, form } = string;
  const filling = [form.filling, formatted].filter((it) => it !== undefined);
  const written = source.slice(start, end);
  const pieces: Piece[] = [];
  const write = (from: number, to: number, text: string) => {
    if (to > from) pieces.push({ text, site: siteOf(start + from, start + to), of: 'text' });
  };
  const pattern = patternFor(form.escape === 'backslash', filling);
  let done = 0;
  if (pattern)
    for (const match of written.matchAll(pattern)) {
      const [whole, ...groups] = match;
      const to = match.index + whole.length;
      write(done, match.index, written.slice(done, match.index));
      const own = groups.find((it?: string) => it !== undefined);
      const isEscape = whole.startsWith('\\') && !(form.filling === 'backslash' && whole.startsWith('\\('));
      if (own !== undefined || isEscape) write(match.index, to, own ?? decode(whole));
      else pieces.push({ hole: true, site: siteOf(start + match.index, start + to) });
      done = to;
    }
  const rest = written.slice(done);
  write(
    done,
    written.length,
    form.escape === 'doubled' ? rest.replaceAll(form.close.repeat(2), form.close) : rest,
  );
  return pieces;
}

/** Whether code between two strings joins them, and whether it puts something between them. */
function joinOf(code: string, { join }: Notation): 'plain' | 'value' | undefined {
  if (code === join || code === '' || code === '\\') return 'plain';
  const inner = code.startsWith(join) && code.endsWith(join) ? code.slice(1, -1) : undefined;
  return inner !== undefined && /^[^;{}=]{1,200}$/.test(inner) ? 'value' : undefined;
}

/** Joins the strings of a source as its code does: `+` or `.` between them, and holes for the values that stand there. */
export function putTogether(
  source: string,
  strings: readonly FoundString[],
  after: string,
  notation: Notation,
  siteIn: (region: ReturnType<RegionOf>) => Site,
  regionOf: RegionOf,
): readonly Text[] {
  const writing: Writing = { source, notation, siteOf: (from, to) => siteIn(regionOf(from, to)) };
  const texts: Text[] = [];
  for (let from = 0, to = 1; from < strings.length; from = to, to++) {
    while (to < strings.length && joinOf(strings[to]?.before ?? '', notation)) to++;
    const own = strings.slice(from, to);
    if (own.some(({ start, end }) => word.test(source.slice(start, end))))
      texts.push(textOf(own, from > 0, strings[to]?.before ?? after, writing));
  }
  return texts;
}

/** Without one of these in its source, a text is no document. */
const word = /query|mutation|subscription|fragment/;

/** One text of strings that code joins. */
function textOf(strings: readonly FoundString[], follows: boolean, after: string, writing: Writing): Text {
  const { notation, siteOf } = writing;
  const [first] = strings;
  const holeAt = ({ from }: FoundString) => ({ hole: true, site: siteOf(from, from) }) as const;
  const pieces: Piece[] = [];
  const before = first?.before ?? '';
  const formatted = notation.format?.before.test(before) ? notation.format.filling : undefined;
  for (const [index, string] of strings.entries()) {
    const isHole =
      index > 0 ? joinOf(string.before, notation) === 'value' : follows && before.endsWith(notation.join);
    if (isHole) pieces.push(holeAt(string));
    pieces.push(...piecesOf(string, formatted ?? formattedBy(strings[index + 1]?.before ?? after), writing));
  }
  return { pieces, site: siteOf(first?.from ?? 0, first?.to ?? 0) };
}

/** Java's `.formatted(…)` and Ruby's `%` stand behind the string they fill in. */
function formattedBy(code: string): Filling | undefined {
  return /^(?:\.\s{0,20}formatted\s{0,20}\(|%\s{0,20}[[({\w])/.test(code) ? 'percent' : undefined;
}
