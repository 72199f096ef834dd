import type { Statement } from '../../model/boundary.ts';
import { coordinate } from '../../model/coordinate.ts';
import type { Snapshot } from './kinds.ts';
import { pairProjects } from './projects/pair-projects.ts';
import { isRead } from './schema-part.ts';

/** A statement for each schema of the base of which the head has nothing left: neither renamed, nor emptied, but gone. */
export function* stateGoneSchemas(base: Snapshot, head: Snapshot): Iterable<Statement> {
  const pairs = pairProjects(base.contract.projects, head.contract.projects);
  const left = new Set(pairs.map((it) => it.base));
  for (const project of base.contract.projects) {
    const { name, parts } = project;
    const [first] = parts;
    if (left.has(project) || !first || !parts.some(isRead)) continue;
    const subgraphs = first.subgraphs?.filter((path) => standsIn(head, path)) ?? [];
    yield {
      subject: coordinate('schema'),
      message:
        subgraphs.length > 0
          ? `The subgraphs no longer compose into one schema: ${quote(subgraphs)}.`
          : `The schema is gone: ${quote(parts.map((it) => it.at.path))} ${parts.length === 1 ? 'is' : 'are'} deleted and no other file holds one.`,
      at: first.at,
      witness: { kind: 'operation', document: '{ __typename }' },
      ...(name !== undefined && { project: name }),
    };
  }
}

function standsIn({ contract }: Snapshot, path: string): boolean {
  return contract.projects.some((it) => it.parts.some((part) => part.at.path === path));
}

function quote(paths: readonly string[]): string {
  return paths.map((it) => `\`${it}\``).join(', ');
}
