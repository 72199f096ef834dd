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

const leaves = new Set([
  'identifier',
  'integer',
  'float',
  'true',
  'false',
  'none',
  'ellipsis',
  'string_start',
  'string_end',
  'string_content',
  'type_conversion',
  'import_prefix',
  'wildcard_import',
  'pass_statement',
  'break_statement',
  'continue_statement',
]);

const bodies = new Set(['', 'module', 'block', 'ERROR']);

/** Anonymous tokens that may fill a field: operators. All others are punctuation and keywords. */
const operator = /^(?:[-+*/%@&|^~<>=!]+|and|or|in|is|not|not in|is not)$/;

type Use = 'skip' | 'leaf' | 'inner';

function useOf(kind: string, named: boolean): Use {
  if (kind === 'comment' || kind === 'line_continuation') return 'skip';
  if (named) return leaves.has(kind) ? 'leaf' : 'inner';
  return operator.test(kind) && kind !== '=' ? 'leaf' : 'skip';
}

/** What to do with each type of node, by its id: most nodes are punctuation, and every question costs a call into wasm. */
export function planCopy(language: Language): readonly Use[] {
  return language.types.map((kind, id) => useOf(kind, language.nodeTypeIsNamed(id)));
}

function copyNode(cursor: TreeCursor, id: number, use: Use, language: Language): Growing | undefined {
  if (use === 'skip') return undefined;
  const kind = language.types[id] ?? 'ERROR';
  const field = language.fields[cursor.currentFieldId] ?? '';
  if (use === 'leaf' && field === '' && !leaves.has(kind)) return undefined;
  const from = cursor.startIndex;
  return { kind, field, from, to: cursor.endIndex, children: [], calls: kind === 'call' ? 1 : 0 };
}

function parentFor(node: Growing, open: NonEmptyStack): Growing {
  if (node.kind !== 'ERROR') return open.at(-1) ?? open[0];
  return open.findLast((above) => bodies.has(above.kind)) ?? open[0];
}

function settle(node: Growing, open: NonEmptyStack): void {
  parentFor(node, open).calls += node.calls;
}

/** Copies a tree without recursion, whatever its depth. */
export function copySyntax(tree: Tree, language: Language, plan: readonly Use[]): Syntax {
  const cursor = tree.walk();
  const root: Growing = { kind: '', field: '', from: 0, to: 0, children: [], calls: 0 };
  try {
    const open: NonEmptyStack = [root];
    for (;;) {
      const id = cursor.nodeTypeId;
      const use = plan[id] ?? 'inner';
      const node = copyNode(cursor, id, use, language);
      if (node) parentFor(node, open).children.push(node);
      if (node && use === 'inner' && cursor.gotoFirstChild()) {
        open.push(node);
        continue;
      }
      if (node) settle(node, open);
      while (!cursor.gotoNextSibling()) {
        const done = open.pop();
        if (!done || open.length === 0 || !cursor.gotoParent()) return root.children[0] ?? root;
        settle(done, open);
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
