import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  findMissing,
  freePort,
  scratch,
  startRegistry,
  stopRegistries,
} from '../test/sources/oci/registry/debian-registry.ts';

// The outage end to end: a kit served by git, an image built on a cached layer, a registry, and the gate before it.
// As root, on Debian: apt-get install buildah docker-registry busybox-static git; npx node bench/images-replay.ts

const missing = findMissing(['buildah', 'docker-registry', 'busybox', 'git']);
if (missing.length > 0) {
  console.log(`not run: not installed here: ${missing.join(', ')}`);
  process.exit(0);
}

const root = scratch();
const seconds: [step: string, seconds: number][] = [];
const env = {
  ...process.env,
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@b',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@b',
};

function timed<T>(step: string, act: () => T): T {
  const started = performance.now();
  const result = act();
  seconds.push([step, (performance.now() - started) / 1000]);
  return result;
}

function run(folder: string, program: string, ...words: readonly string[]): string {
  return execFileSync(program, words, {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function commit(folder: string, message: string): void {
  run(folder, 'git', 'add', '-A');
  run(folder, 'git', 'commit', '-qm', message);
}

function makeRepository(name: string): string {
  const folder = join(root, name);
  mkdirSync(folder);
  run(folder, 'git', 'init', '-q', '-b', 'main');
  return folder;
}

/** A root file system of this machine's busybox and git, with the libraries that git needs. */
function makeBase(): string {
  const folder = join(root, 'bot', 'base');
  const git = run('/', 'sh', '-c', 'command -v git').trim();
  const libraries = run('/', 'ldd', git).match(/\/\S+/g) ?? [];
  for (const path of [git, ...libraries]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(path, join(folder, path));
  }
  mkdirSync(join(folder, 'bin'), { recursive: true });
  copyFileSync(run('/', 'sh', '-c', 'command -v busybox').trim(), join(folder, 'bin/busybox'));
  for (const name of ['sh', 'mkdir', 'cp', 'printf', 'rm']) symlinkSync('busybox', join(folder, 'bin', name));
  mkdirSync(join(folder, 'tmp'));
  return folder;
}

/** Does what pip does with `client-kit @ git+git://…@main`, and writes down what PEP 610 asks for. */
function installer(port: number): string {
  const address = `git://127.0.0.1:${port}/client-kit`;
  return `set -e
git clone -q --branch main ${address} /tmp/kit
site=/usr/lib/python3/site-packages; info=$site/client_kit-1.4.0.dist-info
mkdir -p $site $info
cp -r /tmp/kit/client_kit $site/
printf 'Metadata-Version: 2.1\\nName: client-kit\\nVersion: 1.4.0\\n' > $info/METADATA
printf '{"url":"${address}","vcs_info":{"vcs":"git","requested_revision":"main","commit_id":"%s"}}' "$(git -C /tmp/kit rev-parse HEAD)" > $info/direct_url.json
rm -rf /tmp/kit
`;
}

const kit = makeRepository('client-kit');
write(kit, {
  'client_kit/queries.py': 'QUERY = "subscription { messages(want_emessage_types: []) { emessage_id } }"\n',
});
commit(kit, 'old kit');
const port = await freePort();
const daemon = spawn(
  'git',
  ['daemon', '--listen=127.0.0.1', `--port=${port}`, `--base-path=${root}`, '--export-all', '--reuseaddr'],
  { stdio: 'ignore', detached: true },
);
const registry = await startRegistry();

const bot = makeRepository('bot');
write(bot, {
  Dockerfile:
    'FROM scratch\nCOPY base /\nWORKDIR /app\nCOPY install.sh .\nRUN ["/bin/sh", "/app/install.sh"]\nCOPY bot.py .\nCMD ["python3", "bot.py"]\n',
  'install.sh': installer(port),
  'bot.py': 'print(1)\n',
});
makeBase();

const storage = ['--root', join(root, 'storage'), '--runroot', join(root, 'run'), '--storage-driver', 'vfs'];
function build(tag: string, ...how: readonly string[]): void {
  const name = `${registry}/bots/karen:${tag}`;
  timed(`build ${tag}`, () =>
    run(
      bot,
      'buildah',
      ...storage,
      'bud',
      '--isolation',
      'chroot',
      '--network',
      'host',
      ...how,
      '-t',
      name,
      '.',
    ),
  );
  timed(`push ${tag}`, () => run(bot, 'buildah', ...storage, 'push', '--tls-verify=false', name));
}

build('1', '--layers');
write(kit, {
  'client_kit/queries.py': 'QUERY = "subscription { messages(want_emsg_types: []) { emsg_id } }"\n',
});
commit(kit, 'fix: emessage -> emsg');
write(bot, { 'bot.py': 'print(2)\n' });
build('2-stale', '--layers');
build('2-fresh', '--layers', '--no-cache');

const deploy = makeRepository('deploy');
write(deploy, {
  'driftgate.yml': `version: 1\nimages:\n  dependencies: [{ name: client-kit, source: "${kit}", ref: main }]\n  deployed: ["deploy/*.yaml"]\n`,
  'deploy/bot.yaml': `image: ${registry}/bots/karen:1\n`,
});
commit(deploy, 'deploy 1');

function gate(tag: string, expected: number): void {
  run(deploy, 'git', 'checkout', '-q', '-B', tag, 'main');
  write(deploy, { 'deploy/bot.yaml': `image: ${registry}/bots/karen:${tag}\n` });
  commit(deploy, `deploy ${tag}`);
  const cli = join(import.meta.dirname, '../src/cli.ts');
  const { status, stdout, stderr } = timed(`gate ${tag}`, () =>
    spawnSync(process.execPath, [cli, 'check', '--base', 'main'], { cwd: deploy, env, encoding: 'utf8' }),
  );
  console.log(`--- ${tag}: exit ${status}, expected ${expected}\n${stdout}${stderr}`);
  if (status !== expected) process.exitCode = 1;
}

gate('2-stale', 1);
gate('2-fresh', 0);
for (const [step, took] of seconds) console.log(`${step.padEnd(16)} ${took.toFixed(1)} s`);
if (daemon.pid !== undefined) process.kill(-daemon.pid);
stopRegistries();
