import { parse } from 'smol-toml';
import { textOf } from '../../model/site.ts';
import type { TreeSource } from '../../model/source.ts';
import { fieldOf, parseJson } from '../oci/json-field.ts';

/** The manifest of a package: where it stands and what it says. */
export interface Manifest extends Named {
  readonly path: string;
}

/** What a package is called and its version, as far as its manifest says so. */
export interface Named {
  readonly name?: string;
  readonly version?: string;
}

const manifests = ['package.json', 'pyproject.toml'];
const largest = 1024 * 1024;

/** The manifest with a version that is nearest to a file: in its folder or one above. */
export async function findManifest(source: TreeSource, path: string): Promise<Manifest | undefined> {
  const folders = path.split('/').slice(0, -1);
  for (let depth = folders.length; depth >= 0; depth--)
    for (const file of manifests) {
      const wanted = [...folders.slice(0, depth), file].join('/');
      const entry = source.entries.find((it) => it.path === wanted && it.size <= largest);
      const [found] = entry ? await source.read([entry]) : [];
      const read = found && readManifest(file, found.bytes);
      if (read?.version !== undefined) return { ...read, path: wanted };
    }
  return undefined;
}

/** Reads `package.json` or, by PEP 621 and as Poetry has it, `pyproject.toml`. */
export function readManifest(path: string, bytes: Uint8Array): Named {
  if (path.endsWith('.json')) return pick(parseJson(bytes));
  const project = parseToml(bytes);
  const standard = pick(project, 'project');
  return standard.version === undefined ? pick(project, 'tool', 'poetry') : standard;
}

function parseToml(bytes: Uint8Array): unknown {
  try {
    return parse(textOf({ bytes }));
  } catch {
    return undefined;
  }
}

function pick(manifest: unknown, ...keys: readonly string[]): Named {
  const [name, version] = [fieldOf(manifest, ...keys, 'name'), fieldOf(manifest, ...keys, 'version')];
  return {
    ...(typeof name === 'string' && { name }),
    ...(typeof version === 'string' && { version }),
  };
}
