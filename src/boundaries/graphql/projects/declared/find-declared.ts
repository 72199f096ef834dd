import type { View } from '../../../../model/need.ts';
import { compareText } from '../../../../model/order.ts';
import { type NonEmpty, textOf } from '../../../../model/site.ts';
import { type DeclaredProject, declaredProjects } from './declared-project.ts';
import { plainExport } from './plain-value.ts';
import { readSettingsFile } from './read-settings.ts';

/** Where graphql-config and GraphQL Code Generator look for their configuration. */
export const settingsFiles: NonEmpty<string> = [
  '**/.graphqlrc',
  '**/.graphqlrc.{json,yaml,yml,toml}',
  '**/graphql.config.{json,yaml,yml,toml}',
  '**/codegen.{json,yaml,yml}',
  '**/*-codegen.{json,yaml,yml}',
];

const code = /(?:^|\/)(?:codegen|graphql\.config|\.graphqlrc)\.[cm]?[jt]s$/;

/** The schemas that the configuration files of a checkout name, each once, in the order of their files. */
export function findDeclared(view: View): readonly DeclaredProject[] {
  const root = view.roots.find((it) => it.tree.kind === 'checkout');
  if (!root) return [];
  const found = new Map<string, unknown>();
  for (const file of view.files(root.tree, settingsFiles))
    found.set(file.path, readSettingsFile(file.path, textOf(file)));
  for (const [path, module] of view.program(root.tree).modules)
    if (code.test(path)) found.set(path, plainExport(module));
  const projects = new Map<string, DeclaredProject>();
  for (const [path, settings] of [...found].sort((a, b) => compareText(a[0], b[0])))
    for (const it of declaredProjects(settings, path)) {
      const key = [...it.schema].sort(compareText).join('\n');
      if (!projects.has(key)) projects.set(key, it);
    }
  return [...projects.values()];
}
