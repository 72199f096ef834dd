import { type DefinitionNode, parse, print } from 'graphql';
import { makeBoundary } from '../../../src/boundaries/graphql/boundary.ts';
import type { Snapshot } from '../../../src/boundaries/graphql/kinds.ts';
import type { Operation } from '../../../src/boundaries/graphql/operation.ts';
import { matchGlobs } from '../../../src/engine/globs.ts';
import { link } from '../../../src/lang/link.ts';
import { indexTree } from '../../../src/lang/tree-index.ts';
import type { Statement } from '../../../src/model/boundary.ts';
import { type Config, defaultLimits } from '../../../src/model/config.ts';
import type { FileExtractor } from '../../../src/model/extractor.ts';
import type { Gap } from '../../../src/model/gap.ts';
import type { View } from '../../../src/model/need.ts';
import {
  type Digest,
  type Side,
  type SourceFile,
  siteIn,
  type Tree,
  textOf,
  treeKey,
} from '../../../src/model/site.ts';

const checkout: Tree = { kind: 'checkout' };
const bots: Tree = { kind: 'repository', name: 'bots', commit: '0'.repeat(40) };

export const plainConfig: Config = {
  graphql: [{ deprecation: { minDays: 30, requireUsage: false, stated: true } }],
  today: '2026-02-01',
  routes: { backends: [], frontends: [], services: [] },
  images: { dependencies: [], deployed: [], given: [] },
  consumers: [],
  providers: [],
  registries: [],
  consumersComplete: false,
  skew: {},
  rules: new Map(),
  exclude: [],
  failOn: 'error',
  onInconclusive: 'fail',
  strict: false,
  limits: defaultLimits,
};

/** Operations of `.graphql` files: all that these tests need of the clients' side. */
const documents: FileExtractor<Operation> = {
  id: 'test/documents',
  title: 'documents',
  docs: 'https://spec.graphql.org',
  from: 'file',
  paths: ['**/*.graphql'],
  examples: { reads: [{ files: {}, finds: ['-'] }], gaps: [{ files: {}, reason: 'unparsable' }] },
  extract(file, side) {
    const text = file.path.endsWith('.graphql') ? textOf(file) : '';
    if (!/^\s*(?:query|mutation|subscription|fragment|\{)/u.test(text)) return { facts: [], gaps: [] };
    return { facts: parse(text).definitions.map((it) => operationOf(it, file, side, text)), gaps: [] };
  },
};

function operationOf(node: DefinitionNode, file: SourceFile, side: Side, text: string): Operation {
  const at = siteIn(file.tree, side, file.path, { line: 1, column: 1, endLine: 1, endColumn: 2 });
  const name = 'name' in node ? node.name?.value : undefined;
  return {
    at,
    consumer: treeKey(file.tree),
    identity: `${file.path} ${print(node)}`,
    ...(name !== undefined && { name }),
    kind: node.kind === 'OperationDefinition' ? node.operation : 'fragment',
    language: 'graphql',
    source: 'document',
    document: { kind: 'Document', definitions: [node] },
    text,
    holes: 0,
    spans: [
      {
        from: 0,
        to: text.length,
        site: { ...at, region: { line: 1, column: 1, endLine: 1, endColumn: text.length + 1 } },
        of: 'text',
      },
    ],
  };
}

export type Files = Readonly<Record<string, string>>;

export function sourceFile(path: string, text: string, tree: Tree = checkout): SourceFile {
  return { tree, path, digest: `text:${text}` as Digest, bytes: new TextEncoder().encode(text) };
}

/** One side of the boundary as the engine would take it: the checkout, and a repository of bots that holds `foreign`. */
export function take(side: Side, files: Files, foreign: Files = {}, config: Config = plainConfig): Snapshot {
  const boundary = makeBoundary(config, [documents]);
  const own = Object.entries(files).map(([path, text]) => sourceFile(path, text));
  const others = Object.entries(foreign).map(([path, text]) => sourceFile(path, text, bots));
  const view: View = {
    side,
    roots: [
      { tree: checkout, name: 'this repository', roles: ['provider', 'consumer'] },
      { tree: bots, name: 'bots', roles: ['consumer'] },
    ],
    files: (tree, paths) =>
      (tree.kind === 'checkout' ? own : others).filter(({ path }) => !paths || matchGlobs(paths)(path)),
    program: () => {
      return link({ tree: checkout, modules: new Map(), index: indexTree([], new Map()) });
    },
    unmet: [],
  };
  const gaps: Gap[] = [];
  const offers = own.flatMap((file) =>
    boundary.providers.flatMap((it) => {
      if (it.from !== 'file' || !matchGlobs(boundary.scope.providers ?? it.paths)(file.path)) return [];
      const found = it.extract(file, side);
      gaps.push(...found.gaps);
      return found.facts;
    }),
  );
  const usages = [...own, ...others].flatMap((file) => documents.extract(file, side).facts);
  const assembled = boundary.assemble(offers, view);
  return { contract: assembled.contract, usages, gaps: [...gaps, ...assembled.gaps] };
}

/** What every rule says, as `id: statement`. */
export function judge(base: Snapshot, head: Snapshot): readonly (Statement & { rule: string })[] {
  return makeBoundary(plainConfig, [documents]).rules.flatMap((rule) =>
    [...(rule.drift === 'time' ? rule.check(base, head) : rule.check(head, base))].map((it) => ({
      impact: rule.impact,
      ...it,
      rule: rule.id,
    })),
  );
}
