import type { Argument, Expr } from '../../model/module.ts';
import { holdsMark } from './marks.ts';
import { blankText, joinTexts, knownText, mapTexts, type Text, type Texts, uniteTexts } from './texts.ts';

type Read = (expr: Expr) => Texts;

/** Replaces fields in every text; what is no text stays. `field` answers what stands for one. */
function replaceFields(texts: Texts, pattern: RegExp, field: (match: RegExpExecArray) => Texts): Texts {
  return uniteTexts([
    { ...texts, all: [] },
    ...texts.all.map((text) =>
      joinTexts(
        text.parts.flatMap((part) => {
          if (typeof part !== 'string')
            return [{ ...blankText(part.blank), all: [{ parts: [part], likely: text.likely }] }];
          const pieces: Texts[] = [];
          let from = 0;
          for (const match of part.matchAll(pattern)) {
            pieces.push(knownText(part.slice(from, match.index)), field(match));
            from = match.index + match[0].length;
          }
          return [...pieces, knownText(part.slice(from))];
        }),
      ),
    ),
  ]);
}

/** Python's `'…%s…' % values`. https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting */
export function formatPercent(format: Texts, values: Expr, read: Read): Texts {
  let next = 0;
  return replaceFields(
    format,
    /%(?:\(([^()]*)\))?[-#0 +]{0,8}[\d*]{0,4}(?:\.\d{1,4})?([a-zA-Z%])/g,
    (match) => {
      if (match[2] === '%') return knownText('%');
      const key = match[1];
      const value =
        key !== undefined
          ? values.is === 'object'
            ? values.entries.find((entry) => entry.key === key || isText(entry.key, key))?.value
            : undefined
          : values.is === 'array'
            ? values.items[next]?.value
            : next === 0
              ? values
              : undefined;
      next++;
      if (match[2] === 'd') return blankOr(value, read, 'segment');
      return value ? read(value) : blankText('open');
    },
  );
}

function isText(key: string | Expr, text: string): boolean {
  return typeof key !== 'string' && key.is === 'literal' && key.value === text;
}

function blankOr(value: Expr | undefined, read: Read, blank: 'segment'): Texts {
  const texts = value && read(value);
  return texts?.all.every(({ parts }) => parts.every((part) => typeof part === 'string'))
    ? texts
    : blankText(blank);
}

/** Python's `'…{}…'.format(values)`. https://docs.python.org/3/library/string.html#format-string-syntax */
export function formatBraces(format: Texts, args: readonly Argument[], read: Read): Texts {
  let next = 0;
  const positional = args.filter((argument) => argument.name === undefined && !argument.spread);
  return replaceFields(format, /\{\{|\}\}|\{([^{}]*)\}/g, (match) => {
    if (match[0] === '{{') return knownText('{');
    if (match[0] === '}}') return knownText('}');
    const key = /^\w*/.exec(match[1] ?? '')?.[0] ?? '';
    const isWhole = /^\w*(?:[:!]|$)/.test(match[1] ?? '');
    const value =
      key === ''
        ? positional[next++]
        : /^\d+$/.test(key)
          ? positional[Number(key)]
          : args.find((argument) => argument.name === key);
    return value && isWhole ? read(value.value) : blankText('open');
  });
}

/** Every `what` of each text replaced by each `by`. */
export function replaceAllText(texts: Texts, what: string, by: Texts): Texts {
  if (what === '') return texts;
  const likely = (text: Text): Texts => ({ ...texts, all: [text] });
  return uniteTexts(
    texts.all.map((text) =>
      joinTexts(
        text.parts.flatMap((part) => {
          if (typeof part !== 'string') return [likely({ parts: [part], likely: text.likely })];
          return part
            .split(what)
            .flatMap((piece, at) => (at === 0 ? [knownText(piece)] : [by, knownText(piece)]));
        }),
      ),
    ),
  );
}

/** Slashes dropped at the start, the end, or both. */
export function trimSlashes(texts: Texts, start: boolean, end: boolean): Texts {
  return mapTexts(texts, (text) => ({
    ...text,
    parts: text.parts
      .map((part, at) => {
        if (typeof part !== 'string') return part;
        const head = start && at === 0 ? part.replace(/^\/+/, '') : part;
        return end && at === text.parts.length - 1 ? dropEnd(head) : head;
      })
      .filter((part) => part !== ''),
  }));
}

function dropEnd(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '/') end--;
  return text.slice(0, end);
}

/** What is not known, or left open, holds no `/`. */
export function asSegments(texts: Texts): Texts {
  return mapTexts(texts, (text) => ({
    ...text,
    parts: text.parts.map((part) =>
      typeof part === 'string' && !holdsMark(part) ? part : { blank: 'segment' as const },
    ),
  }));
}
