import type { Binding, Class, Expr, Fn } from '../../model/module.ts';
import { nothing, unknown } from '../tree-sitter/exprs.ts';
import { emit, keepCalls } from '../tree-sitter/flow.ts';
import { type Flow, type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';
import { bindNames } from '../tree-sitter/target.ts';
import { joins, readAssigned, readIncrease } from './assign.ts';
import { readFunction } from './function.ts';

interface Members {
  readonly fields: Binding[];
  readonly methods: Fn[];
}

/** The parts of a decorated definition. */
export function readDecorated(
  node: Syntax,
  flow: Flow,
  reading: Reading,
): { readonly decorators: readonly Expr[]; readonly definition?: Syntax } {
  const definition = childAt(node, 'definition');
  const decorators = node.children
    .filter((child) => child.kind === 'decorator')
    .flatMap((child) => child.children.map((inner) => reading.expression(inner, flow)));
  return { decorators, ...(definition && { definition }) };
}

function isPaired(target: Expr, value: Expr): boolean {
  return (
    target.is === 'array' &&
    value.is === 'array' &&
    target.items.length === value.items.length &&
    target.items.every((item) => item.value.is === 'name' && !item.spread) &&
    !value.items.some((item) => item.spread)
  );
}

/** Fields of one assignment. What is no plain name takes its value where the class stands, so that no call is doubled. */
function readField(node: Syntax, flow: Flow, reading: Reading): readonly Binding[] {
  const { targets, type, value } = readAssigned(node, flow, reading);
  const [first] = targets;
  if (!first) return [];
  let source = value ?? nothing(first.region);
  const bound = targets.flatMap((target) => {
    const given = source;
    source = target.is === 'name' ? target : nothing(target.region);
    const plain = target.is === 'name' || isPaired(target, given);
    if (!plain)
      emit(flow, 'assign', given, target.is === 'array' ? nothing(target.region, [target]) : target);
    return bindNames(target, plain ? given : nothing(target.region));
  });
  if (!type) return bound;
  if (bound.length === 0) emit(flow, 'call', type);
  return bound.map((binding, index) => (index === 0 ? { ...binding, type } : binding));
}

function readIncreased(node: Syntax, flow: Flow, reading: Reading): readonly Binding[] {
  const { to, value } = readIncrease(node, flow, reading);
  const { region } = to;
  const joined: Expr = joins(node, reading)
    ? { is: 'operation', op: '+', operands: [to, value], region }
    : unknown(node, reading, [value]);
  return bindNames(to, joined);
}

function readMember(node: Syntax, members: Members, flow: Flow, reading: Reading): readonly Syntax[] {
  const decorated = node.kind === 'decorated_definition';
  const { decorators, definition } = decorated
    ? readDecorated(node, flow, reading)
    : { decorators: [], definition: node };
  if (definition?.kind === 'function_definition') {
    members.methods.push(readFunction(definition, decorators, flow, reading));
    return [];
  }
  if (definition?.kind === 'class_definition') {
    const cls = readClass(definition, decorators, flow, reading);
    const region = regionOf(childAt(definition, 'name') ?? definition, reading);
    members.fields.push({ name: cls.name, value: { is: 'class', cls, region: cls.region }, region });
    return [];
  }
  const inner = node.children.length === 1 ? node.children[0] : undefined;
  if (node.kind === 'expression_statement' && inner?.kind === 'assignment')
    members.fields.push(...readField(inner, flow, reading));
  else if (node.kind === 'expression_statement' && inner?.kind === 'augmented_assignment')
    members.fields.push(...readIncreased(inner, flow, reading));
  else if (compound.has(node.kind)) return node.children;
  else if (reading.isStatement(node)) reading.statement(node, flow);
  else keepCalls(node, flow, reading);
  return [];
}

const compound = new Set([
  'block',
  'ERROR',
  'if_statement',
  'elif_clause',
  'else_clause',
  'try_statement',
  'except_clause',
  'finally_clause',
  'with_statement',
]);

/**
 * A class. Members under an `if` or `try` count as members; the region of a field is that of its name; statements that
 * make no member stand where the class stands.
 */
export function readClass(node: Syntax, decorators: readonly Expr[], outer: Flow, reading: Reading): Class {
  const flow: Flow = { steps: outer.steps, when: outer.when, each: outer.each };
  const name = childAt(node, 'name');
  const bases: Expr[] = [];
  for (const base of childAt(node, 'superclasses')?.children ?? []) {
    if (base.kind === 'keyword_argument') keepCalls(childAt(base, 'value'), flow, reading);
    else bases.push(reading.expression(base, flow));
  }
  const params = childAt(node, 'type_parameters');
  keepCalls(params, flow, reading);
  const members: Members = { fields: [], methods: [] };
  const open = [...(childAt(node, 'body')?.children ?? [])].reverse();
  for (let member = open.pop(); member; member = open.pop())
    open.push(...readMember(member, members, flow, reading).toReversed());
  return {
    name: name ? textOf(name, reading) : '',
    ...(params && { params: params.children.map((it) => textOf(it, reading).split(/[:=\s]/u, 1)[0] ?? '') }),
    bases,
    decorators,
    ...members,
    region: regionOf(node, reading),
  };
}
