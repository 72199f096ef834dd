import { parse } from 'smol-toml';
import { compareText } from '../model/order.ts';
import { asObject, type JsonObject, ownValue } from './json-text.ts';
import { folderOf, joinPath } from './paths.ts';
import { namesOfDependencies } from './python-dependencies.ts';

/** The folders absolute imports can start from. */
export interface PythonRoots {
  /** The shallowest first. */
  readonly roots: readonly string[];
  readonly projects: ReadonlySet<string>;
  /** The name of every file and folder that an import could start with: what is not among them is in no root. */
  readonly names: ReadonlySet<string>;
  /** What the projects depend on: these names mean what is installed, whatever folder happens to have one of them. */
  readonly installed: ReadonlySet<string>;
}

const projectFile =
  /(?:^|\/)(?:pyproject\.toml|setup\.py|setup\.cfg|manage\.py|Pipfile|requirements[^/]*\.txt)$/;

/**
 * A project is a folder with a project file, its `src`, and the folders its `pyproject.toml` names. Any other folder that
 * holds Python and is itself no package is a root as well.
 */
export function findPythonRoots(paths: readonly string[], configs: ReadonlyMap<string, string>): PythonRoots {
  const packages = new Set<string>();
  const holding = new Set<string>();
  const projects = new Set<string>();
  const names = new Set<string>();
  const installed = new Set<string>();
  for (const path of paths) {
    if (path.endsWith('.py')) {
      holding.add(folderOf(path));
      for (const part of path.slice(0, -3).split('/')) names.add(part);
    }
    if (path.endsWith('/__init__.py')) packages.add(folderOf(path));
    if (projectFile.test(path)) projects.add(folderOf(path));
  }
  for (const [path, text] of configs) {
    if (!/(?:^|\/)pyproject\.toml$/.test(path)) continue;
    const project = readToml(text);
    for (const folder of namedFolders(folderOf(path), project)) projects.add(folder);
    for (const name of namesOfDependencies(project)) installed.add(name);
  }
  const roots = new Set<string>(projects);
  for (const folder of projects) {
    const source = folder === '' ? 'src' : `${folder}/src`;
    if (!packages.has(source)) roots.add(source);
  }
  for (const folder of [...holding, ...packages]) {
    let top = folder;
    while (packages.has(top) && top !== '') top = folderOf(top);
    roots.add(top);
  }
  const depth = (folder: string) => (folder === '' ? 0 : folder.split('/').length);
  const sorted = [...roots].sort((a, b) => depth(a) - depth(b) || compareText(a, b));
  return { roots: sorted, projects, names, installed };
}

/** setuptools' `where` and `package-dir`, poetry's `from`, uv's `module-root` and pytest's `pythonpath`. */
function namedFolders(folder: string, project: JsonObject | undefined): readonly string[] {
  const tool = asObject(ownValue(project, 'tool'));
  const at = (...keys: readonly string[]): unknown => {
    let value: unknown = tool;
    for (const key of keys) value = ownValue(asObject(value), key);
    return value;
  };
  const poetry = at('poetry', 'packages');
  const named: unknown[] = [
    at('setuptools', 'packages', 'find', 'where'),
    at('setuptools', 'package-dir', ''),
    at('uv', 'build-backend', 'module-root'),
    at('pytest', 'ini_options', 'pythonpath'),
    (Array.isArray(poetry) ? poetry : []).map((one) => ownValue(asObject(one), 'from')),
  ];
  return named
    .flat()
    .filter((one) => typeof one === 'string')
    .flatMap((one) => joinPath(folder, one) ?? []);
}

function readToml(text: string): JsonObject | undefined {
  try {
    return asObject(parse(text));
  } catch {
    return undefined;
  }
}
