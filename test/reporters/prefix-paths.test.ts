import { describe, expect, it } from 'vitest';
import { annotations } from '../../src/reporters/annotations.ts';
import { prefixPaths } from '../../src/reporters/prefix-paths.ts';
import { reviewComments } from '../../src/reporters/review.ts';
import { sarif } from '../../src/reporters/sarif.ts';
import { sampleReport } from './sample-report.ts';

describe('a check of a folder of the repository', () => {
  const moved = prefixPaths(sampleReport, 'apps/shop/');

  it('tells places from the top of the repository', () => {
    expect(annotations.render(moved)).toContain('file=apps/shop/backend/schema.graphql,');
    expect(sarif.render(moved)).toContain('"apps/shop/backend/schema.graphql"');
    expect(reviewComments(moved).map((it) => it.path)).toEqual(
      reviewComments(sampleReport).map((it) => `apps/shop/${it.path}`),
    );
  });

  it('keeps code frames and suggestions, and leaves other repositories alone', () => {
    expect(reviewComments(moved)[0]?.body).toContain('```suggestion\n  emsg_id: ID!');
    expect(reviewComments(moved)[0]?.body).toContain('`acme/bots: kit/query.py:41`');
  });

  it('changes nothing at the top', () => {
    expect(prefixPaths(sampleReport, '')).toBe(sampleReport);
  });
});
