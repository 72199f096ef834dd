import type { Import } from '../../model/module.ts';
import { type Flow, type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, childrenAt, type Syntax } from '../tree-sitter/syntax.ts';
import { noteName } from '../tree-sitter/target.ts';

function pathOf(node: Syntax, reading: Reading): string {
  return textOf(node, reading).replaceAll(/[\s\\]+/g, '');
}

function bind(entry: Import, flow: Flow, reading: Reading): void {
  reading.imports.push(entry);
  noteName(entry.local, entry.region, flow);
}

/**
 * `import a.b` binds `a`, and is kept a second time under the local name `a.b`, which is no identifier: `a.b.c` in the
 * source is then known to be `c` of the module `a.b`. `from m import *` has the local name `*`.
 */
function readPlain(node: Syntax, flow: Flow, reading: Reading): void {
  for (const clause of childrenAt(node, 'name')) {
    const region = regionOf(clause, reading);
    const aliased = clause.kind === 'aliased_import';
    const target = aliased ? childAt(clause, 'name') : clause;
    const alias = aliased ? childAt(clause, 'alias') : undefined;
    if (!target) continue;
    const from = pathOf(target, reading);
    if (alias) {
      bind({ local: textOf(alias, reading), from, name: '*', region }, flow, reading);
      continue;
    }
    const [package_ = from] = from.split('.');
    bind({ local: package_, from: package_, name: '*', region }, flow, reading);
    if (package_ !== from) reading.imports.push({ local: from, from, name: '*', region });
  }
}

function readFrom(node: Syntax, flow: Flow, reading: Reading): void {
  const source = childAt(node, 'module_name');
  if (!source) return;
  const from = pathOf(source, reading);
  for (const clause of node.children) {
    const region = regionOf(clause, reading);
    if (clause.kind === 'wildcard_import') bind({ local: '*', from, name: '*', region }, flow, reading);
    if (clause.field !== 'name') continue;
    const target = clause.kind === 'aliased_import' ? childAt(clause, 'name') : clause;
    const alias = clause.kind === 'aliased_import' ? childAt(clause, 'alias') : undefined;
    if (!target) continue;
    const name = pathOf(target, reading);
    bind({ local: alias ? textOf(alias, reading) : name, from, name, region }, flow, reading);
  }
}

/** `import …` and `from … import …`, wherever they stand. */
export function readImport(node: Syntax, flow: Flow, reading: Reading): readonly [] {
  if (node.kind === 'import_from_statement') readFrom(node, flow, reading);
  else readPlain(node, flow, reading);
  return [];
}
