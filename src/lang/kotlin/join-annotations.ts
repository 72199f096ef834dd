import type { Syntax } from '../tree-sitter/syntax.ts';

const declarations = /^(?:class|object|function|property)_declaration$/;

/**
 * The annotations of a declaration that the grammar takes for an expression before it: of `@A("x") class B` at the top of
 * a file it sometimes makes the expression `("x")`, annotated with `A`, and a class without annotations.
 */
export function joinAnnotations(root: Syntax): Syntax {
  const children: Syntax[] = [];
  for (const node of root.children) {
    const before = children.at(-1);
    const annotations = before && declarations.test(node.kind) ? annotationsOnly(before) : undefined;
    if (!before || !annotations) children.push(node);
    else children.splice(-1, 1, annotate(node, before, annotations));
  }
  return { ...root, children };
}

/** The annotations of an expression that is nothing but the one argument of the last of them. */
function annotationsOnly(node: Syntax): readonly Syntax[] | undefined {
  if (node.kind !== 'annotated_expression') return undefined;
  const [annotation, value] = node.children;
  if (!annotation || !value) return undefined;
  if (value.kind === 'annotated_expression') {
    const others = annotationsOnly(value);
    return others && [annotation, ...others];
  }
  const isArgument = value.kind === 'parenthesized_expression' && value.from === annotation.to;
  return isArgument ? [withArgument(annotation, value)] : undefined;
}

function withArgument(annotation: Syntax, value: Syntax): Syntax {
  const { to } = value;
  const args = { ...value, kind: 'value_arguments', children: [{ ...value, kind: 'value_argument' }] };
  const called = {
    ...annotation,
    kind: 'constructor_invocation',
    children: [...annotation.children, args],
    to,
  };
  return { ...annotation, children: [called], to };
}

function annotate(node: Syntax, { from, calls }: Syntax, annotations: readonly Syntax[]): Syntax {
  const own = node.children.find(({ kind }) => kind === 'modifiers');
  const modifiers: Syntax = {
    ...{ kind: 'modifiers', field: '', from, to: own?.to ?? annotations.at(-1)?.to ?? from, calls },
    children: [...annotations, ...(own?.children ?? [])],
  };
  const others = node.children.filter((it) => it !== own);
  return { ...node, from, calls: node.calls + calls, children: [modifiers, ...others] };
}
