import type { Node } from 'web-tree-sitter';
import type { Gap } from '../../model/gap.ts';

function findFirstError(root: Node): Node {
  let at = root;
  for (;;) {
    const inner = at.children.find((child) => child.isError || child.isMissing || child.hasError);
    if (!inner || at.isError) return at;
    at = inner;
  }
}

/** Where a text first leaves the grammar of its language, called `title` in the gap. The rest of it is read all the same. */
export function findErrors(path: string, root: Node, title: string): readonly Gap[] {
  if (!root.hasError) return [];
  const { startPosition: from, endPosition: to } = findFirstError(root);
  const region = {
    line: from.row + 1,
    column: from.column + 1,
    endLine: to.row + 1,
    endColumn: to.column + 1,
  };
  return [
    {
      at: { side: 'head', path, region },
      reason: 'unparsable',
      effect: 'counts',
      note: `the file is not valid ${title} here; the rest of it was read`,
    },
  ];
}
