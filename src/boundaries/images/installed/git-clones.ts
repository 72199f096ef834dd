import type { DependencySetting } from '../../../model/config.ts';
import { type SourceFile, textOf } from '../../../model/site.ts';
import { gitTarget, isCommitId } from '../git-target.ts';
import { type Installation, plainName } from './installation.ts';

/** What `findGitClones` wants to see of an image: which commit a clone that was kept stands on. */
export const gitMetadata: readonly string[] = [
  '**/.git/HEAD',
  '**/.git/config',
  '**/.git/packed-refs',
  '**/.git/refs/**',
];

/** The clones of a dependency that were left in an image, by the address they came from, or by the name of their folder. */
export function findGitClones(
  files: ReadonlyMap<string, SourceFile>,
  { name, source }: DependencySetting,
): readonly Installation[] {
  const found: Installation[] = [];
  const wanted = gitTarget(source);
  for (const [path, head] of files) {
    if (path !== '.git/HEAD' && !path.endsWith('/.git/HEAD')) continue;
    const root = path.slice(0, -'.git/HEAD'.length);
    const remote = remoteIn(files.get(`${root}.git/config`));
    const isNamed = plainName(root.split('/').at(-2) ?? '') === plainName(name);
    if (remote === undefined ? !isNamed : gitTarget(remote) !== wanted && !isNamed) continue;
    const claim = claimOf(files, root, head);
    found.push({ root, file: head, claim, tops: 'all' });
  }
  return found;
}

/** https://git-scm.com/docs/gitrepository-layout */
function claimOf(files: ReadonlyMap<string, SourceFile>, root: string, head: SourceFile) {
  const text = textOf(head).trim();
  if (isCommitId(text)) return { commit: text.toLowerCase(), requested: null, file: head };
  const ref = /^ref: (\S{1,500})$/.exec(text)?.[1];
  if (ref === undefined) return undefined;
  const loose = files.get(`${root}.git/${ref}`);
  const packed = files.get(`${root}.git/packed-refs`);
  const line =
    packed &&
    textOf(packed)
      .split('\n')
      .find((it) => it.endsWith(` ${ref}`));
  const commit = loose ? textOf(loose).trim() : (line?.split(' ', 1)[0] ?? '');
  const requested = ref.replace(/^refs\/(?:heads|tags)\//, '');
  return isCommitId(commit)
    ? { commit: commit.toLowerCase(), requested, file: loose ?? packed ?? head }
    : undefined;
}

function remoteIn(config: SourceFile | undefined): string | undefined {
  const lines = config
    ? textOf(config)
        .slice(0, 64 * 1024)
        .split('\n')
    : [];
  const start = lines.findIndex((line) => line.trim() === '[remote "origin"]');
  if (start < 0) return undefined;
  const section = lines.slice(start + 1, start + 20);
  const end = section.findIndex((line) => line.trim().startsWith('['));
  const setting = (end < 0 ? section : section.slice(0, end)).find((line) => line.trim().startsWith('url'));
  return setting?.slice(setting.indexOf('=') + 1).trim();
}
