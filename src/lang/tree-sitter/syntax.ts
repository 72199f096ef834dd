import type { Language, Tree, TreeCursor } from 'web-tree-sitter';

/**
 * A node of the syntax tree, copied out of the parser's memory: named nodes and those that fill a field (operators),
 * without comments. What the parser could not fit in (`ERROR`) stands as a child of the nearest block, after the
 * statement it was found in, so that no other reader need look for it. Offsets are UTF-16 code units.
 */
export interface Syntax {
  readonly kind: string;
  /** The field it fills in its parent, or ''. */
  readonly field: string;
  readonly from: number;
  readonly to: number;
  readonly children: readonly Syntax[];
  /** How many call expressions stand in it, itself included. */
  readonly calls: number;
}

interface Growing extends Syntax {
  readonly children: Growing[];
  calls: number;
}

type NonEmptyStack = [Growing, ...Growing[]];

/** What the readers of one grammar want to see of its trees. */
export interface Vocabulary {
  /** Named nodes with nothing inside that a reader asks for. */
  readonly leaves: ReadonlySet<string>;
  /** Nodes that hold statements. */
  readonly bodies: ReadonlySet<string>;
  /** Named nodes that say nothing: comments. */
  readonly silent: ReadonlySet<string>;
  /** The node of a call. */
  readonly call: ReadonlySet<string>;
  /** Anonymous tokens that may fill a field: operators. All others are punctuation and keywords. */
  readonly operator: RegExp;
}

export type Use = 'skip' | 'leaf' | 'inner';

/** What to do with each type of node, by its id: most nodes are punctuation, and every question costs a call into wasm. */
export interface Plan {
  readonly uses: readonly Use[];
  readonly vocabulary: Vocabulary;
}

function useOf(kind: string, named: boolean, { leaves, silent, operator }: Vocabulary): Use {
  if (silent.has(kind)) return 'skip';
  if (named) return leaves.has(kind) ? 'leaf' : 'inner';
  return operator.test(kind) ? 'leaf' : 'skip';
}

/** How the trees of a grammar are copied. */
export function planCopy(language: Language, vocabulary: Vocabulary): Plan {
  const uses = language.types.map((kind, id) => useOf(kind, language.nodeTypeIsNamed(id), vocabulary));
  return { uses, vocabulary };
}

function copyNode(
  cursor: TreeCursor,
  id: number,
  use: Use,
  language: Language,
  { leaves, call }: Vocabulary,
): Growing | undefined {
  if (use === 'skip') return undefined;
  const kind = language.types[id] ?? 'ERROR';
  const field = language.fields[cursor.currentFieldId] ?? '';
  if (use === 'leaf' && field === '' && !leaves.has(kind)) return undefined;
  const from = cursor.startIndex;
  return { kind, field, from, to: cursor.endIndex, children: [], calls: call.has(kind) ? 1 : 0 };
}

function parentFor(node: Growing, open: NonEmptyStack, { bodies }: Vocabulary): Growing {
  if (node.kind !== 'ERROR') return open.at(-1) ?? open[0];
  return open.findLast(({ kind }) => kind === '' || kind === 'ERROR' || bodies.has(kind)) ?? open[0];
}

/** Copies a tree without recursion, whatever its depth. */
export function copySyntax(tree: Tree, language: Language, { uses, vocabulary }: Plan): Syntax {
  const cursor = tree.walk();
  const root: Growing = { kind: '', field: '', from: 0, to: 0, children: [], calls: 0 };
  try {
    const open: NonEmptyStack = [root];
    for (;;) {
      const id = cursor.nodeTypeId;
      const use = uses[id] ?? 'inner';
      const node = copyNode(cursor, id, use, language, vocabulary);
      if (node) parentFor(node, open, vocabulary).children.push(node);
      if (node && use === 'inner' && cursor.gotoFirstChild()) {
        open.push(node);
        continue;
      }
      if (node) parentFor(node, open, vocabulary).calls += node.calls;
      while (!cursor.gotoNextSibling()) {
        const done = open.pop();
        if (!done || open.length === 0 || !cursor.gotoParent()) return root.children[0] ?? root;
        parentFor(done, open, vocabulary).calls += done.calls;
      }
    }
  } finally {
    cursor.delete();
  }
}

/** The first child that fills a field. */
export function childAt(node: Syntax, field: string): Syntax | undefined {
  return node.children.find((child) => child.field === field);
}

/** Every child that fills a field, in order. */
export function childrenAt(node: Syntax, field: string): readonly Syntax[] {
  return node.children.filter((child) => child.field === field);
}
