import { describe, expect, it } from 'vitest';
import type { Report, Reporter } from '../../src/model/report.ts';
import { findGateFindings } from '../../src/policy/gate-findings.ts';
import { annotations } from '../../src/reporters/annotations.ts';
import { htmlPage } from '../../src/reporters/html.ts';
import { markdown } from '../../src/reporters/markdown.ts';
import { terminal } from '../../src/reporters/terminal.ts';
import { inconclusiveReport } from './sample-report.ts';

const note = 'The schema does not parse at line 3.';
const bug = 'images: it could not be checked because of a bug in driftgate.';
const [finding] = findGateFindings({
  findings: [],
  gaps: inconclusiveReport.gaps,
  policy: { acknowledgements: [], today: '2026-01-01' },
});
const report: Report = {
  ...inconclusiveReport,
  inconclusive: [...inconclusiveReport.inconclusive, bug],
  judgements: finding ? [{ finding, disposition: { kind: 'reported', severity: 'warning' } }] : [],
};
/** The page lists what could not be read as well, and has each finding's words for its search. */
const header: Reporter = {
  ...htmlPage,
  render: (it) => htmlPage.render(it).replace(/<main>.*<\/main>/s, ''),
};

describe('why nothing could be decided', () => {
  it.each([
    [terminal, 1],
    [markdown, 1],
    [annotations, 1],
    [header, 0],
  ] as const)('is not said again where a finding says it: $0.id', (reporter, times) => {
    expect(reporter.render(report).split(note)).toHaveLength(times + 1);
  });

  it.each([terminal, markdown, annotations, header])('is said where no finding does: $id', (reporter) => {
    expect(reporter.render({ ...report, judgements: [] })).toContain(note);
    expect(reporter.render(report)).toContain(
      'images: it could not be checked because of a bug in driftgate.',
    );
  });
});
