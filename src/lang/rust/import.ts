import { type Reading, type ReadStatement, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';
import { takeAttributes } from './attributes.ts';

function add(local: string, from: string, name: string, node: Syntax, reading: Reading): void {
  reading.imports.push({ local, from, name, region: regionOf(node, reading) });
}

/** A path is a name of what is around it: `a::b` is `b` of `a`; what has nothing around it is a package or a module. */
function addPath(path: string, local: string | undefined, node: Syntax, reading: Reading): void {
  const at = path.lastIndexOf('::');
  const name = at < 0 ? path : path.slice(at + 2);
  if (at < 0) add(local ?? name, path, '*', node, reading);
  else add(local ?? name, path.slice(0, at), name, node, reading);
}

function joined(above: string, node: Syntax | undefined, reading: Reading): string {
  const own = node ? textOf(node, reading).replaceAll(/\s+/g, '').replace(/^::/, '') : '';
  return above === '' || own === '' ? above + own : `${above}::${own}`;
}

const deepest = 32;

function addUse(node: Syntax, above: string, depth: number, reading: Reading): void {
  if (depth > deepest) return;
  if (node.kind === 'scoped_use_list' || node.kind === 'use_list') {
    const inside = joined(above, childAt(node, 'path'), reading);
    const list = node.kind === 'use_list' ? node : childAt(node, 'list');
    for (const child of list?.children ?? []) addUse(child, inside, depth + 1, reading);
  } else if (node.kind === 'use_wildcard')
    add('*', joined(above, node.children[0], reading), '*', node, reading);
  else if (node.kind === 'use_as_clause') {
    const alias = childAt(node, 'alias');
    addPath(joined(above, childAt(node, 'path'), reading), alias && textOf(alias, reading), node, reading);
  } else if (node.kind === 'self') addPath(above, undefined, node, reading);
  else addPath(joined(above, node, reading), undefined, node, reading);
}

/** `use a::{b, c::*, self as d};` */
export const readUse: ReadStatement = (node, _flow, reading) => {
  takeAttributes(reading);
  const tree = childAt(node, 'argument');
  if (tree) addUse(tree, '', 0, reading);
  return [];
};

/** `mod a;` is a file of its own; `mod a { … }` stands where it stands, and is left out where it is for tests. */
export const readMod: ReadStatement = (node, flow, reading) => {
  const attributes = takeAttributes(reading).map((it) => textOf(it, reading));
  const named = childAt(node, 'name');
  const body = childAt(node, 'body');
  if (!named || attributes.some((it) => /\bcfg\s*\(\s*test\s*\)/.test(it))) return [];
  const name = textOf(named, reading);
  add(name, body ? 'self' : `self::${name}`, '*', named, reading);
  for (const child of body?.children ?? []) reading.statement(child, flow);
  return [];
};

/** Makes `crate`, `super` and `self` names of the module, where a path starts with one. */
export function noteRoot(node: Syntax, reading: Reading): void {
  const word = textOf(node, reading);
  if (!reading.imports.some((it) => it.local === word)) add(word, word, '*', node, reading);
}
