import type { Step } from '../../model/module.ts';
import { type Reading, textOf } from '../tree-sitter/reading.ts';
import type { Syntax } from '../tree-sitter/syntax.ts';

const scopes = new Set(['function_definition', 'class_definition', 'lambda']);

/** The names that a function's body says belong to a scope further out: `global a`, `nonlocal b`. */
function findOuterNames(body: Syntax, reading: Reading): ReadonlySet<string> {
  const names = new Set<string>();
  const stack: Syntax[] = [...body.children];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (scopes.has(node.kind)) continue;
    if (node.kind === 'global_statement' || node.kind === 'nonlocal_statement')
      for (const child of node.children) names.add(textOf(child, reading));
    else stack.push(...node.children);
  }
  return names;
}

/** The steps of a function, with those marked that assign a name of a scope further out. */
export function markOuter(
  steps: readonly Step[],
  body: Syntax | undefined,
  reading: Reading,
): readonly Step[] {
  if (!body || !/\b(?:global|nonlocal)\b/.test(textOf(body, reading))) return steps;
  const names = findOuterNames(body, reading);
  return steps.map((step) =>
    (step.do === 'assign' || step.do === 'append') && step.to?.is === 'name' && names.has(step.to.name)
      ? { ...step, outer: true }
      : step,
  );
}
