import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DefinitionNode, Kind, type NameNode, parse, print, specifiedScalarTypes, visit } from 'graphql';

/**
 * CPU of `driftgate diff graphql` beside `graphql-inspector diff`, cold, on GitHub's public schema and an altered copy, then
 * its growth over 1, 2, 4 and 8 times that schema. `node bench/graphql.ts [RUNS]`; the rival is installed into the
 * temporary folder the first time.
 */
const runs = Number(process.argv[2] ?? 5);
const work = mkdtempSync(join(tmpdir(), 'driftgate-bench-'));
const own = join(work, 'dist', 'cli.js');
execFileSync(process.execPath, ['build.mjs', join(work, 'dist')], { stdio: 'inherit' });
const rival = installRival(join(tmpdir(), 'driftgate-bench-inspector'));

const before = dropRepeated(
  readFileSync(new URL('schema.graphql', import.meta.resolve('@octokit/graphql-schema')), 'utf8'),
);
const small = writePair('1x', before);
console.log(`schema: ${(before.length / 1e6).toFixed(2)} MB, altered in ${countChanges(small)} lines`);

const ours: number[] = [];
const theirs: number[] = [];
for (let run = 0; run < runs; run++) {
  ours.push(measure([own, 'diff', 'graphql', ...small]));
  theirs.push(measure([rival, 'diff', ...small]));
}
const [mine, inspector] = [median(ours), median(theirs)];
console.log(`driftgate diff graphql: ${show(ours)}, median ${mine.toFixed(3)} s CPU`);
console.log(`graphql-inspector diff: ${show(theirs)}, median ${inspector.toFixed(3)} s CPU`);
console.log(`ratio: ${(inspector / mine).toFixed(1)}`);

const tiny = writePair('tiny', 'type Query { oid: GitObjectID! } scalar GitObjectID');
const floor = median(Array.from({ length: runs }, () => measure([own, 'diff', 'graphql', ...tiny])));
console.log(`start alone: ${floor.toFixed(3)} s CPU`);
let first = 0;
for (const times of [1, 2, 4, 8]) {
  const pair = writePair(`${times}x`, multiply(before, times));
  const cpu = median(Array.from({ length: runs }, () => measure([own, 'diff', 'graphql', ...pair])));
  const above = cpu - floor;
  if (times === 1) first = above;
  console.log(
    `${times}x: ${cpu.toFixed(3)} s CPU, above start ${above.toFixed(3)} s, ${(above / first / times).toFixed(2)} of linear`,
  );
}

/** CPU seconds, user and system, of a whole process and its threads, as bash's `time` counts them. */
function measure(words: readonly string[]): number {
  const script = 'TIMEFORMAT="CPU %U %S"; time "$0" "$@"';
  const { stderr } = spawnSync('bash', ['-c', script, process.execPath, ...words], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
    maxBuffer: 1 << 28,
  });
  const [, user, system] = /^CPU ([0-9.]+) ([0-9.]+)$/mu.exec(stderr) ?? [];
  if (user === undefined || system === undefined)
    throw new Error(`${words.join(' ')} did not end: ${stderr}`);
  return Number(user) + Number(system);
}

function installRival(folder: string): string {
  const entry = join(folder, 'node_modules', '@graphql-inspector', 'cli', 'cjs', 'index.js');
  if (existsSync(entry)) return entry;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  execFileSync(
    'npm',
    [
      'install',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '@graphql-inspector/cli@7.0.0',
      'graphql@16.15.0',
    ],
    { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return entry;
}

/** GitHub's schema defines two fields twice, on which graphql-inspector ends with a stack trace. */
function dropRepeated(sdl: string): string {
  const lines = sdl.split('\n');
  const repeated = ['  repositoryDeployKeySetting:', '  repositoryDeployKeySettingOrganizations('];
  for (const start of repeated) {
    const at = lines.findLastIndex((line) => line.startsWith(start));
    if (at >= 0 && lines.findIndex((line) => line.startsWith(start)) !== at)
      lines[at] = (lines[at] ?? '').replace('Setting', 'Setting2');
  }
  return lines.join('\n');
}

/** Renames two fields wherever they stand, adds one and makes one type nullable. */
function alter(sdl: string): string {
  return sdl
    .replaceAll('  oid: GitObjectID!', '  objectId: GitObjectID!')
    .replaceAll('  viewerCanAdminister: Boolean!', '  viewerMayAdminister: Boolean!')
    .replace('  isArchived: Boolean!', '  isArchived: Boolean\n  isShelved: Boolean!');
}

function writePair(name: string, sdl: string): readonly [string, string] {
  const pair = [join(work, `${name}-old.graphql`), join(work, `${name}-new.graphql`)] as const;
  writeFileSync(pair[0], sdl);
  writeFileSync(pair[1], alter(sdl));
  return pair;
}

function countChanges([older, newer]: readonly [string, string]): number {
  const known = new Set(readFileSync(older, 'utf8').split('\n'));
  return readFileSync(newer, 'utf8')
    .split('\n')
    .filter((line) => !known.has(line) || /objectId: |viewerMay|isShelved/u.test(line)).length;
}

/** The schema and copies of it whose types have other names, as one text. */
function multiply(sdl: string, times: number): string {
  const document = parse(sdl, { noLocation: true });
  const kept = new Set(specifiedScalarTypes.map((it) => it.name));
  const parts = [sdl];
  for (let copy = 2; copy <= times; copy++) {
    const rename = (name: NameNode): NameNode =>
      kept.has(name.value) ? name : { ...name, value: `${name.value}${copy}` };
    const types = document.definitions.filter(
      (it) => it.kind !== Kind.DIRECTIVE_DEFINITION && it.kind !== Kind.SCHEMA_DEFINITION,
    );
    const renamed = visit(
      { kind: Kind.DOCUMENT, definitions: types },
      {
        NamedType: (node) => ({ ...node, name: rename(node.name) }),
        leave: (node) =>
          node.kind.endsWith('TypeDefinition')
            ? { ...node, name: rename((node as DefinitionNode & { name: NameNode }).name) }
            : undefined,
      },
    );
    parts.push(print(renamed));
  }
  return parts.join('\n\n');
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function show(values: readonly number[]): string {
  return values.map((it) => it.toFixed(2)).join(' ');
}
