import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { reporters } from '../../src/reporters/index.ts';
import { maskPrivate } from '../../src/reporters/mask-private.ts';
import { reviewComments } from '../../src/reporters/review.ts';
import { sampleReport } from './sample-report.ts';

const secrets = ['acme/bots', 'kit/query.py', 'bots/bot', 'KarenThreads', 'Query.me'];

/** The same report, where what the private consumer does is told in every text that can tell it. */
const telling: Report = {
  ...sampleReport,
  judgements: sampleReport.judgements.map(({ finding, disposition }, index) => ({
    finding:
      index === 0
        ? { ...finding, message: `${finding.message} Broken: \`KarenThreads\` in acme/bots.` }
        : finding,
    disposition,
  })),
  inconclusive: ['kit/query.py: It does not parse. Mend it.'],
  gaps: [
    ...sampleReport.gaps,
    {
      at: sampleReport.judgements[3]?.finding.at ?? { side: 'head', path: '' },
      reason: 'unparsable',
      effect: 'blocks',
      note: 'It does not parse.',
      mend: 'Mend it.',
    },
  ],
  assumptions: ['acme/bots was read at its default branch.'],
};

describe('a private consumer', () => {
  const masked = maskPrivate(telling, (name) => name === 'acme/bots');

  it.each(reporters.map((it) => [it.id, it] as const))('is not named by the %s report', (_, reporter) => {
    for (const secret of secrets) expect(reporter.render(masked)).not.toContain(secret);
  });

  it('is not named by the comments of a review', () => {
    const text = JSON.stringify(reviewComments(masked));
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  it('still counts, with how many of its operations are concerned', () => {
    const text = reporters.find((it) => it.id === 'comment')?.render(masked);
    expect(text).toContain('`a private consumer` — 10 operations');
    expect(masked.judgements.map((it) => it.disposition)).toEqual(
      telling.judgements.map((it) => it.disposition),
    );
  });

  it('changes nothing where all are public', () => {
    expect(maskPrivate(telling, () => false)).toEqual(telling);
  });
});
