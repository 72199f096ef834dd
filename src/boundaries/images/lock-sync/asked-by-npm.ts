import { field, parseJson } from '../parse-json.ts';

/** What a `package.json` asks for. */
export interface AskedByNpm {
  readonly name: string;
  readonly spec: string;
  readonly isOptional: boolean;
}

/** Reads the dependencies that an install takes in; `undefined` for no JSON. Peers are somebody else's to install. */
export function readAskedByNpm(manifest: string): readonly AskedByNpm[] | undefined {
  const root = parseJson(manifest);
  if (typeof root !== 'object' || root === null) return undefined;
  const asked = new Map<string, AskedByNpm>();
  for (const kind of ['devDependencies', 'dependencies', 'optionalDependencies'])
    for (const [name, spec] of Object.entries(field(root, kind) ?? {}))
      if (typeof spec === 'string')
        asked.set(name, { name, spec: spec.trim(), isOptional: kind === 'optionalDependencies' });
  return [...asked.values()];
}

/** Names that the root may have replaced by something else: `overrides`, `resolutions`, `pnpm.overrides`. */
export function isReplaced(name: string, ...lists: readonly unknown[]): boolean {
  return lists.some((list) =>
    Object.keys(list ?? {}).some(
      (key) => key === name || key.includes(`${name}@`) || key.endsWith(`/${name}`),
    ),
  );
}
