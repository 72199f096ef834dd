import { joinPath } from '../../join-path.ts';
import type { BakeFile } from './bake-file.ts';
import type { BakeRun, BakeSetting } from './bake-run.ts';
import type { BuildCache, ImageBuild } from './image-build.ts';
import type { BakeTarget } from './read-bake-targets.ts';

/** The builds of a checkout: those that a workflow runs, and those that files describe for whoever runs them. */
export interface CombinedBuilds {
  readonly run: readonly ImageBuild[];
  readonly described: readonly ImageBuild[];
}

/** Puts the runs of bake together with the targets of their files. */
export function combineBuilds(
  builds: readonly ImageBuild[],
  files: readonly BakeFile[],
  runs: readonly BakeRun[],
): CombinedBuilds {
  const run = builds.filter((it) => it.by === 'the workflow');
  const described = builds.filter((it) => it.by !== 'the workflow');
  for (const file of files) {
    const own = runs.filter((it) => reads(it, file));
    if (own.length === 0) described.push(...findBuilt(file, []).map((it) => it.build));
    for (const it of own) run.push(...findBuilt(file, it.targets).map((target) => buildIn(it, target)));
  }
  return { run, described };
}

/** The names of files that bake looks for by itself: https://docs.docker.com/build/bake/reference/#file-format */
const ownNames = /(?:^|\/)docker-bake(?:\.override)?\.(?:hcl|json)$/;

function reads({ folder, files }: BakeRun, { at: { path } }: BakeFile): boolean {
  const named = files.filter((it) => !/^(?:cwd:\/\/|\$|\w+:\/\/)/.test(it)).map((it) => joinPath(folder, it));
  if (named.length > 0) return named.includes(path);
  return ownNames.test(path) && path.slice(0, Math.max(0, path.lastIndexOf('/'))) === folder;
}

/** What is built of a file where some targets or groups are asked for; none: its default. What others are made of is only a part. */
function findBuilt({ targets, groups }: BakeFile, asked: BakeRun['targets']): readonly BakeTarget[] {
  const wanted = new Set<string>();
  const open = asked?.length === 0 ? ['default'] : [...(asked ?? [])];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (wanted.has(name)) continue;
    wanted.add(name);
    open.push(...(groups.get(name) ?? []));
  }
  const named = targets.filter((it) => wanted.has(it.name));
  return named.length > 0 ? named : targets.filter((it) => !it.isInherited);
}

function buildIn(run: BakeRun, { name, build }: BakeTarget): ImageBuild {
  const settings = run.settings.filter((it) => fits(it.target, name));
  const args = settings.filter((it) => it.key === 'args' && it.name !== undefined);
  const kept =
    build.moving === 'any' ? [] : build.moving.filter((it) => args.every((arg) => arg.name !== it));
  const fed = args.filter((it) => it.moves).map((it) => it.name ?? '');
  return {
    ...build,
    at: run.at,
    by: 'the workflow',
    cache: cacheOf(run, settings, build.cache),
    uncached: [
      ...build.uncached,
      ...settings.filter((it) => it.key === 'no-cache-filter').map((it) => it.value.toLowerCase()),
    ],
    moving: build.moving === 'any' ? 'any' : [...kept, ...fed],
  };
}

function cacheOf(run: BakeRun, settings: readonly BakeSetting[], own: BuildCache): BuildCache {
  const last = (key: string) => settings.filter((it) => it.key === key).at(-1)?.value;
  if (run.noCache || last('no-cache') === 'true') return 'no-cache';
  if (own === 'no-cache' || own === 'cached') return own;
  if (run.keepsBuilder || (last('cache-from') ?? '') !== '') return 'cached';
  return run.keepsBuilder === undefined ? 'unknown' : 'without-cache';
}

function fits(pattern: string, name: string): boolean {
  const [start = '', ...rest] = pattern.split('*');
  const end = rest.at(-1);
  return end === undefined ? start === name : name.startsWith(start) && name.endsWith(end);
}
