import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { nodeWorld } from '../src/host/node.ts';
import { languageOf } from '../src/lang/languages.ts';
import { openSides } from '../src/sources/sides.ts';
import { lookAtEndpoints } from './look-at-endpoints.ts';

/**
 * The processor time of listing a checkout's routes, against that of parsing all its TypeScript and JavaScript files once
 * with `typescript` alone. `node bench/pre-filter.ts CHECKOUT …`
 */
for (const folder of process.argv.slice(2)) {
  const { head } = await openSides(nodeWorld(), resolve(folder), {});
  const paths = head.source.entries.map((it) => it.path).filter((it) => languageOf(it)?.id === 'typescript');
  const listing = await timed(async () => {
    await lookAtEndpoints(folder, []);
  });
  const parsing = await timed(async () => {
    for (const path of paths)
      ts.createSourceFile(path, readFileSync(`${folder}/${path}`, 'utf8'), ts.ScriptTarget.Latest, true);
  });
  console.log(
    `${folder}: ${paths.length} files, list routes ${listing.toFixed(1)} s, parsing all ${parsing.toFixed(1)} s, ratio ${(listing / parsing).toFixed(2)}`,
  );
}

/** Seconds of processor time. */
async function timed(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
