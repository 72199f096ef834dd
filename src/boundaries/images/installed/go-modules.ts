import type { DependencySetting } from '../../../model/config.ts';
import { type SourceFile, textOf } from '../../../model/site.ts';
import { gitTarget, isCommitId } from '../git-target.ts';
import type { Claim, Installation } from './installation.ts';

const programs = '.image/go/';
const mostLines = 5000;

/** The programs of an image that Go built with a dependency inside, or of it: https://pkg.go.dev/runtime/debug#BuildInfo */
export function findGoModules(
  files: ReadonlyMap<string, SourceFile>,
  setting: DependencySetting,
): readonly Installation[] {
  const found: Installation[] = [];
  for (const [path, file] of files) {
    if (!path.startsWith(programs)) continue;
    const module = moduleIn(textOf(file).split('\n', mostLines), setting);
    if (!module) continue;
    found.push({
      root: path,
      file,
      claim: module.commit === undefined ? undefined : claimOf(module.commit, file),
      ...(module.version !== '(devel)' && {
        version: { text: module.version.replace(/^v/, ''), order: 'semver' },
      }),
      tops: [],
    });
  }
  return found;
}

function claimOf(commit: string, file: SourceFile): Claim {
  return { commit, requested: null, file };
}

interface Module {
  readonly version: string;
  readonly commit: string | undefined;
}

/** Lines are `dep<tab>path<tab>version<tab>sum`; `=>` replaces the line before; a program says its own commit. */
function moduleIn(lines: readonly string[], setting: DependencySetting): Module | undefined {
  for (const [at, line] of lines.entries()) {
    const [kind, path = '', version = ''] = line.split('\t');
    if ((kind !== 'dep' && kind !== 'mod') || !isOf(path, setting)) continue;
    const [mark, , replaced] = lines[at + 1]?.split('\t') ?? [];
    const used = mark === '=>' && replaced ? replaced : version;
    const own = kind === 'mod' ? lines.find((it) => it.startsWith('build\tvcs.revision=')) : undefined;
    const revision = own?.slice('build\tvcs.revision='.length);
    return { version: used, commit: revision && isCommitId(revision) ? revision : commitIn(used) };
  }
  return undefined;
}

function isOf(path: string, { name, source }: DependencySetting): boolean {
  const module = path.replace(/\/v\d+$/, '');
  const target = gitTarget(source);
  return (
    module === target || module.startsWith(`${target}/`) || module === name || module.endsWith(`/${name}`)
  );
}

/** The end of a pseudo-version: https://go.dev/ref/mod#pseudo-versions */
function commitIn(version: string): string | undefined {
  return /(?:-|\.)\d{14}-([0-9a-f]{12})(?:\+incompatible)?$/.exec(version)?.[1];
}
