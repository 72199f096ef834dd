import { emit, keepCalls, readBlock } from './flow.ts';
import type { After, Flow, Reading } from './reading.ts';
import type { Syntax } from './syntax.ts';

/** An expression for its effect; texts that stand alone are comments. */
export function readExpressionStatement(node: Syntax, flow: Flow, reading: Reading): After {
  for (const child of node.children) {
    if (reading.isStatement(child)) reading.statement(child, flow);
    else if (child.calls > 0 || child.kind !== 'string') {
      const value = reading.expression(child, flow);
      if (child.calls > 0) emit(flow, 'call', value);
    }
  }
  return [];
}

/** `return` and `return value`. */
export function readReturn(node: Syntax, flow: Flow, reading: Reading): After {
  const [value] = node.children;
  if (value) emit(flow, 'return', reading.expression(value, flow));
  return 'never';
}

/** `raise`: its calls, and nothing after it. */
export function readRaise(node: Syntax, flow: Flow, reading: Reading): After {
  for (const child of node.children) keepCalls(child, flow, reading);
  return 'never';
}

/** `break` and `continue`. */
export function readJump(): After {
  return 'never';
}

/** Statements that only matter for the calls in them. */
export function readParts(node: Syntax, flow: Flow, reading: Reading): After {
  for (const child of node.children) {
    if (reading.isStatement(child)) reading.statement(child, flow);
    else keepCalls(child, flow, reading);
  }
  return [];
}

/** A block, or what the parser could not fit in. */
export function readNested(node: Syntax, flow: Flow, reading: Reading): After {
  return readBlock(node.children, flow, reading);
}
