import { describe, expect, it } from 'vitest';
import type { Fix } from '../../src/model/boundary.ts';
import type { Report } from '../../src/model/report.ts';
import { reviewComments } from '../../src/reporters/review.ts';
import { expectGolden } from './golden.ts';
import { cleanReport, sampleReport } from './sample-report.ts';

function withFix(fix: Partial<Fix>): Report {
  const judgements = sampleReport.judgements.slice(1, 2).map(({ finding, disposition }) => ({
    finding: { ...finding, fixes: finding.fixes.map((it) => ({ ...it, ...fix })) },
    disposition,
  }));
  return { ...sampleReport, judgements };
}

describe('the comments of a review', () => {
  it('sit on the changed line and offer a proven fix', async () => {
    const comments = reviewComments(sampleReport);
    expect(comments.map(({ path, line, startLine }) => [path, line, startLine])).toEqual([
      ['backend/schema.graphql', 12, undefined],
      ['web/src/settings.ts', 42, undefined],
      ['bots/Dockerfile', 7, undefined],
    ]);
    await expectGolden('review.md', comments.map((it) => it.body).join('\n\n---\n\n'));
  });

  it('replace whole lines, with what stands around the edit', () => {
    expect(reviewComments(withFix({}))[0]?.body).toContain(
      "```suggestion\n  return api.get<Auth>('/api/auth');\n```",
    );
  });

  it('offer each place of a fix, which belong together', () => {
    const path = 'web/src/settings.ts';
    const at = (line: number, column: number) => ({
      side: 'head' as const,
      path,
      region: { line, column, endLine: line, endColumn: column },
    });
    const far = {
      tree: { kind: 'checkout' as const },
      side: 'head' as const,
      path,
      from: 88,
      lines: ['a', 'b', 'c', 'd', 'e'],
    };
    const report = withFix({
      edits: [
        { site: at(90, 2), text: '!' },
        { site: at(42, 1), text: '// ' },
      ],
    });
    const comments = reviewComments({ ...report, excerpts: [...report.excerpts, far] });
    expect(comments.map((it) => [it.path, it.line])).toEqual([
      [path, 42],
      [path, 90],
    ]);
    expect(comments[0]?.body).toContain('Belongs with `web/src/settings.ts:90`. Checked: with all 2 applied');
    expect(comments[1]?.body).toContain('```suggestion\nc!\n```');
    expect(new Set(comments.map((it) => it.fingerprint)).size).toBe(2);
    for (const it of comments) expect(it.fingerprint).toMatch(/^[0-9a-f]{16}$/);
  });

  it('never offer a fix that is not proven', () => {
    const [comment] = reviewComments(withFix({ proven: false }));
    expect(comment?.body).not.toContain('suggestion');
    expect(comment?.body).toContain(
      "```diff\n-  return api.get<Auth>('/api/settings/auth');\n+  return api.get<Auth>('/api/auth');\n```",
    );
  });

  it.each([
    ['a character that cannot be seen', "'/api/\u202eauth'"],
    ['a carriage return', "'/api/auth'\r"],
  ])('never offer a fix with %s', (_, text) => {
    const site = {
      side: 'head' as const,
      path: 'web/src/settings.ts',
      region: { line: 42, column: 24, endLine: 42, endColumn: 44 },
    };
    expect(reviewComments(withFix({ edits: [{ site, text }] }))[0]?.body).not.toContain('suggestion');
  });

  it('never offer a fix whose lines the report does not carry', () => {
    const comments = reviewComments({ ...sampleReport, excerpts: [] });
    expect(comments.map((it) => it.body).join()).not.toContain('suggestion');
    expect(comments).toHaveLength(3);
  });

  it('are none when nothing breaks', () => {
    expect(reviewComments(cleanReport)).toEqual([]);
  });
});
