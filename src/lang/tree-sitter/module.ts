import type { Gap } from '../../model/gap.ts';
import type { LanguageId, Module } from '../../model/module.ts';
import { indexRegions } from '../regions.ts';
import { unknown } from './exprs.ts';
import { keepCalls, readBlock } from './flow.ts';
import {
  type Flow,
  type ReadExpression,
  type Reading,
  type ReadStatement,
  regionOf,
  type Top,
} from './reading.ts';
import type { Syntax } from './syntax.ts';

/** Who reads which kind of node of a language. */
export interface Readers {
  /** The id of the language. */
  readonly language: LanguageId;
  readonly expressions: ReadonlyMap<string, ReadExpression>;
  /** Everything that is named neither here nor above is looked through for calls. */
  readonly statements: ReadonlyMap<string, ReadStatement>;
}

/** Deeper than any source people write (Python itself refuses 200 brackets); far from the end of the stack. */
const deepest = 400;

function openReading(
  text: string,
  { expressions, statements }: Readers,
): { reading: Reading; tooDeep: () => Syntax | undefined } {
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

/** An expression without a reader: the expressions inside are kept, statements inside are read where it stands. */
export const readOther: ReadExpression = (node, flow, reading) => {
  const holds = [];
  for (const child of node.children) {
    if (child.field === 'operator' || child.field === 'operators') continue;
    if (reading.isStatement(child)) reading.statement(child, flow);
    else holds.push(reading.expression(child, flow));
  }
  return unknown(node, reading, holds);
};

/** Turns the syntax of one file into its module; every name of its top level is exported. `gaps` are those of the parser. */
export function readModule(
  path: string,
  text: string,
  root: Syntax,
  gaps: readonly Gap[],
  readers: Readers,
): Module {
  const { reading, tooDeep } = openReading(text, readers);
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
    language: readers.language,
    ...(reading.package !== undefined && { package: reading.package }),
    imports: reading.imports,
    exports: [...top.names].map(([name, region]) => ({ name, value: { is: 'name', name, region } })),
    bindings: top.bindings,
    functions: top.functions,
    classes: top.classes,
    steps: flow.steps,
    gaps: [...gaps, ...deep],
  };
}
