import type { Gap } from '../../model/gap.ts';
import type { Export, Module } from '../../model/module.ts';
import { indexRegions } from '../regions.ts';
import type { Syntax } from '../tree-sitter/syntax.ts';
import { readOther } from './expression.ts';
import { unknown } from './exprs.ts';
import { keepCalls, readBlock } from './flow.ts';
import { type Flow, type Reading, regionOf, type Top } from './reading.ts';
import { expressions, statements } from './tables.ts';

/** Deeper than any source people write (Python itself refuses 200 brackets); far from the end of the stack. */
const deepest = 400;

function openReading(text: string): { reading: Reading; tooDeep: () => Syntax | undefined } {
  let depth = 0;
  let cut: Syntax | undefined;
  const reading: Reading = {
    text,
    regionOf: indexRegions(text),
    imports: [],
    expression(node, flow) {
      if (depth >= deepest) {
        cut ??= node;
        return unknown(node, reading);
      }
      depth += 1;
      const read = (expressions.get(node.kind) ?? readOther)(node, flow, reading);
      depth -= 1;
      return read;
    },
    statement(node, flow) {
      if (depth >= deepest) {
        cut ??= node;
        return [];
      }
      depth += 1;
      const after = (statements.get(node.kind) ?? readCalls)(node, flow, reading);
      depth -= 1;
      return after;
    },
    isStatement: (node) => statements.has(node.kind),
  };
  return { reading, tooDeep: () => cut };
}

function readCalls(node: Syntax, flow: Flow, reading: Reading): readonly [] {
  keepCalls(node, flow, reading);
  return [];
}

function exportsOf(top: Top): readonly Export[] {
  return [...top.names].map(([name, region]) => ({ name, value: { is: 'name', name, region } }));
}

/** Turns the syntax of one file into its module. `gaps` are those of the parser. */
export function readModule(path: string, text: string, root: Syntax, gaps: readonly Gap[]): Module {
  const { reading, tooDeep } = openReading(text);
  const top: Top = { functions: [], classes: [], bindings: [], names: new Map() };
  const flow: Flow = { steps: [], when: [], each: [], top };
  readBlock(root.children, flow, reading);
  const cut = tooDeep();
  const deep: readonly Gap[] = cut
    ? [
        {
          at: { side: 'head', path, region: regionOf(cut, reading) },
          reason: 'too-large',
          effect: 'counts',
          note: `the code is nested more than ${deepest} levels deep here; what is deeper was not read`,
        },
      ]
    : [];
  return {
    path,
    language: 'python',
    imports: reading.imports,
    exports: exportsOf(top),
    bindings: top.bindings,
    functions: top.functions,
    classes: top.classes,
    steps: flow.steps,
    gaps: [...gaps, ...deep],
  };
}
