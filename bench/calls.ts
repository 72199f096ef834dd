import { readFileSync } from 'node:fs';
import { listCalls } from '../src/boundaries/routes/index.ts';
import { lookAtRoutes } from './look.ts';

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
 * `node bench/calls.ts CALLS.json [--misses] OWNER+NAME=CHECKOUT …`
 */
const [file = '', ...rest] = process.argv.slice(2);
const showMisses = rest.includes('--misses');
const { repositories } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly repositories: readonly Repository[];
};

for (const argument of rest.filter((it) => it !== '--misses')) {
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
  if (!showMisses) continue;
  for (const label of repository.labels.filter((it) => !isRight(it))) {
    const seen = near(label).map((it) => `${it.method} ${it.paths.join(' | ')}`);
    console.log(
      `  ${label.file}:${label.line} ${label.method} ${label.paths.join(' | ')} [${label.tags.join(', ')}]`,
    );
    console.log(`      seen: ${seen.join('; ') || 'nothing'}`);
  }
}

/** Paths in one order, trailing slashes left aside where the label leaves them aside. */
function normal(paths: readonly string[]): string {
  return [...new Set(paths)].sort().join(' | ');
}
