import type { SourceFile } from '../../../model/site.ts';
import { field, listField, parseJsonFile, textField } from '../parse-json.ts';
import type { CommitFiles, History, HistoryCommit } from './history.ts';

type Changed = readonly [path: string, before: string | null, after: string | null];

interface Step {
  readonly commit: string;
  readonly parent: string | null;
  readonly files: readonly Changed[];
}

/** Reads the three files of a history tree, or `undefined` where they are not whole. */
export function readHistory(files: readonly SourceFile[]): History | undefined {
  const json = (name: string) => parseJsonFile(files.find((file) => file.path === `.history/${name}`));
  const refs = json('refs.json');
  const tip = textField(refs, 'tip');
  const commits = json('commits.json');
  const blobs = json('blobs.json');
  if (tip === undefined || !Array.isArray(commits) || blobs === undefined) return undefined;
  return historyOf({
    ref: textField(refs, 'ref') ?? 'HEAD',
    tip,
    complete: field(refs, 'complete') === true,
    commits: commits as readonly HistoryCommit[],
    files: listField(blobs, 'tip') as readonly (readonly [string, string])[],
    steps: listField(blobs, 'changes') as readonly Step[],
  });
}

interface Known {
  readonly ref: string;
  readonly tip: string;
  readonly complete: boolean;
  readonly commits: readonly HistoryCommit[];
  readonly files: readonly (readonly [path: string, blob: string])[];
  readonly steps: readonly Step[];
}

function historyOf({ ref, tip, complete, commits, files, steps }: Known): History {
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  const reached = new Map<string, ReadonlySet<string>>();
  const pastOf = (id: string): ReadonlySet<string> => {
    const known = reached.get(id) ?? findPast(id, byId);
    reached.set(id, known);
    return known;
  };
  const paths = new Set(files.map(([path]) => path));
  const blobs = new Set(files.map(([, blob]) => blob));
  for (const step of steps)
    for (const [path, before, after] of step.files) {
      paths.add(path);
      if (before !== null) blobs.add(before);
      if (after !== null) blobs.add(after);
    }
  return {
    ref,
    tip,
    commits,
    paths,
    blobs,
    find(id) {
      const exact = byId.get(id);
      if (exact || !/^[0-9a-f]{7,39}$/.test(id)) return exact;
      const started = commits.filter((commit) => commit.id.startsWith(id));
      return started.length === 1 ? started[0] : undefined;
    },
    holds(commit, other) {
      if (commit === other) return true;
      if (!byId.has(commit)) return undefined;
      if (pastOf(commit).has(other)) return true;
      const isOlder = pastOf(other).has(commit);
      return isOlder || (complete && byId.has(other)) ? false : undefined;
    },
    lacking(commit, other) {
      const past = pastOf(commit);
      return [...pastOf(other)].filter((id) => !past.has(id));
    },
    trace: (matters) => trace(tip, files, steps, matters),
  };
}

function findPast(id: string, byId: ReadonlyMap<string, HistoryCommit>): ReadonlySet<string> {
  const past = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const commit = byId.get(next);
    if (!commit || past.has(next)) continue;
    past.add(next);
    for (const parent of commit.parents) open.push(parent);
  }
  return past;
}

/** Walks from the tip back to every traced commit; a commit that changes nothing that matters shares its child's map. */
function trace(
  tip: string,
  files: Known['files'],
  steps: readonly Step[],
  matters: (path: string) => boolean,
): ReadonlyMap<string, CommitFiles> {
  const traced = new Map<string, CommitFiles>([[tip, new Map(files.filter(([path]) => matters(path)))]]);
  for (const { commit, parent, files: changed } of steps) {
    const after = traced.get(commit);
    if (!after || parent === null || traced.has(parent)) continue;
    const relevant = changed.filter(([path]) => matters(path));
    if (relevant.length === 0) {
      traced.set(parent, after);
      continue;
    }
    const before = new Map(after);
    for (const [path, blob] of relevant) {
      if (blob === null) before.delete(path);
      else before.set(path, blob);
    }
    traced.set(parent, before);
  }
  return traced;
}
