import type * as ts from 'typescript';
import type { Expr } from '../../model/module.ts';
import { readExported } from './exports.ts';
import { addStep, type Reading } from './reading.ts';
import { readType } from './types.ts';

/** `const`, `let`, `var` and `using`; the names of the top level are bindings as well, and imports where they `require`. */
export function readDeclarations(
  reading: Reading,
  list: ts.VariableDeclarationList,
  statement?: ts.VariableStatement,
): void {
  for (const node of list.declarations) {
    const to = reading.target(node.name, true);
    if (!node.initializer) {
      if (statement && to.is === 'name') readExported(reading, statement, to.name, to.region);
      continue;
    }
    const value = reading.expression(node.initializer);
    const type = node.type && readType(reading, node.type);
    addStep(reading, 'assign', value, to);
    if (!reading.body.isModule) continue;
    noteRequire(reading, to, value);
    for (const [name, bound] of namesIn(to, value)) {
      reading.bindings.push({ name, value: bound, ...(type && { type }), region: reading.region(node) });
      if (statement) readExported(reading, statement, name, to.region);
    }
  }
}

/** The names a target binds, each with the part of the value it stands for. Names under a default stand for either. */
function namesIn(to: Expr, value: Expr): readonly (readonly [string, Expr])[] {
  switch (to.is) {
    case 'name':
      return [[to.name, value]];
    case 'either':
      return namesIn(to.options[0], value);
    case 'object':
      return to.entries.flatMap(({ key, value: target }) => {
        const { region } = target;
        return namesIn(target, key === '...' ? value : { is: 'member', of: value, name: key, region });
      });
    case 'array':
      return to.items.flatMap(({ value: target, spread }, at) => {
        const { region } = target;
        const name: Expr = { is: 'literal', value: at, region };
        return namesIn(target, spread ? value : { is: 'member', of: value, name, region });
      });
    default:
      return [];
  }
}

/** `const x = require('m')`, `const { a: x } = require('m')` and `const x = require('m').a` are imports. */
function noteRequire(reading: Reading, to: Expr, value: Expr): void {
  const { imports } = reading;
  const from = requiredBy(value);
  if (from !== undefined && to.is === 'name')
    imports.push({ local: to.name, from, name: '*', region: to.region });
  if (from !== undefined && to.is === 'object')
    for (const { key, value: target } of to.entries)
      if (typeof key === 'string' && key !== '...' && target.is === 'name')
        imports.push({ local: target.name, from, name: key, region: target.region });
  if (value.is === 'member' && typeof value.name === 'string' && to.is === 'name') {
    const source = requiredBy(value.of);
    if (source !== undefined)
      imports.push({ local: to.name, from: source, name: value.name, region: to.region });
  }
}

function requiredBy(value: Expr): string | undefined {
  if (value.is !== 'call' || value.of.is !== 'name' || value.of.name !== 'require') return undefined;
  const from = value.args[0]?.value;
  return from?.is === 'literal' && typeof from.value === 'string' ? from.value : undefined;
}
