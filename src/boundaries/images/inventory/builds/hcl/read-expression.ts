import type { HclExpr } from './body.ts';
import { readTemplate } from './read-template.ts';
import type { Scanner } from './scan.ts';

const deepest = 50;

const operators = ['&&', '||', '==', '!=', '<=', '>=', '<', '>', '+', '-', '*', '/', '%'];

/** What could not be read: the file is not HCL, or is nested too deep. */
export class HclFault extends Error {}

/** https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#expressions; of operators only what they work on is kept. */
export function readExpression(scanner: Scanner, depth = 0): HclExpr {
  if (depth > deepest) throw new HclFault('it is nested too deep');
  const operands = [readOperand(scanner, depth)];
  for (;;) {
    scanner.skip(depth > 0);
    if (!operators.some((it) => scanner.take(it))) break;
    scanner.skip(true);
    operands.push(readOperand(scanner, depth));
  }
  const [only] = operands;
  const value: HclExpr = operands.length === 1 && only ? only : { is: 'unknown', of: operands };
  if (!scanner.take('?')) return value;
  const yes = readExpression(scanner, depth + 1);
  scanner.skip(true);
  if (!scanner.take(':')) throw new HclFault('a `?` without its `:`');
  return { is: 'choice', yes, no: readExpression(scanner, depth + 1) };
}

function readOperand(scanner: Scanner, depth: number): HclExpr {
  scanner.skip(true);
  while (scanner.take('!') || scanner.take('-')) scanner.skip(true);
  const value = readTerm(scanner, depth);
  for (let isWhole = true; ; isWhole = false) {
    const next = scanner.text[scanner.at];
    if (next === '.' && /[\w*]/.test(scanner.text[scanner.at + 1] ?? '')) {
      scanner.at++;
      if (!scanner.take('*') && scanner.name() === '') scanner.at++;
    } else if (next === '[') skipBrackets(scanner);
    else return isWhole ? value : { is: 'unknown', of: [value] };
  }
}

function readTerm(scanner: Scanner, depth: number): HclExpr {
  const { text } = scanner;
  if (scanner.take('"')) return readTemplate(scanner, '"', depth, readExpression);
  if (scanner.take('<<')) return readHereDocument(scanner, depth);
  if (scanner.take('(')) {
    const inner = readExpression(scanner, depth + 1);
    close(scanner, ')');
    return inner;
  }
  if (text[scanner.at] === '[' || text[scanner.at] === '{') return readCollection(scanner, depth);
  const number = /^\d[\w.]*/.exec(text.slice(scanner.at, scanner.at + 40))?.[0];
  if (number !== undefined) {
    scanner.at += number.length;
    return { is: 'text', parts: [number] };
  }
  const name = scanner.name();
  if (name === '') throw new HclFault(`an expression is missing at character ${scanner.at}`);
  if (name === 'true' || name === 'false' || name === 'null')
    return { is: 'text', parts: name === 'null' ? [] : [name] };
  if (!scanner.take('(')) return { is: 'name', name };
  const args = readItems(scanner, ')', () => {
    const arg = readExpression(scanner, depth + 1);
    scanner.take('...');
    return arg;
  });
  return { is: 'call', name, args };
}

/** A list or a map; one that a `for` makes is not known. */
function readCollection(scanner: Scanner, depth: number): HclExpr {
  const from = scanner.at;
  const isList = scanner.take('[') || !scanner.take('{');
  scanner.skip(true);
  if (/^for\b/.test(scanner.text.slice(scanner.at, scanner.at + 4))) {
    scanner.at = from;
    skipBrackets(scanner);
    return { is: 'unknown', of: [] };
  }
  if (isList) return { is: 'list', items: readItems(scanner, ']', () => readExpression(scanner, depth + 1)) };
  const entries = readItems(scanner, '}', () => {
    const name = scanner.name();
    const key: HclExpr = name === '' ? readExpression(scanner, depth + 1) : { is: 'text', parts: [name] };
    scanner.skip(true);
    if (!scanner.take('=') && !scanner.take(':')) throw new HclFault('a key without its value');
    return [key, readExpression(scanner, depth + 1)] as const;
  });
  return { is: 'map', entries };
}

function readItems<T>(scanner: Scanner, end: string, read: () => T): readonly T[] {
  const items: T[] = [];
  for (;;) {
    scanner.skip(true);
    if (scanner.take(end)) return items;
    items.push(read());
    scanner.skip(true);
    scanner.take(',');
  }
}

function close(scanner: Scanner, end: string): void {
  scanner.skip(true);
  if (!scanner.take(end)) throw new HclFault(`\`${end}\` is missing at character ${scanner.at}`);
}

/** Goes over everything up to the bracket that closes the one that stands here; texts count as one. */
function skipBrackets(scanner: Scanner): void {
  let open = 0;
  do {
    scanner.skip(true);
    const sign = scanner.text[scanner.at++];
    if (sign === undefined) throw new HclFault('a bracket is not closed');
    if (sign === '"') readTemplate(scanner, '"', deepest, skipExpression);
    else if ('[{('.includes(sign)) open++;
    else if (']})'.includes(sign)) open--;
  } while (open > 0);
}

function skipExpression(scanner: Scanner): HclExpr {
  const end = scanner.text.indexOf('}', scanner.at);
  scanner.at = end < 0 ? scanner.text.length : end;
  return { is: 'unknown', of: [] };
}

function readHereDocument(scanner: Scanner, depth: number): HclExpr {
  scanner.take('-');
  const mark = scanner.name();
  const start = scanner.text.indexOf('\n', scanner.at) + 1;
  if (mark === '' || start === 0) throw new HclFault('a here-document without its mark');
  scanner.at = start;
  let end = start;
  for (;;) {
    const stop = scanner.text.indexOf('\n', end);
    const line = scanner.text.slice(end, stop < 0 ? undefined : stop);
    if (line.trim() === mark) break;
    if (stop < 0) throw new HclFault('a here-document is not closed');
    end = stop + 1;
  }
  const value = readTemplate(scanner, end, depth, readExpression);
  scanner.at = scanner.text.indexOf(mark, end) + mark.length;
  return value;
}
