import type { RouterMethod, RouterMethods } from '../backend.ts';
import { anyVerb } from './any-verb.ts';

const comment = String.raw`\/\*(?:[^*]|\*(?!\/)){0,500}\*\/|\/\/[^\n]{0,500}\n`;
const blank = String.raw`(?:\s|${comment})*`;
/** What opens a call; `<` with a space behind it compares. */
const opens = String.raw`\(|<(?![ \t=])|\?\.\s*[(<]`;
const cast = String.raw`(?:as|satisfies)\b`;
/** What follows a method that is called, cast, or handed on. */
const used = `${blank}(?=${opens}|!(?!=)|[,)]|${cast})`;
/** `router[method](…)`, `(router[method] as any)(…)` */
const computed = new RegExp(
  String.raw`\](?:[\s!)]|${comment})*(?=${opens})(?!\(https?:)|\]${blank}${cast}(?!\s*const\b)[\s\S]{0,300}?\)(?:[!\s]*(?:\(|\?\.\s*[(<])|!?<(?![ \t=]))`,
  'g',
);
/** What a method is handed on behind: the parenthesis or comma before its router, where that is a name with members. */
const handed = /([^\w$.?!\s])\s*[\w$.?!]*$/;
/** How much of a text is looked at before a place: where white space reaches farther, anything may stand there. */
const farthest = 200;

/** Whether a text in TypeScript may call one of some methods, or hand it on: true of each that does. */
export function mayUse(methods: RouterMethods): (text: string) => boolean {
  const names = [...methods.keys()].join('|');
  // No router is called `Promise`.
  const member = new RegExp(
    String.raw`(?<!\.\.|\bPromise\s*)\.${blank}(${names})\b${used}|\[\s*['"\`](${names})['"\`]\s*\]${used}`,
    'g',
  );
  const verb = methods.get(anyVerb);
  return (text) =>
    [...text.matchAll(member)].some((match) => {
      const [{ length }, plain, quoted] = match;
      const method = methods.get(plain ?? quoted ?? '');
      const end = match.index + length;
      if (/[,)]/.test(text.charAt(end))) return mayBeHanded(text, match.index);
      return !method || mayHold(method, text, match.index, end);
    }) ||
    (verb !== undefined &&
      [...text.matchAll(computed)].some(({ 0: { length }, index }) =>
        mayHold(verb, text, openingOf(text, index), index + length),
      ));
}

/** Where `[` opens what closes at an index; `undefined` where more brackets stand in between. */
function openingOf(text: string, close: number): number | undefined {
  const open = text.lastIndexOf('[', close);
  return open < 0 || text.slice(open, close).includes(']') ? undefined : open;
}

function mayBeHanded(text: string, dot: number): boolean {
  const [, before] = handed.exec(text.slice(Math.max(0, dot - farthest), dot)) ?? [];
  return before === undefined || '(,)]}\'"`/'.includes(before);
}

/** Arguments that are one at most: a name or what it is called with, a text. */
const single =
  /\(\s*(?:[\w.$?![\]]*(?:\([^()'"`]*\))?|'[^'\\\n]*'|"[^"\\\n]*"|`(?:[^`\\$]|\$\{[^`{}]*\})*`)\s*,?\s*\)/y;
/** What stands before a method that is called on a call: its end, or that of a comment. */
const chained = /[)/\n][\s?!]*$/;

/** Whether a call that opens at `end` has the arguments for a method; what it is called on ends at `start`, where that is known. */
function mayHold(
  { least, lessOnCall }: RouterMethod,
  text: string,
  start: number | undefined,
  end: number,
): boolean {
  single.lastIndex = end;
  if (least < 2 || !(single.test(text) || isTable(text, end))) return true;
  if (least > 2 || !lessOnCall) return false;
  return start === undefined || chained.test(text.slice(Math.max(0, start - farthest), start));
}

/** A piece of code in which brackets are brackets: none with a comment, a regular expression, or a value inside a text. */
const piece = /([({[])|([)}\]])|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`[^`\\$]*`|[^'"`/(){}[\]]+/y;
const mostPieces = 500;

/** Whether a table alone stands in the parentheses that open at an index. */
function isTable(text: string, opening: number): boolean {
  if (!/^\(\s*\{/.test(text.slice(opening, opening + farthest))) return false;
  piece.lastIndex = opening;
  let depth = 0;
  let tables = 0;
  for (let count = 0; count < mostPieces; count++) {
    const found = piece.exec(text);
    if (!found) return false;
    const [between, opens, closes] = found;
    if (opens) {
      if (depth === 1) tables++;
      depth++;
    } else if (closes) depth--;
    else if (depth === 1 && !/^\s*,?\s*$/.test(between)) return false;
    if (depth === 0) return tables === 1;
  }
  return false;
}
