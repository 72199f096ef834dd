import { describe, expect, it } from 'vitest';
import type { Gap } from '../../src/model/gap.ts';
import { renderTerminal, terminal } from '../../src/reporters/terminal.ts';
import { expectGolden } from './golden.ts';
import { cleanReport, inconclusiveReport, sampleReport } from './sample-report.ts';

describe('the terminal report', () => {
  it('shows both sides, the fix and how to accept it', async () => {
    await expectGolden('terminal.txt', terminal.render(sampleReport));
  });

  it('fits a narrow terminal', async () => {
    const text = renderTerminal(sampleReport, { colors: false, columns: 60, links: false });
    await expectGolden('terminal-narrow.txt', text);
  });

  it('says why it is inconclusive', async () => {
    await expectGolden('terminal-inconclusive.txt', terminal.render(inconclusiveReport));
  });

  it('is one line when nothing breaks', () => {
    expect(terminal.render(cleanReport)).toBe(
      '✔ nothing breaks · checked 1,204 schema coordinates, 214 operations, 58 endpoints, 63 calls, 1 image, 2 refs · not resolvable: 3 of 214 operations, 2 of 63 calls · base ba55359 (merge-base of origin/main)\n',
    );
  });

  it('says how many calls speak what is not read', () => {
    const { routes } = cleanReport.boundaries;
    const boundaries = {
      ...cleanReport.boundaries,
      routes: { ...routes, counts: { ...routes.counts, unresolved: 0, unread: 9 } },
    };
    expect(terminal.render({ ...cleanReport, boundaries })).toContain(
      '9 of 63 calls through a protocol that is not read',
    );
  });

  it('names the repository where a gap is about all of it', () => {
    const whole: Gap = {
      at: { side: 'head', path: '' },
      reason: 'dynamic',
      effect: 'limits',
      note: 'No call fits.',
    };
    expect(terminal.render({ ...sampleReport, gaps: [whole] })).toContain(
      'not read: this repository  No call fits.',
    );
  });

  it('says of a gap that stands at the base alone that it does', () => {
    const gone: Gap = {
      at: { side: 'base', path: 'server/plugins.ts' },
      reason: 'dynamic',
      effect: 'limits',
      note: 'A path is made when it runs.',
    };
    expect(terminal.render({ ...sampleReport, gaps: [gone] })).toContain(
      'not read: server/plugins.ts (base)  A path is made when it runs.',
    );
  });

  it('tells somebody who waited how long it took', () => {
    const waited = { colors: false, columns: 80, links: false, seconds: 0.84 };
    expect(renderTerminal(cleanReport, waited)).toContain('1 image, 2 refs in 0.8 s · ');
  });

  it('does not call checked what had nothing to be compared with', () => {
    const { graphql, images } = cleanReport.boundaries;
    const routes = { status: 'not-applicable', counts: { endpoints: 0, calls: 511 } } as const;
    const text = terminal.render({ ...cleanReport, boundaries: { graphql, routes, images } });
    expect(text).toContain('214 operations, 1 image, 2 refs · compared with nothing: 511 calls · ');
  });

  it('uses colours and hyperlinks only where they were asked for', () => {
    expect(terminal.render(sampleReport)).not.toContain('\u001b');
    expect(renderTerminal(sampleReport, { colors: true, columns: 80, links: true })).toContain(
      '\u001b]8;;https://',
    );
  });
});
