import type { Syntax } from '../tree-sitter/syntax.ts';
import { joinAnnotations } from './join-annotations.ts';

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

const written = /^((?:[a-z]+\s+)*?)(?:class|interface|object)\s+(\w+)\s*$/;

/**
 * The class in an expression that the grammar takes for one: of `@A open class B { … }` it sometimes makes a call of `B`
 * on `open` and `class`, with the body as its block.
 */
export function shapeClass(node: Syntax, text: string): Syntax | undefined {
  const annotations: Syntax[] = [];
  let at: Syntax | undefined = node;
  while (at?.kind === 'annotated_expression') {
    annotations.push(...at.children.filter(({ kind }) => kind === 'annotation'));
    at = at.children.at(-1);
  }
  if (at?.kind !== 'infix_expression') return undefined;
  const { from } = at;
  const body = blockOf(at);
  const [head = '', words = '', named = ''] = written.exec(text.slice(from, body?.from ?? at.to)) ?? [];
  if (named === '') return undefined;
  const leaf = (kind: string, start: number, { length }: string): Syntax => ({
    ...{ kind, field: '', from: start, to: start + length, children: [], calls: 0 },
  });
  const own = [...words.matchAll(/\w+/g)].map(({ 0: word, index }) =>
    leaf('class_modifier', from + index, word),
  );
  const modifiers = { ...leaf('modifiers', from, words), children: [...annotations, ...own] };
  const name = leaf('identifier', from + head.trimEnd().length - named.length, named);
  const members = body ? [joinAnnotations({ ...body, kind: 'class_body' })] : [];
  return { ...node, kind: 'class_declaration', children: [modifiers, placed(name, 'name'), ...members] };
}

/** The block that an expression ends with. */
function blockOf(node: Syntax): Syntax | undefined {
  let at: Syntax | undefined = node;
  while (at && at.kind !== 'lambda_literal') at = at.children.at(-1);
  return at;
}
