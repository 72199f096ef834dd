import type { Import } from '../../model/module.ts';
import { type Flow, type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';

/** `package p`: every other file of the folder with the same clause shares its names. */
export function readPackage(node: Syntax, _flow: Flow, reading: Reading): readonly [] {
  const [named] = node.children;
  if (named) reading.package = textOf(named, reading);
  reading.imports.push({ local: '*', from: '.', name: '*', region: regionOf(node, reading) });
  return [];
}

/** `import "a/b"`, `import c "a/b"`, `import . "a/b"`. */
export function readImports(node: Syntax, _flow: Flow, reading: Reading): readonly [] {
  const list = node.children.find((it) => it.kind === 'import_spec_list');
  for (const spec of (list ?? node).children) {
    const path = childAt(spec, 'path');
    if (spec.kind === 'import_spec' && path) reading.imports.push(...importsOf(spec, path, reading));
  }
  return [];
}

function importsOf(spec: Syntax, path: Syntax, reading: Reading): readonly Import[] {
  const from = reading.text.slice(path.from + 1, Math.max(path.from + 1, path.to - 1));
  const region = regionOf(spec, reading);
  const named = childAt(spec, 'name');
  const given = named && textOf(named, reading);
  const locals = given === undefined ? namesOf(from) : [given === '.' ? '*' : given === '_' ? '' : given];
  return locals.map((local) => ({ local, from, name: '*', region }));
}

/**
 * What a package is most likely called, by its path: the last part without a version. `x/v2` is x, where 2 is the major
 * version of a module, or v2. https://go.dev/ref/mod#major-version-suffixes
 */
function namesOf(from: string): readonly string[] {
  const parts = from.split('/');
  const last = parts.at(-1) ?? '';
  const before = parts.at(-2);
  const plain = last.replace(/\.v\d+$/, '').replace(/^go[-.]|[-.]go$/g, '');
  const names = [plain.slice(plain.lastIndexOf('-') + 1)];
  if (before !== undefined && /^v[2-9]\d?$|^v1\d$/.test(last))
    names.unshift(before.replace(/^go[-.]|[-.]go$/g, ''));
  return names;
}
