import * as ts from 'typescript';
import type { Entry, Expr } from '../../model/module.ts';
import { type Attribute, type Element, findElements } from './markup.ts';
import { addStep, type Reading } from './reading.ts';

/** Reads what the elements of a Vue template say of addresses, as JSX says it, behind what the scripts do. */
export function readElements(
  text: string,
  script: string,
  openReading: (text: string) => Reading,
  into: Reading,
): void {
  const elements = findElements(text, (at) => script[at] === '<');
  const bound = elements.flatMap(({ attributes }) => attributes.filter((it) => !('text' in it)));
  if (elements.length === 0) return;
  const reading = openReading(parenthesised(text, bound));
  const values = new Map<number, Expr>();
  for (const statement of reading.file.statements)
    if (ts.isExpressionStatement(statement))
      values.set(statement.getStart(reading.file), reading.expression(statement.expression));
  for (const it of elements) addStep(into, 'call', elementOf(it, values, reading));
}

/** Each expression in place of its quotes, as a statement of its own; all else is blank. */
function parenthesised(text: string, bound: readonly Attribute[]): string {
  const kept: string[] = [];
  let end = 0;
  const blank = (to: number) => text.slice(end, to).replace(/[^\n]/g, ' ');
  for (const { from, to } of bound) {
    const mark = text[from - 2] === '\n' ? '\n' : ';';
    kept.push(blank(from - 2), mark, '(', text.slice(from, to), ')');
    end = to + 1;
  }
  kept.push(blank(text.length));
  return kept.join('');
}

function elementOf(
  { tag, from, to, attributes }: Element,
  values: ReadonlyMap<number, Expr>,
  { regionOf }: Reading,
): Expr {
  const region = regionOf(from, to);
  const entries = attributes.flatMap((it): Entry[] => {
    const place = regionOf(it.from, it.to);
    const value: Expr | undefined =
      'text' in it
        ? { is: 'literal', value: it.text, inner: place, region: regionOf(it.from - 1, it.to + 1) }
        : values.get(it.from - 1);
    return value ? [{ key: it.name, value }] : [];
  });
  const object: Expr = { is: 'object', entries, region };
  if (tag === 'form') return { is: 'unknown', text: '<form', holds: [object], region };
  const of: Expr = { is: 'name', name: tag, region: regionOf(from + 1, from + 1 + tag.length) };
  return { is: 'call', of, args: [{ value: object }], element: true, region };
}
