import type { Need, View } from '../../../../model/need.ts';
import { findDeclared, settingsFiles } from './find-declared.ts';

/** The configuration files of GraphQL tools, and the introspection results that they name. */
export function declaredNeeds(view: View): readonly Need[] {
  const root = view.roots.find((it) => it.tree.kind === 'checkout');
  if (!root) return [];
  const { tree } = root;
  const [first, ...rest] = findDeclared(view)
    .flatMap((it) => it.schema)
    .filter((it) => it.endsWith('.json'));
  return [
    { want: 'files', tree, paths: settingsFiles },
    ...(first === undefined ? [] : [{ want: 'files' as const, tree, paths: [first, ...rest] as const }]),
  ];
}
