import type { Argument, Entry, Expr } from '../../model/module.ts';
import { unknown } from '../tree-sitter/exprs.ts';
import { type Flow, type ReadExpression, type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';
import { readBlockFunction } from './function.ts';
import { readEntry } from './values.ts';

/** What loads a file, and what stands before its path in a specifier. */
const loads: ReadonlyMap<string, string> = new Map([
  ['require', ''],
  ['require_relative', './'],
]);

/** `key: 1` and `:key => 1` name an argument. */
const symbols = new Set(['hash_key_symbol', 'simple_symbol']);

/** `f a, k: b, 'x' => c, *d, &e` and its block. */
function readArguments(
  list: Syntax | undefined,
  block: Syntax | undefined,
  flow: Flow,
  reading: Reading,
): readonly Argument[] {
  const args: Argument[] = [];
  const pairs: Entry[] = [];
  let paired: Syntax | undefined;
  for (const node of list?.children ?? []) {
    const [inner] = node.children;
    if (node.kind === 'pair' && symbols.has(childAt(node, 'key')?.kind ?? '')) {
      const { key, value } = readEntry(node, flow, reading);
      args.push({ name: String(key), value });
    } else if (node.kind === 'pair') {
      paired ??= node;
      pairs.push(readEntry(node, flow, reading));
    } else if (node.kind === 'splat_argument' && inner)
      args.push({ spread: true, value: reading.expression(inner, flow) });
    else if (node.kind === 'hash_splat_argument' && inner)
      args.push({ name: '**', spread: true, value: reading.expression(inner, flow) });
    else
      args.push({ value: reading.expression(node.kind === 'block_argument' && inner ? inner : node, flow) });
  }
  if (paired) args.push({ value: { is: 'object', entries: pairs, region: regionOf(paired, reading) } });
  if (block) args.push({ value: readBlockFunction(block, flow, reading) });
  return args;
}

/** A call; `a.b` without arguments or a block is a member, `A.new` makes an A. */
export const readCall: ReadExpression = (node, flow, reading) => {
  const receiver = childAt(node, 'receiver');
  const method = childAt(node, 'method');
  const list = childAt(node, 'arguments');
  const block = childAt(node, 'block');
  const region = regionOf(node, reading);
  const owner = receiver && reading.expression(receiver, flow);
  const args = readArguments(list, block, flow, reading);
  if (!method) return { is: 'call', of: owner ?? unknown(node, reading), args, region };
  const name = textOf(method, reading);
  const [first] = args;
  if (!owner && loads.has(name) && first?.value.is === 'literal')
    reading.imports.push({ local: '', from: `${loads.get(name)}${first.value.value}`, name: '*', region });
  if (!owner)
    return { is: 'call', of: { is: 'name', name, region: regionOf(method, reading) }, args, region };
  if (name === 'new') return { is: 'call', of: owner, args, make: true, region };
  const of: Expr = { is: 'member', of: owner, name, region: reading.regionOf(node.from, method.to) };
  return list || block ? { is: 'call', of, args, region } : of;
};
