import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { check } from '../src/check.ts';
import { portsOf } from '../src/commands/ports.ts';
import { nodeWorld } from '../src/host/node.ts';
import type { Module } from '../src/model/module.ts';
import { compareText } from '../src/model/order.ts';
import type { Report } from '../src/model/report.ts';
import { type Digest, type SourceFile, textOf } from '../src/model/site.ts';
import type { TreeSource } from '../src/model/source.ts';
import { defaultConfig } from '../src/policy/read-config.ts';
import { openSides } from '../src/sources/sides.ts';

/** What the files that an edit changes hold then, by path; `undefined`: nothing, they are gone. */
export type Edit = ReadonlyMap<string, string | undefined>;

/** A checkout as it stands, to be judged against itself with a few files changed. */
export interface Bench {
  /** What the whole gate says of an edit, without any configuration. */
  judge(edit: Edit): Promise<Report>;
  /** The text of a file of the checkout that has been read before. */
  textAt(path: string): string | undefined;
}

/** Opens a checkout; files are read, and modules parsed, once for all edits. */
export async function openBench(folder: string): Promise<Bench> {
  const world = nodeWorld();
  const opened = (await openSides(world, resolve(folder), { base: 'HEAD', head: 'HEAD' })).head;
  const texts = new Map<string, string>();
  const source = readOnce(opened.source, texts);
  const modules = new Map<string, Module>();
  const policy = {
    config: defaultConfig(),
    acknowledgements: [],
    baseline: new Set<string>(),
    today: '2026-01-01',
  };
  return {
    textAt: (path) => texts.get(path),
    judge: (edit) =>
      check({
        base: { ...opened, source },
        head: { ...opened, source: edited(source, edit) },
        consumers: [],
        policy,
        findings: [],
        gaps: [],
        assumptions: [],
        ports: portsOf(world),
        modules,
        ask: async () => ({ why: 'nobody is asked' }),
        reproduce: '',
      }),
  };
}

function readOnce(source: TreeSource, texts: Map<string, string>): TreeSource {
  const files = new Map<string, SourceFile>();
  return {
    ...source,
    read: async (entries) => {
      const missing = entries.filter((it) => !files.has(it.path));
      for (const file of missing.length > 0 ? await source.read(missing) : []) {
        files.set(file.path, file);
        texts.set(file.path, textOf(file));
      }
      return entries.flatMap((it) => files.get(it.path) ?? []);
    },
  };
}

/** A tree with other contents at some paths; both the listing and the file carry the new digest. */
function edited(source: TreeSource, edit: Edit): TreeSource {
  const made = new Map<string, SourceFile>();
  for (const [path, text] of edit)
    if (text !== undefined) {
      const digest = createHash('sha256').update(text).digest('hex') as Digest;
      made.set(path, { tree: source.tree, path, digest, bytes: new TextEncoder().encode(text) });
    }
  const kept = source.entries.filter((it) => !edit.has(it.path));
  const changed = [...made.values()].map(({ path, digest, bytes }) => ({ path, digest, size: bytes.length }));
  return {
    ...source,
    entries: [...kept, ...changed].sort((a, b) => compareText(a.path, b.path)),
    read: async (entries) => {
      const read = await source.read(entries.filter((it) => !made.has(it.path)));
      const files = new Map(read.map((it) => [it.path, it]));
      return entries.flatMap(({ path }) => made.get(path) ?? files.get(path) ?? []);
    },
  };
}
