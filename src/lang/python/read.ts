import { Language, type Node, Parser } from 'web-tree-sitter';
import type { Gap } from '../../model/gap.ts';
import type { Module } from '../../model/module.ts';
import type { Reader } from '../module-reader.ts';
import { readModule } from './module.ts';
import { copySyntax, planCopy } from './syntax.ts';

function findFirstError(root: Node): Node {
  let at = root;
  for (;;) {
    const inner = at.children.find((child) => child.isError || child.isMissing || child.hasError);
    if (!inner || at.isError) return at;
    at = inner;
  }
}

function findErrors(path: string, root: Node): readonly Gap[] {
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
      note: 'the file is not valid Python here; the rest of it was read',
    },
  ];
}

let runtime: Promise<void> | undefined;

/** tree-sitter has one memory for a whole program: started twice at once, it would lose what it first gave out. */
async function startRuntime(bytes: Uint8Array): Promise<void> {
  runtime ??= Parser.init({ wasmBinary: bytes });
  await runtime;
}

/**
 * A reader of Python 2 and 3. `grammar('python')` answers the bytes of the tree-sitter grammar, `grammar('runtime')` those
 * of web-tree-sitter itself. Sites of gaps say `head`: a reader does not know whose side its text is on.
 *
 * Of the module form: a subscript, in code as in annotations, is a member whose name is an expression (`List[Foo]`; an
 * array for `Dict[str, Foo]`); `A | None` is either; a text annotation stays a literal; `**kw` is a spread argument named
 * `**`; the regions of fields and bindings are those of their names.
 */
export async function openPythonReader(grammar: (name: string) => Promise<Uint8Array>): Promise<Reader> {
  const [machine, python] = await Promise.all([grammar('runtime'), grammar('python')]);
  await startRuntime(machine);
  const language = await Language.load(python);
  const plan = planCopy(language);
  const parser = new Parser();
  parser.setLanguage(language);
  return {
    language: 'python',
    read(path: string, text: string): Module {
      const tree = parser.parse(text);
      if (!tree) throw new Error('the Python parser was cancelled, and nothing cancels it');
      try {
        const gaps = findErrors(path, tree.rootNode);
        return readModule(path, text, copySyntax(tree, language, plan), gaps);
      } finally {
        tree.delete();
      }
    },
  };
}
