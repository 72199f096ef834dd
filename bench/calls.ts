import { readFileSync } from 'node:fs';
import { listCalls } from '../src/boundaries/routes/index.ts';
import { lookAtRoutes } from './look.ts';
import { listByTieline } from './tieline.ts';

interface Label {
  readonly file: string;
  readonly line: number;
  readonly method: string;
  readonly paths: readonly string[];
  readonly tags: readonly string[];
}

interface Repository {
  readonly repo: string;
  readonly frontendRoots: readonly string[];
  readonly labels: readonly Label[];
}

/**
 * How many hand-labelled calls `list calls` has, method and all paths exact, at most two lines from the label.
 * `--tieline` names a checkout of tieline: it is asked the same, with the best of its adapters for each repository, and once
 * more as if every prefix that it lacks had been given to it.
 * `node bench/calls.ts CALLS.json [--misses] [--tieline=CHECKOUT] OWNER+NAME=CHECKOUT …`
 */
const [file = '', ...rest] = process.argv.slice(2);
const showMisses = rest.includes('--misses');
const tieline = rest.find((it) => it.startsWith('--tieline='))?.slice('--tieline='.length);
const sums = { labels: 0, right: 0, tieline: 0, prefixed: 0 };
const { repositories } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly repositories: readonly Repository[];
};

for (const argument of rest.filter((it) => !it.startsWith('--'))) {
  const [name = '', folder = ''] = argument.split('=');
  const repository = repositories.find((it) => it.repo.replace('/', '+') === name || it.repo === name);
  if (!repository) {
    console.log(`${name}: not in ${file}`);
    continue;
  }
  const { snapshot, seconds } = await lookAtRoutes(folder);
  const listed = listCalls(snapshot.usages, []).calls;
  const own = listed.filter((it) => repository.frontendRoots.some((root) => it.file.startsWith(`${root}/`)));
  const near = (label: Label) =>
    own.filter((it) => it.file === label.file && Math.abs(it.line - label.line) <= 2);
  const isRight = (label: Label) =>
    near(label).some((it) => it.method === label.method && normal(it.paths) === normal(label.paths));
  const right = repository.labels.filter(isRight);
  const unknown = own.filter((it) => it.resolution === 'dynamic').length;
  console.log(
    `${repository.repo}: ${right.length}/${repository.labels.length} labels exact; ${own.length} calls, ${unknown} without a path, ${seconds.toFixed(1)} s`,
  );
  sums.labels += repository.labels.length;
  sums.right += right.length;
  if (tieline !== undefined) askTieline(tieline, folder, repository);
  if (!showMisses) continue;
  for (const label of repository.labels.filter((it) => !isRight(it))) {
    const seen = near(label).map((it) => `${it.method} ${it.paths.join(' | ')}`);
    console.log(
      `  ${label.file}:${label.line} ${label.method} ${label.paths.join(' | ')} [${label.tags.join(', ')}]`,
    );
    console.log(`      seen: ${seen.join('; ') || 'nothing'}`);
  }
}

console.log(`together: ${sums.right}/${sums.labels}`);
if (tieline !== undefined)
  console.log(
    `tieline: ${sums.tieline}/${sums.labels}, with every prefix given ${sums.prefixed}/${sums.labels}`,
  );

function askTieline(checkout: string, folder: string, { frontendRoots, labels }: Repository): void {
  const shares = listByTieline(checkout, folder, frontendRoots).map((calls) => {
    const isIt = (label: Label, fits: (path: string, wanted: string) => boolean) =>
      calls.some(
        (it) =>
          it.file === label.file &&
          Math.abs(it.line - label.line) <= 2 &&
          it.method === label.method &&
          label.paths.length === 1 &&
          label.paths.every((wanted) => fits(it.path.replace(/\/$/, ''), wanted.replace(/\/$/, ''))),
      );
    const exact = labels.filter((label) => isIt(label, (path, wanted) => path === wanted)).length;
    const prefixed = labels.filter((label) => isIt(label, (path, wanted) => wanted.endsWith(path))).length;
    return { exact, prefixed };
  });
  const [exact, prefixed] = [
    Math.max(...shares.map((it) => it.exact)),
    Math.max(...shares.map((it) => it.prefixed)),
  ];
  sums.tieline += exact;
  sums.prefixed += prefixed;
  console.log(`  tieline: ${exact}/${labels.length}, with every prefix given ${prefixed}/${labels.length}`);
}

/** Paths in one order, trailing slashes left aside where the label leaves them aside. */
function normal(paths: readonly string[]): string {
  return [...new Set(paths)].sort().join(' | ');
}
