import type { HclBlock, HclBody, HclExpr } from './body.ts';
import { HclFault, readExpression } from './read-expression.ts';
import { type Scanner, scan } from './scan.ts';

const deepest = 10;

/** Reads a file in HCL's native syntax, or answers with why it cannot be read. */
export function readHcl(text: string): HclBody | { readonly fault: string } {
  const scanner = scan(text.startsWith('\u{feff}') ? text.slice(1) : text);
  try {
    return readBody(scanner, undefined, 0);
  } catch (error) {
    if (error instanceof HclFault) return { fault: error.message };
    throw error;
  }
}

/** https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#structural-elements */
function readBody(scanner: Scanner, end: '}' | undefined, depth: number): HclBody {
  if (depth > deepest) throw new HclFault('it is nested too deep');
  const attributes = new Map<string, HclExpr>();
  const blocks: HclBlock[] = [];
  for (;;) {
    scanner.skip(true);
    if (scanner.at >= scanner.text.length) {
      if (end === undefined) return { attributes, blocks };
      throw new HclFault('a block is not closed');
    }
    if (end !== undefined && scanner.take(end)) return { attributes, blocks };
    const offset = scanner.at;
    const name = scanner.name() || readQuoted(scanner);
    if (name === '') throw new HclFault(`a name is missing at character ${offset}`);
    scanner.skip(false);
    if (scanner.take('=')) attributes.set(name, readExpression(scanner));
    else {
      const labels = readLabels(scanner);
      blocks.push({ type: name, labels, body: readBody(scanner, '}', depth + 1), offset });
    }
  }
}

function readLabels(scanner: Scanner): readonly string[] {
  const labels: string[] = [];
  for (;;) {
    scanner.skip(false);
    if (scanner.take('{')) return labels;
    const label = scanner.name() || readQuoted(scanner);
    if (label === '') throw new HclFault(`neither a value nor a block at character ${scanner.at}`);
    labels.push(label);
  }
}

function readQuoted(scanner: Scanner): string {
  const end = scanner.text[scanner.at] === '"' ? scanner.text.indexOf('"', scanner.at + 1) : -1;
  if (end < 0) return '';
  const text = scanner.text.slice(scanner.at + 1, end);
  scanner.at = end + 1;
  return text;
}
