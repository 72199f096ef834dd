import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'graphql';
import { strawberryProvider as providerOf } from '../src/boundaries/graphql/providers/strawberry/strawberry.ts';
import type { SchemaPart } from '../src/boundaries/graphql/schema-part.ts';
import { portsOf } from '../src/commands/ports.ts';
import { defaultExclude } from '../src/engine/default-exclude.ts';
import { gather } from '../src/engine/gather.ts';
import { nodeWorld } from '../src/host/node.ts';
import { defaultLimits } from '../src/model/config.ts';
import type { Digest } from '../src/model/site.ts';
import { openSides } from '../src/sources/sides.ts';

/**
 * How far the schema that is read from Strawberry's Python agrees with the SDL that the project exported and committed:
 * `npx node bench/strawberry.ts CHECKOUT SDL [CHECKOUT SDL …]`. SDL is a path in the checkout.
 */
const strawberryProvider = providerOf(() => true);
const given = process.argv.slice(2);
for (let at = 0; at + 1 < given.length; at += 2) await measure(given[at] ?? '', given[at + 1] ?? '');

async function measure(folder: string, sdl: string): Promise<void> {
  const world = nodeWorld();
  const { head } = await openSides(world, resolve(folder), {});
  const started = process.cpuUsage();
  const root = { tree: head.source.tree, name: 'this repository', roles: ['provider'] } as const;
  const { view } = await gather('head', [{ root, source: head.source }], {
    ports: portsOf(world),
    limits: defaultLimits,
    modules: new Map(),
    exclude: defaultExclude,
    interests: [{ boundary: 'graphql', role: 'provider', extractor: strawberryProvider, scope: undefined }],
    needs: () => [],
  });
  const { facts, gaps } = strawberryProvider.extract(view.program(root.tree), 'head');
  const spent = process.cpuUsage(started);
  const read = signaturesOf(facts);
  const text = readFileSync(join(folder, sdl), 'utf8');
  const part: SchemaPart = {
    at: { side: 'head', path: sdl },
    digest: '' as Digest,
    document: parse(text),
    located: true,
  };
  const exported = signaturesOf([part]);
  const common = [...exported.keys()].filter((it) => read.has(it));
  const typed = common.filter((it) => read.get(it) === exported.get(it));
  const share = (n: number, of: number) => `${n}/${of} = ${((100 * n) / of).toFixed(2)} %`;
  process.stdout.write(
    [
      `${folder} (${commitOf(folder)}), ${sdl}`,
      `  schemas made in Python: ${new Set(facts.map((it) => it.schema)).size}; files of Python that hold types: ${facts.length}`,
      `  coordinates of the export that were read:          ${share(common.length, exported.size)}`,
      `  of these with the same type (nullability, lists):  ${share(typed.length, common.length)}`,
      `  coordinates that were read and not exported:       ${[...read.keys()].filter((it) => !exported.has(it)).length}`,
      `  gaps: ${gaps.length}; CPU ${((spent.user + spent.system) / 1e6).toFixed(2)} s`,
      ...list(
        'missing',
        [...exported.keys()].filter((it) => !read.has(it)),
      ),
      ...list(
        'extra',
        [...read.keys()].filter((it) => !exported.has(it)),
      ),
      ...list(
        'other type',
        common
          .filter((it) => read.get(it) !== exported.get(it))
          .map((it) => `${it}: ${read.get(it)} for ${exported.get(it)}`),
      ),
      ...list(
        'gap',
        gaps.map((it) => `${it.at.path}:${it.at.region?.line ?? 1}: ${it.note}`),
      ),
      '',
    ].join('\n'),
  );
}

function list(what: string, lines: readonly string[]): readonly string[] {
  const most = process.env.ALL === undefined ? 12 : lines.length;
  const more = lines.length > most ? [`  ${what}: … and ${lines.length - most} more (ALL=1 shows them)`] : [];
  return [...lines.slice(0, most).map((it) => `  ${what}: ${it}`), ...more];
}

/** Every coordinate with its type; scalars of Strawberry's own that nobody uses are no difference. */
function signaturesOf(parts: readonly SchemaPart[]): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  for (const part of parts)
    for (const node of part.document?.definitions ?? []) {
      if (!('name' in node) || !node.name || node.kind === 'DirectiveDefinition') continue;
      types.set(node.name.value, '');
      if ('values' in node)
        for (const it of node.values ?? []) types.set(`${node.name.value}.${it.name.value}`, '');
      if (!('fields' in node)) continue;
      for (const field of node.fields ?? []) {
        types.set(`${node.name.value}.${field.name.value}`, textOf(field.type));
        if (!('arguments' in field)) continue;
        for (const it of field.arguments ?? [])
          types.set(`${node.name.value}.${field.name.value}(${it.name.value}:)`, textOf(it.type));
      }
    }
  return types;
}

function textOf(node: {
  readonly loc?:
    | { readonly start: number; readonly end: number; readonly source: { readonly body: string } }
    | undefined;
}): string {
  return node.loc ? node.loc.source.body.slice(node.loc.start, node.loc.end) : '';
}

function commitOf(folder: string): string {
  try {
    return execFileSync('git', ['-C', folder, 'rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'no commit';
  }
}
