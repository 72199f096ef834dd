import type { Region } from '../../model/site.ts';

/** What is not known of a text. open: nothing. segment: it holds no `/`. base: a setting. rest: it may be any length. */
export interface Blank {
  readonly blank: 'open' | 'segment' | 'base' | 'rest';
}

/** One text with blanks; two strings never follow each other. */
export interface Text {
  readonly parts: readonly (string | Blank)[];
  /** It rests on a guess about who calls whom. */
  readonly likely: boolean;
}

/** A step on the way to a text: what was found, and where. */
interface Step {
  readonly path: string;
  readonly region: Region;
  readonly note: string;
}

/** Every text an expression can be. */
export interface Texts {
  readonly all: readonly Text[];
  /** It can be nothing at all: null, or `a && b` without a. */
  readonly absent: boolean;
  readonly complete: boolean;
  readonly trail: readonly Step[];
}

const textLimit = 64;
const trailLimit = 12;

/** One known text. */
export function knownText(text: string): Texts {
  return {
    all: [{ parts: text === '' ? [] : [text], likely: false }],
    absent: false,
    complete: true,
    trail: [],
  };
}

/** One text of which nothing more is known. */
export function blankText(blank: Blank['blank'], complete = true): Texts {
  return { all: [{ parts: [{ blank }], likely: false }], absent: false, complete, trail: [] };
}

export const noText: Texts = { all: [], absent: true, complete: true, trail: [] };

/** All of these, each text once. */
export function uniteTexts(list: readonly Texts[]): Texts {
  const [only] = list;
  if (only && list.length === 1) return only;
  const all = new Map<string, Text>();
  let complete = true;
  for (const texts of list) {
    complete &&= texts.complete;
    for (const text of texts.all) {
      const key = JSON.stringify(text.parts);
      if (all.get(key)?.likely === false) continue;
      if (all.size < textLimit || all.has(key)) all.set(key, text);
      else complete = false;
    }
  }
  return {
    all: [...all.values()],
    absent: list.some((texts) => texts.absent),
    complete,
    trail: uniteTrails(list.map((texts) => texts.trail)),
  };
}

/** Each followed by each; what may be absent is also the empty text. */
export function joinTexts(list: readonly Texts[]): Texts {
  let all: readonly Text[] = [{ parts: [], likely: false }];
  let complete = true;
  for (const texts of list) {
    complete &&= texts.complete;
    const next =
      texts.absent || texts.all.length === 0 ? [...texts.all, { parts: [], likely: false }] : texts.all;
    const [only] = next;
    if (only && next.length === 1 && all.length === 1 && all[0]) {
      all = [joinTwo(all[0], only)];
      continue;
    }
    if (all.length * next.length > textLimit) complete = false;
    all = all.flatMap((left) => next.map((right) => joinTwo(left, right))).slice(0, textLimit);
  }
  return { all, absent: false, complete, trail: uniteTrails(list.map((texts) => texts.trail)) };
}

/** Nothing between two slashes of a path stands for what is not there yet, a state before it is loaded: it is a blank. */
export function fillBetweenSlashes(list: readonly Texts[]): readonly Texts[] {
  return list.map((texts, at) => {
    const [before, after] = [list[at - 1], list[at + 1]];
    if (!before?.all.every(endsBelow) || !after?.all.every(startsBelow)) return texts;
    const filled = texts.all.filter(({ parts }) => parts.length > 0);
    if (filled.length === texts.all.length) return texts;
    return filled.length > 0
      ? { ...texts, all: filled }
      : { ...texts, ...blankText('segment', texts.complete) };
  });
}

/** `/users/`, and not `https://example.com/`. */
function endsBelow({ parts }: Text): boolean {
  const last = parts.at(-1);
  return typeof last === 'string' && /[\w-]\/$/.test(last) && !/^[a-z]+:\/\/[^/]*\/$/i.test(last);
}

function startsBelow({ parts: [first] }: Text): boolean {
  return typeof first === 'string' && first.startsWith('/');
}

const partLimit = 200;

function joinTwo(a: Text, b: Text): Text {
  const likely = a.likely || b.likely;
  if (a.parts.length + b.parts.length > partLimit)
    return { parts: [...a.parts.slice(0, partLimit), { blank: 'rest' }], likely };
  const parts = [...a.parts];
  const [first] = b.parts;
  const last = parts.at(-1);
  if (typeof first === 'string' && typeof last === 'string') {
    parts[parts.length - 1] = last + first;
    parts.push(...b.parts.slice(1));
  } else parts.push(...b.parts);
  return { parts, likely };
}

/** Each text changed; what is not text stays. */
export function mapTexts(texts: Texts, change: (text: Text) => Text): Texts {
  return uniteTexts([{ ...texts, all: texts.all.map(change) }]);
}

/** The same texts, with a step before what led to them. */
export function withStep(texts: Texts, step: Step): Texts {
  return { ...texts, trail: uniteTrails([[step], texts.trail]) };
}

function uniteTrails(trails: readonly (readonly Step[])[]): readonly Step[] {
  const filled = trails.filter((trail) => trail.length > 0);
  const [only] = filled;
  if (!only) return [];
  if (filled.length === 1) return only;
  const kept = new Map<string, Step>();
  for (const step of filled.flat()) {
    const { path, region, note } = step;
    const key = `${path}:${region.line}:${region.column} ${note}`;
    if (kept.size < trailLimit && !kept.has(key)) kept.set(key, step);
  }
  return [...kept.values()];
}

/** The texts without blanks; undefined where one has a blank or some are missing. */
export function plainTexts(texts: Texts): readonly string[] | undefined {
  if (!texts.complete) return undefined;
  const plain: string[] = [];
  for (const { parts } of texts.all) {
    const [first] = parts;
    if (parts.length > 1 || typeof first === 'object') return undefined;
    plain.push(first ?? '');
  }
  return plain;
}
