import { readBlock } from '../tree-sitter/flow.ts';
import { type Reading, type ReadStatement, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';

function nameOf(node: Syntax, reading: Reading): string {
  return textOf(node, reading).replaceAll(/\s+/g, '');
}

/** `using A.B;`, `using static A.B.C;` and `using X = A.B.C;`. */
export const readUsing: ReadStatement = (node, _flow, reading) => {
  const alias = childAt(node, 'name');
  const named = node.children.find((child) => child !== alias);
  if (!named) return [];
  const from = nameOf(named, reading);
  const region = regionOf(named, reading);
  if (!alias) reading.imports.push({ local: '*', from, name: '*', region });
  else
    reading.imports.push({
      local: textOf(alias, reading),
      from,
      name: from.slice(from.lastIndexOf('.') + 1),
      region,
    });
  return [];
};

/** A namespace sees what is in it and in those around it; what it holds stands at the top level. */
export const readNamespace: ReadStatement = (node, flow, reading) => {
  const named = childAt(node, 'name');
  const whole = named ? nameOf(named, reading) : '';
  if (named) reading.package = whole;
  for (let from = whole; named && from !== ''; from = from.slice(0, Math.max(0, from.lastIndexOf('.'))))
    reading.imports.push({ local: '*', from, name: '*', region: regionOf(named, reading) });
  return readBlock(childAt(node, 'body')?.children ?? [], flow, reading);
};
