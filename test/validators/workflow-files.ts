import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** One workflow: a file, or a block of YAML in a document. */
export interface Workflow {
  readonly name: string;
  readonly content: string;
}

const isWorkflow = (text: string) => /^on:/m.test(text) && /^jobs:/m.test(text);

function blocksOf(path: string): readonly Workflow[] {
  const text = readFileSync(resolve(root, path), 'utf8');
  return [...text.matchAll(/^( *)```ya?ml\n([\s\S]*?)^\1```$/gm)]
    .map(([, indent = '', block = ''], index) => ({
      name: `${path} block ${index + 1}`,
      content: block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }))
    .filter(({ content }) => isWorkflow(content));
}

/** Every workflow of this repository, and every one that its documents tell people to copy. */
export function findWorkflows(): readonly Workflow[] {
  const files = globSync('.github/workflows/*.{yml,yaml}', { cwd: root });
  const documents = globSync('{README.md,docs/**/*.md}', { cwd: root }).sort();
  return [
    ...files.sort().map((name) => ({ name, content: readFileSync(resolve(root, name), 'utf8') })),
    ...documents.flatMap(blocksOf),
  ];
}
