import { execFileSync, spawn } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  digestOf,
  gzipLayer,
  MemoryLayout,
  packTar,
  type StoredLayer,
} from '../test/sources/oci/build-layout.ts';
import { readGenuineLayout } from '../test/sources/oci/genuine-layout.ts';
import { scratch, stopRegistries } from '../test/sources/oci/registry/debian-registry.ts';
import { Repository, serve } from '../test/sources/oci/registry/serve-registry.ts';

// What reading an image on a base of 100 MB costs: time, memory and requests. npx node bench/images-cost.ts
// It builds the command line into a temporary folder first, so that what is measured is what users run.

const baseFiles = 14_000;
const [smallest, further] = [8_000, 24_000];

/** Half noise, half text: it packs like a distribution does. */
async function makeBase(): Promise<StoredLayer> {
  const noise = randomFillSync(Buffer.alloc(1024 * 1024));
  const entries = Array.from({ length: baseFiles }, (_, at) => {
    const size = smallest + ((at * 7919) % further);
    const text = Buffer.alloc(size, `line ${at} of a file that is text\n`);
    const from = (at * 102_929) % 900_000;
    noise.copy(text, 0, from, from + Math.floor(size * 0.4));
    return { name: `usr/lib/part${at % 100}/file${at}.so`, text };
  });
  const tar = await packTar(entries);
  return { bytes: gzipSync(tar, { level: 4 }), mediaType: gzipLayer, unpacked: digestOf(tar) };
}

const layout = new MemoryLayout();
const base = await makeBase();
const genuine = new Repository(readGenuineLayout());
const json = (digest: string) => JSON.parse(Buffer.from(genuine.blobs.get(digest) ?? []).toString());
const manifest = json(genuine.tags.get('fresh-noprov') ?? '');
const config = json(manifest.config.digest);
const upper = manifest.layers
  .map(({ digest }: { digest: string }, at: number): StoredLayer => {
    const unpacked = config.rootfs.diff_ids[at] ?? '';
    return { bytes: genuine.blobs.get(digest) ?? new Uint8Array(), mediaType: gzipLayer, unpacked };
  })
  .slice(1);
const lower = layout.addImage([base]);
layout.tag(layout.addImage([base, ...upper]), 'unknown');
const repository = new Repository(layout.files);
repository.tags.set('base', lower.digest);

const { host, seen, close } = await serve(repository.answer);
const annotations = {
  'org.opencontainers.image.base.name': `${host}/acme/bot:base`,
  'org.opencontainers.image.base.digest': lower.digest,
};
repository.tags.set('known', layout.addImage([base, ...upper], { annotations }).digest);
for (const [path, bytes] of layout.files)
  if (path.startsWith('blobs/')) repository.blobs.set(path.replace('blobs/sha256/', 'sha256:'), bytes);

const built = join(scratch(), 'dist');
execFileSync(process.execPath, ['build.mjs', built], { stdio: 'ignore' });
// The most it held since it was started; what `getrusage` tells is inherited from this process.
const atExit = `import { readFileSync } from 'node:fs'; process.on('exit', () => process.stderr.write('resident ' + /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1] + ' ' + (process.cpuUsage().user + process.cpuUsage().system) + '\\n'))`;

async function inspect(tag: string): Promise<void> {
  seen.length = 0;
  const words = [
    'inspect',
    'image',
    `${host}/acme/bot:${tag}`,
    '--source',
    'fixtures/images/client-kit.bundle#main',
  ];
  const started = performance.now();
  const child = spawn(process.execPath, [
    '--import',
    `data:text/javascript,${encodeURIComponent(atExit)}`,
    join(built, 'cli.js'),
    ...words,
  ]);
  let told = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      told += String(text);
    });
  await new Promise((resolve) => child.on('close', resolve));
  const seconds = (performance.now() - started) / 1000;
  const [, resident = '0', cpu = '0'] = /resident (\d+) (\d+)\n$/.exec(told) ?? [];
  const kinds = new Map<string, number>();
  for (const { path } of seen) {
    const kind = kindOf(path);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const verdict = /^(fresh|stale|inconclusive)/m.exec(told)?.[1] ?? told.trim();
  console.log(
    `${tag.padEnd(8)} ${verdict}  ${seconds.toFixed(2)} s wall  ${(Number(cpu) / 1e6).toFixed(2)} s processor  ${Math.round(Number(resident) / 1024)} MB resident  ${seen.length} requests: ${[...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ')}`,
  );
}

/** The first requests of an inspection: up to the configuration, which tells when each layer was built. */
async function tellLayerAge(tag: string): Promise<void> {
  await inspect(tag);
  const blob = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  const configuration = seen.findIndex(({ path }) => path.includes('/blobs/'));
  const first = seen.slice(0, configuration + 1).map(({ path }) => {
    const bytes = repository.blobs.get(repository.tags.get(blob(path)) ?? blob(path))?.length ?? 0;
    return `${kindOf(path)} (${bytes} bytes)`;
  });
  console.log(`layer age of ${tag}: ${first.length} requests: ${first.join(', ')}`);
}

/** What a request is for; the age of a layer is told by manifest and configuration alone. */
function kindOf(path: string): string {
  if (path.includes('/manifests/')) return path.includes('sha256-') ? 'attestation tag' : 'manifest';
  if (path.includes('/referrers/')) return 'referrers';
  const blob = path.slice(path.lastIndexOf('/') + 1);
  return (repository.blobs.get(blob)?.length ?? 0) > 2000 ? 'layer' : 'small blob';
}

console.log(`a base of ${Math.round(base.bytes.length / 1e6)} MB in ${baseFiles} files`);
for (const tag of ['known', 'known', 'unknown', 'unknown']) await inspect(tag);
await tellLayerAge('unknown');
close();
stopRegistries();
