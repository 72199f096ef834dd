import { describe, expect, it } from 'vitest';
import { consumers } from '../../../../src/boundaries/graphql/consumers/index.ts';
import { extractFrom, nameOf } from './find.ts';

describe.each(consumers.map((it) => [it.id, it] as const))('%s', (_, extractor) => {
  it.each(extractor.examples.reads)('reads $finds', async ({ files, finds }) => {
    const { facts, gaps } = await extractFrom(extractor, files);
    expect(facts.map(nameOf)).toEqual(finds);
    expect(gaps).toEqual([]);
  });

  it.each(extractor.examples.gaps)('says that it cannot read: $reason', async ({ files, reason }) => {
    const { facts, gaps } = await extractFrom(extractor, files);
    expect(facts).toEqual([]);
    expect(gaps).toMatchObject([{ reason, effect: 'counts' }]);
    expect(gaps[0]?.at.region?.line).toBeGreaterThan(0);
  });
});
