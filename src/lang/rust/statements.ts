import { readIf } from '../tree-sitter/branch.ts';
import { unknown } from '../tree-sitter/exprs.ts';
import { guarded, keepCalls, readBlock } from '../tree-sitter/flow.ts';
import type { ReadStatement } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';

/** An `if` whose `else` is what stands in it. */
function withoutElse(node: Syntax): Syntax {
  const chain = [node];
  for (const at of chain) {
    const inner = childAt(at, 'alternative')?.children[0];
    if (inner?.kind === node.kind) chain.push(inner);
  }
  return (
    chain.reduceRight<Syntax | undefined>((shaped, at) => {
      const inner = shaped ?? childAt(at, 'alternative')?.children[0];
      const others = at.children.filter((child) => child.field !== 'alternative');
      return { ...at, children: [...others, ...(inner ? [{ ...inner, field: 'alternative' }] : [])] };
    }, undefined) ?? node
  );
}

/** `if a { … } else { … }` and `if let A(b) = c { … }` */
export const readBranches: ReadStatement = (node, flow, reading) => readIf(withoutElse(node), flow, reading);

/** `match`: what each arm does, under a guard of its own. */
export const readMatch: ReadStatement = (node, flow, reading) => {
  keepCalls(childAt(node, 'value'), flow, reading);
  for (const arm of childAt(node, 'body')?.children ?? []) {
    const test = unknown(childAt(arm, 'pattern') ?? arm, reading);
    const value = childAt(arm, 'value');
    if (value) readBlock([value], guarded(flow, [{ test, negated: false }]), reading);
  }
  return [];
};
