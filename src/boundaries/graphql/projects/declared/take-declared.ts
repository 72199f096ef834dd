import type { View } from '../../../../model/need.ts';
import { extractIntrospection } from '../../providers/introspection/introspection.ts';
import { isRead, type SchemaPart } from '../../schema-part.ts';
import { matcherOf } from '../schema-globs.ts';
import type { PartGroup } from '../split-parts.ts';
import type { DeclaredProject } from './declared-project.ts';
import { findDeclared } from './find-declared.ts';

/** Takes out of some parts the schemas that configurations of GraphQL tools name; what is left stands beside them. */
export function takeDeclared(
  parts: readonly SchemaPart[],
  view: View,
): { readonly groups: readonly PartGroup[]; readonly rest: readonly SchemaPart[] } {
  const taken = new Set<SchemaPart>();
  const groups: PartGroup[] = [];
  const names = new Set<string>();
  for (const project of findDeclared(view)) {
    const admits = matcherOf(project.schema);
    const own = parts.filter((it) => it.schema === undefined && admits(it.at.path));
    const all = own.length > 0 ? own : readAnswers(project, view);
    if (all.length === 0 || own.some((it) => taken.has(it))) continue;
    for (const it of own) taken.add(it);
    const name = names.has(project.name) ? `${project.from} ${project.name}` : project.name;
    names.add(name);
    groups.push({ name, parts: all, documents: project.documents });
  }
  return { groups, rest: parts.filter((it) => !taken.has(it)) };
}

/** Introspection results that a configuration names. One that is none is somebody else's file. */
function readAnswers({ schema }: DeclaredProject, view: View): readonly SchemaPart[] {
  const root = view.roots.find((it) => it.tree.kind === 'checkout');
  const [first, ...rest] = schema.filter((it) => it.endsWith('.json'));
  if (!root || first === undefined) return [];
  return view
    .files(root.tree, [first, ...rest])
    .flatMap((file) => extractIntrospection(file, view.side).facts)
    .filter(isRead);
}
