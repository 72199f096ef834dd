import type { Syntax } from '../tree-sitter/syntax.ts';

const types = /^(?:user_type|nullable_type|non_nullable_type|parenthesized_type|function_type)$/;

/** Whether a node is a type. */
export function isType({ kind }: Syntax): boolean {
  return types.test(kind);
}

/** The first child of a kind. */
export function childOf(node: Syntax, kind: string): Syntax | undefined {
  return node.children.find((child) => child.kind === kind);
}

function placed(node: Syntax, field: string): Syntax {
  return { ...node, field };
}

/** The parts of an `if` that have no field in this grammar: what stands behind its test, in order. */
function branchesOf(node: Syntax): readonly Syntax[] {
  return node.children.filter((child) => child.field === '');
}

/** An `if` with fields for its branches, those of the `if`s in its `else` included. */
export function shapeIf(node: Syntax): Syntax {
  const chain = [node];
  for (const at of chain) {
    const [, other] = branchesOf(at);
    if (other?.kind === node.kind) chain.push(other);
  }
  return (
    chain.reduceRight<Syntax | undefined>((inner, at) => {
      const [then, other] = branchesOf(at);
      const condition = at.children.filter((child) => child.field === 'condition');
      const rest = inner ?? other;
      const children = [
        ...condition,
        ...(then ? [placed(then, 'consequence')] : []),
        ...(rest ? [placed(rest, 'alternative')] : []),
      ];
      return { ...at, children };
    }, undefined) ?? node
  );
}

/** A loop with a field for its body: its last part without one. */
export function shapeLoop(node: Syntax): Syntax {
  const body = node.children.findLast((child) => child.field === '');
  return {
    ...node,
    children: node.children.map((child) => (child === body ? placed(child, 'body') : child)),
  };
}

/** `for (a in list)` with fields for all its parts. */
export function shapeFor(node: Syntax): Syntax {
  const [declared, list, body] = node.children.filter(({ kind }) => kind !== 'annotation');
  const [named] = declared?.children ?? [];
  return {
    ...node,
    children: [
      ...(named ? [placed(named, 'name')] : []),
      ...(list ? [placed(list, 'list')] : []),
      ...(body ? [placed(body, 'body')] : []),
    ],
  };
}

/**
 * The class in an expression that the grammar takes for one: of `@A class B { … }` it sometimes makes a call of `B` on
 * `class`, with the body as its block.
 */
export function shapeClass(node: Syntax, text: string): Syntax | undefined {
  const annotations: Syntax[] = [];
  let at: Syntax | undefined = node;
  while (at?.kind === 'annotated_expression') {
    annotations.push(...at.children.filter(({ kind }) => kind === 'annotation'));
    at = at.children.at(-1);
  }
  const [word, named, body] = at?.kind === 'infix_expression' ? at.children : [];
  if (!word || !named || !body) return undefined;
  const modifier = { ...word, kind: 'modifiers', children: annotations };
  const first = text.slice(word.from, word.to);
  const isBlock = body.kind === 'lambda_literal' && /^(?:class|interface|object)$/.test(first);
  const isBare = first === 'annotation' && body.kind === 'identifier';
  if (!isBlock && !isBare) return undefined;
  const name = placed(isBlock ? named : body, 'name');
  const members = isBlock ? [{ ...body, kind: 'class_body' }] : [];
  return { ...node, kind: 'class_declaration', children: [modifier, name, ...members] };
}
