import { describe, expect, it } from 'vitest';
import { probeGraphql } from '../../../src/boundaries/graphql/index.ts';
import type { View } from '../../../src/model/need.ts';
import type { Tree } from '../../../src/model/site.ts';
import { plainConfig, sourceFile } from './take.ts';

const checkout: Tree = { kind: 'checkout' };
const image: Tree = { kind: 'image', reference: 'registry.example.com/bot:1', digest: 'sha256:0' };

function view(schema: string, document: string): View {
  return {
    side: 'head',
    roots: [
      { tree: checkout, name: 'this repository', roles: ['provider', 'consumer'] },
      { tree: image, name: 'bot', roles: ['consumer'] },
    ],
    files: (tree) =>
      tree.kind === 'checkout'
        ? [sourceFile('schema.graphql', schema)]
        : [sourceFile('app/q.graphql', document, image)],
    program: (tree) => ({
      tree,
      modules: new Map(),
      evaluate: () => ({ values: [], complete: true, trail: [] }),
      evaluateOpen: () => ({ values: [], complete: false, trail: [] }),
      evaluateItems: () => undefined,
      refer: () => [],
      module: () => undefined,
      calls: () => [],
      callsAt: () => [],
      callersOf: () => [],
      dependency: () => undefined,
      home: () => '',
      enclosing: () => [],
      resolve: () => undefined,
    }),
    unmet: [],
  };
}

describe('operations inside images', () => {
  const probe = probeGraphql(plainConfig);

  it('are honoured by a schema that has what they use', () => {
    expect(probe(view('type Query { a: Int }', 'query A { a }'))).toMatchObject([
      { at: { path: 'app/q.graphql', tree: image }, subject: 'query A', errors: [] },
    ]);
  });

  it('are refused by one that has it no more, with the reason', () => {
    const [probed] = probe(view('type Query { a: Int }', 'query A { a b }'));
    expect(probed?.errors).toEqual(['Cannot query field "b" on type "Query".']);
    expect(probed?.document).toContain('query A { a b }');
  });

  it('are left alone when they are written for another API', () => {
    expect(probe(view('type Query { a: Int }', 'query Repo { repository { id } }'))).toEqual([]);
  });
});
