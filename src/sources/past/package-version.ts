import { parse } from 'smol-toml';
import { asObject, type JsonObject, ownValue, readJsonObject } from '../../lang/json-text.ts';
import { textOf } from '../../model/site.ts';
import type { TreeSource } from '../../model/source.ts';

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
      const read = found && readManifest(file, textOf(found));
      if (read?.version !== undefined) return { ...read, path: wanted };
    }
  return undefined;
}

/** Reads `package.json` or, by PEP 621 and as Poetry has it, `pyproject.toml`. */
export function readManifest(path: string, text: string): Named {
  if (path.endsWith('.json')) return pick(readJsonObject(text));
  const project = readToml(text);
  const poetry = asObject(ownValue(asObject(ownValue(project, 'tool')), 'poetry'));
  const standard = pick(asObject(ownValue(project, 'project')));
  return standard.version === undefined ? pick(poetry) : standard;
}

function readToml(text: string): JsonObject | undefined {
  try {
    return asObject(parse(text));
  } catch {
    return undefined;
  }
}

function pick(object: JsonObject | undefined): Named {
  const [name, version] = [ownValue(object, 'name'), ownValue(object, 'version')];
  return {
    ...(typeof name === 'string' && { name }),
    ...(typeof version === 'string' && { version }),
  };
}
