/**
 * How much of real Dockerfiles, manifests and lockfiles is read: `npx node bench/inventory.ts REPOSITORY …` (git
 * repositories, bare or not; their HEAD is read). Prints files, those without a gap, refs found, and every kind of gap;
 * then, for each kind of lockfile, how many manifests it was held against, and what it does not satisfy.
 */
import { execFileSync } from 'node:child_process';
import { findRefs } from '../src/boundaries/images/find-refs.ts';
import { bakeFile } from '../src/boundaries/images/inventory/builds/bake-file.ts';
import { composeBuild } from '../src/boundaries/images/inventory/builds/compose-build.ts';
import { workflowBuild } from '../src/boundaries/images/inventory/builds/workflow-build.ts';
import {
  dockerfile,
  loadDockerfileParser,
} from '../src/boundaries/images/inventory/dockerfile/dockerfile.ts';
import { lockfiles } from '../src/boundaries/images/inventory/lockfiles/lockfiles.ts';
import { packages } from '../src/boundaries/images/inventory/packages/packages.ts';
import { requirements } from '../src/boundaries/images/inventory/requirements/requirements.ts';
import type { ImageOffer } from '../src/boundaries/images/kinds.ts';
import { findUnsatisfied, pairLockfiles } from '../src/boundaries/images/lock-sync/find-unsatisfied.ts';
import { matchGlobs } from '../src/engine/globs.ts';
import type { FileExtractor } from '../src/model/extractor.ts';
import type { SourceFile } from '../src/model/site.ts';

const extractors: readonly FileExtractor<ImageOffer>[] = [
  dockerfile,
  requirements,
  packages,
  workflowBuild,
  bakeFile,
  composeBuild,
];
const largest = 64 * 1024 * 1024;
await loadDockerfileParser();

const git = (repository: string, ...words: readonly string[]) =>
  execFileSync('git', ['-C', repository, ...words], { maxBuffer: largest });

for (const extractor of extractors) {
  const wants = matchGlobs(extractor.paths);
  const notes = new Map<string, number>();
  let files = 0;
  let whole = 0;
  let crashed = 0;
  let refs = 0;
  const started = performance.now();
  let reading = 0;
  for (const repository of process.argv.slice(2)) {
    const paths = git(repository, 'ls-tree', '-r', '-z', '--name-only', 'HEAD')
      .toString()
      .split('\0')
      .filter(wants);
    for (const path of paths) {
      const before = performance.now();
      const bytes = new Uint8Array(git(repository, 'cat-file', 'blob', `HEAD:${path}`));
      reading += performance.now() - before;
      files += 1;
      try {
        const digest = '0'.repeat(40) as never;
        const { facts, gaps } = extractor.extract(
          { tree: { kind: 'checkout' }, path, digest, bytes },
          'head',
        );
        if (gaps.length === 0) whole += 1;
        refs += findRefs(facts).refs.length;
        for (const { note } of gaps) {
          const kind = note.replace(/`[^`]*`/g, '`…`');
          notes.set(kind, (notes.get(kind) ?? 0) + 1);
        }
      } catch (error) {
        crashed += 1;
        console.log(`crash: ${repository} ${path}: ${error instanceof Error ? error.stack : String(error)}`);
      }
    }
  }
  const seconds = (performance.now() - started - reading) / 1000;
  const share = files === 0 ? 0 : (100 * whole) / files;
  console.log(
    `${extractor.id}: ${files} files, ${share.toFixed(1)} % without a gap, ${crashed} crashes, ${refs} refs, ${seconds.toFixed(2)} s`,
  );
  for (const [note, count] of [...notes].sort((a, b) => b[1] - a[1])) console.log(`  ${count} × ${note}`);
}

const compared = new Map<string, { pairs: number; unsatisfied: number }>();
const isLockfile = matchGlobs(lockfiles.paths);
for (const repository of process.argv.slice(2)) {
  const listing = git(repository, 'ls-tree', '-r', '-z', '--name-only', 'HEAD').toString().split('\0');
  const files = new Map(
    listing.filter(isLockfile).map((path): [string, SourceFile] => {
      const bytes = new Uint8Array(git(repository, 'cat-file', 'blob', `HEAD:${path}`));
      return [path, { tree: { kind: 'checkout' }, path, digest: '0'.repeat(40) as never, bytes }];
    }),
  );
  for (const pair of pairLockfiles(files)) {
    const found = findUnsatisfied(pair);
    const { pairs, unsatisfied } = compared.get(pair.format.lock) ?? { pairs: 0, unsatisfied: 0 };
    compared.set(pair.format.lock, {
      pairs: pairs + 1,
      unsatisfied: unsatisfied + (found.length > 0 ? 1 : 0),
    });
    for (const { name, asked, locked, isCertain } of found.slice(0, 3))
      console.log(
        `  ${repository} ${pair.manifest.path}: ${name} ${asked}, locked ${locked} (${isCertain ? 'certain' : 'likely'})`,
      );
  }
}
for (const [lock, { pairs, unsatisfied }] of compared)
  console.log(`${lock}: ${pairs} manifests beside or below one, ${unsatisfied} not satisfied`);
