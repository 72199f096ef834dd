import { describe, expect, it } from 'vitest';
import { spliceFragments } from '../../../../src/boundaries/graphql/consumers/splice-fragments.ts';
import { locate } from '../../../../src/boundaries/graphql/operation.ts';
import { findIn, nameOf, squeeze } from './find.ts';

describe('fragments that stand elsewhere', () => {
  it('are added by name, with those they need in turn', async () => {
    const { facts } = await findIn({
      'web/a.graphql': 'query A { ...F }',
      'web/f.graphql': 'fragment F on Query { f { ...G } }\nfragment Other on Query { o }',
      'lib/g.ts': 'export const G = gql`\n  fragment G on T { g }\n`;',
    });
    const [operation, ...rest] = spliceFragments(facts);
    expect(rest).toEqual([]);
    expect(operation && squeeze(operation.text)).toBe(
      'query A { ...F } fragment F on Query { f { ...G } } fragment G on T { g }',
    );
    expect(operation?.document.definitions.length).toBe(3);
    const place = operation && locate(operation, operation.text.lastIndexOf('g }'));
    expect(place?.site).toMatchObject({ path: 'lib/g.ts', region: { line: 2, column: 21 } });
  });

  it('of the same name are taken from the nearest folder, seen from who spreads them', async () => {
    const { facts } = await findIn({
      'a/q.graphql': 'query A { ...F }',
      'b/q.graphql': 'query B { ...F }',
      'a/f.graphql': 'fragment F on A { inA }',
      'b/f.graphql': 'fragment F on B { inB ...H }',
      'b/h.graphql': 'fragment H on B { hInB }',
      'a/h.graphql': 'fragment H on A { hInA }',
    });
    expect(spliceFragments(facts).map((it) => squeeze(it.text))).toEqual([
      'query A { ...F } fragment F on A { inA }',
      'query B { ...F } fragment F on B { inB ...H } fragment H on B { hInB }',
    ]);
  });

  it('that nobody defines stay spreads; circles end', async () => {
    const { facts } = await findIn({
      'a.graphql': 'query A { ...Gone ...F }',
      'f.graphql': 'fragment F on Query { ...G }',
      'g.graphql': 'fragment G on Query { ...F }',
    });
    const found = spliceFragments(facts);
    expect(found.map(nameOf)).toEqual(['query A']);
    expect(found[0]?.document.definitions.length).toBe(3);
  });
});
