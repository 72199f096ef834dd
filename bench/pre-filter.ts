import { execFileSync, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/**
 * The processor time of `list routes`, against that of parsing all the TypeScript and JavaScript files of a checkout once with
 * `typescript` alone: both as processes of their own, from start to end, the median of three.
 * `npm run build && node bench/pre-filter.ts CHECKOUT …`
 */
const rounds = 3;
const bundle = resolve('dist/cli.js');
const parser = resolve('bench/parse-all.mjs');

for (const folder of process.argv.slice(2)) {
  const listed = execFileSync('git', ['ls-files', '-z'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const paths = listed.split('\0').filter((it) => /\.[cm]?[jt]sx?$/.test(it));
  const listing: number[] = [];
  const parsing: number[] = [];
  for (let round = 0; round < rounds; round++) {
    listing.push(measure(folder, [bundle, 'list', 'routes'], ''));
    parsing.push(measure(folder, [parser], paths.join('\n')));
  }
  const [ours, theirs] = [median(listing), median(parsing)];
  console.log(
    `${folder}: ${paths.length} files, list routes ${ours.toFixed(2)} s, parsing all ${theirs.toFixed(2)} s, ratio ${(ours / theirs).toFixed(2)}`,
  );
}

/** Seconds of processor time of a process of Node and of all that it starts, as the shell tells them. */
function measure(folder: string, command: readonly string[], input: string): number {
  const script = '"$@" >/dev/null 2>&1 && times';
  const { stdout } = spawnSync('sh', ['-c', script, 'sh', process.execPath, ...command], {
    cwd: folder,
    encoding: 'utf8',
    input,
  });
  const [, ofChildren] = stdout.trim().split('\n');
  if (!ofChildren) throw new Error(`${command.join(' ')} failed in ${folder}`);
  return [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)]
    .map(([, minutes, seconds]) => 60 * Number(minutes) + Number(seconds))
    .reduce((sum, it) => sum + it, 0);
}

function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
}
