import { describe, expect, it } from 'vitest';
import { comment, renderComment } from '../../src/reporters/comment.ts';
import { markdown } from '../../src/reporters/markdown.ts';
import { summary } from '../../src/reporters/summary.ts';
import { expectGolden } from './golden.ts';
import { cleanReport, inconclusiveReport, sampleReport } from './sample-report.ts';

const links = {
  repository: 'https://github.com/acme/app',
  headCommit: '9f3c2ab1d5e60123456789abcdef0123456789ab',
  baseCommit: 'ba55359c0ffee0123456789abcdef0123456789a',
};

describe('the Markdown reports', () => {
  it('have everything in the full one', async () => {
    await expectGolden('markdown.md', markdown.render(sampleReport));
  });

  it('tell a pull request what breaks, who breaks and how to mend it, with links', async () => {
    await expectGolden('comment.md', renderComment(sampleReport, links));
  });

  it('link the lines of other repositories whose address is known, and the whole report', () => {
    const others = new Map([['acme/bots', 'https://github.com/acme/bots']]);
    const text = renderComment(sampleReport, {
      ...links,
      others,
      run: 'https://github.com/acme/app/actions/runs/7',
    });
    expect(text).toContain(
      '[`acme/bots: kit/query.py:41`](https://github.com/acme/bots/blob/2d81f0e5c3a94b7f8e6d1a2b3c4d5e6f70819203/kit/query.py#L41)',
    );
    expect(text).toContain('[full report](https://github.com/acme/app/actions/runs/7)');
  });

  it('say why nothing could be decided', async () => {
    await expectGolden('comment-inconclusive.md', comment.render(inconclusiveReport));
  });

  it('say nothing in a comment when nothing breaks, and little in a summary', async () => {
    expect(comment.render(cleanReport)).toBe('');
    await expectGolden('summary-clean.md', summary.render(cleanReport));
  });

  it('do not bother a pull request with notes alone', () => {
    const judgements = sampleReport.judgements.filter(
      ({ disposition }) => disposition.kind === 'reported' && disposition.severity === 'note',
    );
    const report = { ...cleanReport, judgements };
    expect(comment.render(report)).toBe('');
    expect(summary.render(report)).toContain('Query.me');
  });
});
