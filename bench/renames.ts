import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { GraphQLSchema } from 'graphql';
import { makeProject } from '../src/boundaries/graphql/contract.ts';
import { sdlProvider } from '../src/boundaries/graphql/providers/sdl/sdl.ts';
import {
  defaultThresholds,
  findRenames,
  type Rename,
  type Thresholds,
} from '../src/boundaries/graphql/renames.ts';
import { defaultLimits } from '../src/model/config.ts';
import type { Digest, Side } from '../src/model/site.ts';

interface Label {
  readonly repo: string;
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly label: 'rename' | 'rename+type-change' | 'not-rename';
  readonly kind: string;
  readonly old: string;
  readonly new: string;
  readonly aliasKept: boolean | null;
  readonly bulkGroup: string | null;
  readonly parentRenamed?: boolean;
}

interface Commit {
  readonly repo: string;
  readonly labels: readonly Label[];
  readonly base: GraphQLSchema;
  readonly head: GraphQLSchema;
}

interface Judged {
  readonly label: Label;
  /** What was paired with the label's old member. */
  readonly found: Rename | undefined;
}

/**
 * Precision and recall of rename pairing on hand-judged pairs of real commits, members and types apart.
 * `node bench/renames.ts RENAMES.json [--misses] OWNER+NAME=CHECKOUT …`
 */
const [file = '', ...rest] = process.argv.slice(2);
const showMisses = rest.includes('--misses');
const { entries } = JSON.parse(readFileSync(file, 'utf8')) as { readonly entries: readonly Label[] };
let judged: Judged[] = [];
let unlabelled = 0;
const commits: Commit[] = [];

for (const argument of rest.filter((it) => it !== '--misses')) {
  const [name = '', folder = ''] = argument.split('=');
  const own = entries.filter((it) => it.repo === name || it.repo.replace('/', '+') === name);
  const files = schemaFiles(own);
  for (const [pair, labels] of groupBy(own, (it) => `${it.before} ${it.after}`)) {
    const [before = '', after = ''] = pair.split(' ');
    commits.push({
      repo: own[0]?.repo ?? '',
      labels,
      base: schemaAt(folder, before, files, 'base').schema(),
      head: schemaAt(folder, after, files, 'head').schema(),
    });
  }
}

judged = judgeAll(commits, defaultThresholds);
const members = membersOf(judged);
for (const [repo, own] of groupBy(members, ({ label }) => label.repo)) printScore(repo, own);
printScore('members, overall', members);
printScore(
  'types, overall',
  judged.filter(({ label }) => label.kind.startsWith('TYPE')),
);
printGroups();
printAliases();
console.log(`believed pairs without a label, unjudged: ${unlabelled}`);
if (showMisses) for (const it of judged) printMiss(it);
crossValidate();

function judgeAll(some: readonly Commit[], thresholds: Thresholds): Judged[] {
  unlabelled = 0;
  return some.flatMap(({ labels, base, head }) => {
    const renames = findRenames(base, head, thresholds);
    const byOld = new Map(renames.map((it) => [it.from.coordinate, it]));
    const known = new Set(labels.map((it) => it.old));
    unlabelled += renames.filter((it) => isBelieved(it) && !known.has(it.from.coordinate)).length;
    return labels.map((label) => ({ label, found: byOld.get(label.old) }));
  });
}

/** Chooses the thresholds on all repositories but one and judges that one with them; the weights stay as they are. */
function crossValidate(): void {
  const grid: Thresholds[] = [];
  for (let likely = 50; likely <= 80; likely += 6)
    for (let certain = 75; certain <= 95; certain += 10)
      grid.push({ likely: likely / 100, certain: certain / 100 });
  const byRepo = groupBy(commits, (it) => it.repo);
  const scored = grid.map((thresholds) => ({
    thresholds,
    byRepo: new Map([...byRepo].map(([repo, own]) => [repo, membersOf(judgeAll(own, thresholds))])),
  }));
  const held: Judged[] = [];
  for (const repo of byRepo.keys()) {
    const rank = ({ byRepo: own }: (typeof scored)[number]) => {
      const others = [...own].flatMap(([name, all]) => (name === repo ? [] : all));
      const { hits, wrong, renames, certainHits, certainWrong } = count(others);
      const precision = hits / Math.max(1, hits + wrong);
      const recall = hits / Math.max(1, renames);
      return (
        (2 * precision * recall) / Math.max(0.001, precision + recall) -
        (certainWrong > 0 ? 1 : 0) +
        certainHits / 100_000
      );
    };
    const [best] = [...scored].sort((a, b) => rank(b) - rank(a));
    if (!best) continue;
    const own = best.byRepo.get(repo) ?? [];
    printScore(
      `left out ${repo}, likely from ${best.thresholds.likely}, certain from ${best.thresholds.certain}`,
      own,
    );
    held.push(...own);
  }
  printScore('left out, overall', held);
}

function membersOf(all: readonly Judged[]): readonly Judged[] {
  return all.filter(({ label }) => !label.kind.startsWith('TYPE'));
}

function count(own: readonly Judged[]) {
  const hits = own.filter(isHit);
  const wrong = own.filter((it) => isBelieved(it.found) && !isHit(it) && (isClash(it) || isRename(it.label)));
  const isCertain = (it: Judged) => it.found?.confidence === 'certain';
  return {
    renames: own.filter(({ label }) => isRename(label)).length,
    hits: hits.length,
    wrong: wrong.length,
    certainHits: hits.filter(isCertain).length,
    certainWrong: wrong.filter(isCertain).length,
  };
}

function printScore(title: string, own: readonly Judged[]): void {
  const { renames, hits, wrong, certainHits, certainWrong } = count(own);
  const certain = certainHits + certainWrong;
  console.log(
    `${title}: precision ${share(hits, hits + wrong)} (${wrong} wrong), recall ${share(hits, renames)} (${hits}/${renames}), ` +
      `certain: ${share(certainHits, certain)} of ${certain}`,
  );
}

/** A bulk rename is found as one when at least nine in ten of its members that were found carry the same group. */
function printGroups(): void {
  const bulk = members.filter(({ label }) => label.bulkGroup !== null && isRename(label));
  let whole = 0;
  const groups = groupBy(bulk, ({ label }) => label.bulkGroup ?? '');
  for (const [name, own] of groups) {
    const by = groupBy(own.filter(isHit), ({ found }) => found?.group ?? '');
    const most = Math.max(0, ...[...by.values()].map((it) => it.length));
    if (most >= 0.9 * own.length) whole++;
    else if (showMisses)
      console.log(
        `  group ${name}: ${[...by].map(([k, v]) => `${k} ×${v.length}`).join(', ')} of ${own.length}`,
      );
  }
  console.log(`bulk groups found as one: ${whole}/${groups.size}`);
}

function printAliases(): void {
  const told = judged.filter((it) => isHit(it) && it.label.aliasKept !== null);
  const right = told.filter(({ label, found }) => (found?.kept !== undefined) === label.aliasKept);
  console.log(`alias state right: ${share(right.length, told.length)} (${right.length}/${told.length})`);
  for (const { label } of told.filter((it) => !right.includes(it)))
    if (showMisses)
      console.log(`  alias ${label.repo} ${label.old} → ${label.new}: labelled ${label.aliasKept}`);
}

function printMiss(it: Judged): void {
  const { label, found } = it;
  const wrong = isBelieved(found) && !isHit(it) && (isClash(it) || isRename(label));
  const missed = isRename(label) && !isHit(it);
  if (!wrong && !missed) return;
  const seen = found
    ? `${found.to.coordinate} ${found.confidence} ${found.score} (${found.why.join(', ')})`
    : 'nothing';
  console.log(
    `  ${wrong ? 'WRONG' : 'missed'} ${label.repo} ${label.after.slice(0, 9)} ${label.label} ${label.kind} ${label.old} → ${label.new}`,
  );
  console.log(`      seen: ${seen}`);
}

function isRename(label: Label): boolean {
  return label.label !== 'not-rename';
}

function isBelieved(found: Rename | undefined): boolean {
  return found !== undefined && found.confidence !== 'possible';
}

function isHit({ label, found }: Judged): boolean {
  return isRename(label) && isBelieved(found) && names(found, label);
}

/** A believed pair that a label says is none. */
function isClash({ label, found }: Judged): boolean {
  return !isRename(label) && names(found, label);
}

/** Whether the label's new member is the one that was found; where the parent was renamed too, the label keeps its old name. */
function names(found: Rename | undefined, label: Label): boolean {
  if (found === undefined) return false;
  return label.parentRenamed
    ? found.to.name === label.new.split('.').at(-1)
    : found.to.coordinate === label.new;
}

/** The one file that holds a repository's schema, or the folder of all of them. */
function schemaFiles(labels: readonly Label[]): string {
  const paths = [...new Set(labels.map((it) => it.path))];
  const [first = ''] = paths;
  let root = first;
  for (const path of paths)
    while (!path.startsWith(root)) root = root.slice(0, root.lastIndexOf('/', root.length - 2) + 1);
  return root;
}

function schemaAt(folder: string, commit: string, root: string, side: Side) {
  const git = (...words: string[]) =>
    execFileSync('git', ['-C', folder, ...words], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const paths = git('ls-tree', '-r', '--name-only', commit, '--', root)
    .split('\n')
    .filter((it) => it.endsWith('.graphql'));
  const provider = sdlProvider({ ...defaultLimits, configured: true });
  const parts = paths.flatMap((path) => {
    const text = git('show', `${commit}:${path}`);
    const bytes = new TextEncoder().encode(text);
    return provider.extract(
      { tree: { kind: 'checkout' }, path, digest: `text:${text}` as Digest, bytes },
      side,
    ).facts;
  });
  return makeProject(parts, side).project;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : (part / whole).toFixed(3);
}
