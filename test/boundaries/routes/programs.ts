import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { routes } from '../../../src/boundaries/routes/index.ts';
import type { RoutesKinds } from '../../../src/boundaries/routes/kinds.ts';
import { matchGlobs } from '../../../src/engine/globs.ts';
import { grammarPath } from '../../../src/host/assets.ts';
import { languageOf } from '../../../src/lang/languages.ts';
import { link } from '../../../src/lang/link.ts';
import { openReader, type Reader } from '../../../src/lang/reader.ts';
import { indexTree } from '../../../src/lang/tree-index.ts';
import type { Snapshot } from '../../../src/model/boundary.ts';
import { type Config, defaultLimits } from '../../../src/model/config.ts';
import type { Extractor } from '../../../src/model/extractor.ts';
import type { Module } from '../../../src/model/module.ts';
import type { View } from '../../../src/model/need.ts';
import type { Program } from '../../../src/model/program.ts';
import type { Digest, Side, SourceFile } from '../../../src/model/site.ts';

export type Files = Readonly<Record<string, string>>;

export const config: Config = {
  graphql: [{ deprecation: { minDays: 0, requireUsage: false } }],
  routes: { backends: [], frontends: [], services: [] },
  images: { dependencies: [], deployed: [], given: [] },
  consumers: [],
  providers: [],
  registries: [],
  consumersComplete: false,
  skew: {},
  rules: new Map(),
  exclude: [],
  failOn: 'error',
  onInconclusive: 'fail',
  strict: false,
  limits: defaultLimits,
};

const readers = new Map<string, Promise<Reader>>();

/** The linked modules of a tree that is given as texts. */
async function programOf(files: Files): Promise<Program> {
  const modules = new Map<string, Module>();
  const configs = new Map<string, string>();
  for (const [path, text] of Object.entries(files)) {
    const language = languageOf(path);
    if (/(?:package|tsconfig[^/]*|jsconfig[^/]*)\.json$|pyproject\.toml$|go\.mod$|Cargo\.toml$/.test(path))
      configs.set(path, text);
    if (!language) continue;
    const reader =
      readers.get(language.id) ?? openReader(language, async (name) => readFileSync(grammarPath(name)));
    readers.set(language.id, reader);
    modules.set(path, (await reader).read(path, text));
  }
  return link({ tree: { kind: 'checkout' }, modules, index: indexTree(Object.keys(files), configs) });
}

function sourceFile(path: string, text: string): SourceFile {
  const bytes = new TextEncoder().encode(text);
  return { tree: { kind: 'checkout' }, path, digest: `sha256:${path}` as Digest, bytes };
}

/** One side of the boundary, as the engine would take it. */
export async function snapshotOf(
  files: Files,
  side: Side = 'head',
  settings = config,
): Promise<Snapshot<RoutesKinds>> {
  const program = await programOf(files);
  const boundary = routes(settings);
  const sources = Object.entries(files).map(([path, text]) => sourceFile(path, text));
  const view: View = {
    side,
    roots: [{ tree: program.tree, name: 'this repository', roles: ['provider', 'consumer'] }],
    files: (_tree, paths) => (paths ? sources.filter((it) => matchGlobs(paths)(it.path)) : sources),
    program: () => program,
    unmet: [],
  };
  const read = <T>(it: Extractor<T>) =>
    it.from === 'program'
      ? [it.extract(program, side)]
      : view.files(program.tree, it.paths).map((file) => it.extract(file, side));
  const offers = boundary.providers.flatMap(read);
  const usages = boundary.consumers.flatMap(read);
  const { contract, gaps } = boundary.assemble(
    offers.flatMap((it) => it.facts),
    view,
  );
  return {
    contract,
    usages: usages.flatMap((it) => it.facts),
    gaps: [...program.modules.values(), ...offers, ...usages].flatMap((it) => it.gaps).concat(gaps),
  };
}

/** The files of a fixture folder, by path. */
export async function filesIn(folder: string): Promise<Files> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((it) => it.isFile()).map((it) => join(it.parentPath, it.name));
  const texts = await Promise.all(
    files.sort().map(async (it) => [it.slice(folder.length + 1), await readFile(it, 'utf8')] as const),
  );
  return Object.fromEntries(texts);
}

/** The files of a framework's fixture repository: the only folder beside its listing. */
export async function fixtureOf(framework: string): Promise<Files> {
  const folder = `fixtures/frameworks/${framework}`;
  const [repository] = (await readdir(folder, { withFileTypes: true })).filter((it) => it.isDirectory());
  return filesIn(`${folder}/${repository?.name ?? ''}`);
}
