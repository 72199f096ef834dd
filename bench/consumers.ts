import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/**
 * What a check costs with thirty consumers on loopback git remotes: real repositories of some forty files each, served by
 * `git daemon`. `node bench/consumers.ts CLI.js [COUNT]`; the first run is cold, the second warm.
 */
const [cli = 'dist/cli.js', given = '30'] = process.argv.slice(2);
const count = Number(given);
const port = 19418;
const root = mkdtempSync(join(tmpdir(), 'driftgate-bench-'));

function repository(name: string, commits: readonly Readonly<Record<string, string>>[]): string {
  const directory = join(root, name);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: directory, stdio: 'pipe' });
  mkdirSync(directory);
  git('init', '-q', '-b', 'main');
  for (const files of commits) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), text);
    }
    git('add', '-A');
    git('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '-q', '-m', 'change');
  }
  git('config', 'uploadpack.allowFilter', 'true');
  return directory;
}

function consumerFiles(index: number): Readonly<Record<string, string>> {
  const files: Record<string, string> = {
    'assets/large.bin': 'x'.repeat(40 * 1024 * 1024 * (index === 0 ? 1 : 0)),
  };
  for (let at = 0; at < 20; at++) {
    files[`bot/m${at}.py`] =
      `import asyncio\n\nQ = """query Q${at} { field${(index + at) % 50} }"""\n\n${'def f(a, b):\n    return a + b\n\n'.repeat(60)}`;
    files[`web/m${at}.ts`] =
      `export const Q = gql\`query W${at} { field${(index * at) % 50} }\`;\n${'export const f = (a: number) => a;\n'.repeat(60)}`;
  }
  return files;
}

const schema = (gone: number) =>
  `type Query {\n${Array.from({ length: 50 }, (_, at) => (at === gone ? '' : `  field${at}: String\n`)).join('')}}\n`;
const names = Array.from({ length: count }, (_, index) => `consumer-${index}`);
for (const [index, name] of names.entries()) repository(name, [consumerFiles(index)]);
const policy = `consumers:\n${names.map((it) => `  - { name: ${it}, git: "git://127.0.0.1:${port}/${it}", ref: main }\n`).join('')}`;
const backend = repository('backend', [
  { 'schema.graphql': schema(-1), 'driftgate.yml': policy },
  { 'schema.graphql': schema(7) },
]);
const daemon = spawn(
  'git',
  ['daemon', '--listen=127.0.0.1', `--port=${port}`, `--base-path=${root}`, '--export-all', '--reuseaddr'],
  { stdio: 'ignore', detached: true },
);
await new Promise((resolve) => setTimeout(resolve, 1000));
try {
  for (const state of ['cold', 'warm']) {
    const started = performance.now();
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [resolve(cli), 'check', '--base', 'HEAD~1', '--format', 'json'],
      {
        cwd: backend,
        maxBuffer: 1024 ** 3,
      },
    );
    if (stdout.length === 0) throw new Error(stderr.toString());
    const seconds = (performance.now() - started) / 1000;
    const report = JSON.parse(stdout.toString()) as {
      readonly findings: readonly { readonly evidence: readonly unknown[] }[];
      readonly gaps: readonly unknown[];
      readonly boundaries: { readonly graphql: { readonly counts: object } };
    };
    const evidence = report.findings.reduce((sum, it) => sum + it.evidence.length, 0);
    console.log(
      `${state}: ${seconds.toFixed(1)} s, exit ${status}, ${report.findings.length} findings, ${evidence} places, ${report.gaps.length} gaps, ${JSON.stringify(report.boundaries.graphql.counts)}`,
    );
  }
} finally {
  if (daemon.pid !== undefined) process.kill(-daemon.pid);
  rmSync(root, { recursive: true, force: true });
}
