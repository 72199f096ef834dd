import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { coordinate } from '../../src/model/coordinate.ts';
import type { Judgement } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { renderComment } from '../../src/reporters/comment.ts';
import { reporters } from '../../src/reporters/index.ts';
import { reviewComments } from '../../src/reporters/review.ts';
import { renderSummary } from '../../src/reporters/summary.ts';
import { sampleReport } from './sample-report.ts';

const total = 30_000;
const links = {
  repository: 'https://github.com/acme/app',
  headCommit: 'a'.repeat(40),
  baseCommit: 'b'.repeat(40),
};

/** A third of them errors, a third warnings, a third notes; each with its evidence in another repository and a fix. */
function manyFindings(): Report {
  const [sample] = sampleReport.judgements;
  if (!sample) throw new Error('the sample has no finding');
  const severities = ['error', 'warning', 'note'] as const;
  const judgements = Array.from({ length: total }, (_, index): Judgement => {
    const name = `Type${Math.floor(index / 100)}.field_${index}`;
    const region = { line: index + 1, column: 3, endLine: index + 1, endColumn: 9 };
    const finding = {
      ...sample.finding,
      fingerprint: index.toString(16).padStart(16, '0'),
      subject: coordinate(name),
      members: [],
      evidence: sample.finding.evidence.slice(0, 3),
      message: `\`${name}\` is gone, and operations still ask for it.`,
      at: { side: 'head' as const, path: `schema/part-${index % 300}.graphql`, region },
    };
    return { finding, disposition: { kind: 'reported', severity: severities[index % 3] ?? 'note' } };
  });
  return { ...sampleReport, verdict: 'fail', judgements };
}

const bytes = (text: string) => new TextEncoder().encode(text).length;
const occurrences = (text: string, part: RegExp) => text.match(part)?.length ?? 0;
const more = (text: string) =>
  Number(/\*\*and ([\d,]+) more/.exec(text)?.[1]?.replaceAll(',', '') ?? Number.NaN);

describe('thirty thousand findings', () => {
  const texts = new Map<string, string>();
  let slowest = 0;
  let posted = 0;

  beforeAll(() => {
    const report = manyFindings();
    const timed = <T>(render: () => T): T => {
      const start = process.cpuUsage();
      const rendered = render();
      slowest = Math.max(slowest, process.cpuUsage(start).user / 1000);
      return rendered;
    };
    for (const reporter of reporters)
      texts.set(
        reporter.id,
        timed(() => reporter.render(report)),
      );
    texts.set(
      'comment',
      timed(() => renderComment(report, links)),
    );
    texts.set(
      'summary',
      timed(() => renderSummary(report, links)),
    );
    posted = timed(() => reviewComments(report, links)).length;
  }, 180_000);

  const text = (id: string) => texts.get(id) ?? '';

  it('are rendered for each surface in less than ten seconds of a processor', () => {
    expect(slowest).toBeLessThan(10_000);
    expect([...texts.keys()].length).toBeGreaterThanOrEqual(10);
  });

  it('fit the comment, which tells how many it leaves out', () => {
    expect(bytes(text('comment'))).toBeLessThanOrEqual(65_536 - 300);
    expect(occurrences(text('comment'), /ack [0-9a-f]{16}|· `[0-9a-f]{16}`/g) + more(text('comment'))).toBe(
      total,
    );
  });

  it('fit the job summary, which tells how many it leaves out', () => {
    expect(bytes(text('summary'))).toBeLessThanOrEqual(1024 * 1024);
    expect(occurrences(text('summary'), /ack [0-9a-f]{16}|· `[0-9a-f]{16}`/g) + more(text('summary'))).toBe(
      total,
    );
  });

  it('are ten annotations a level, of which the last tells the rest', () => {
    const lines = text('annotations').trim().split('\n');
    for (const level of ['error', 'warning']) {
      const own = lines.filter((line) => line.startsWith(`::${level} `));
      expect(own).toHaveLength(10);
      expect(own.at(-1)).toContain('and 9991 more');
      for (const line of own) expect(line.length).toBeLessThanOrEqual(4096 + 200);
    }
  });

  it('are as many SARIF results as GitHub keeps, and a notification tells the rest', () => {
    const [run] = JSON.parse(text('sarif')).runs;
    expect(run.results).toHaveLength(5000);
    expect(text('sarif')).toContain('25,000 further findings left out here');
    expect(gzipSync(text('sarif')).length).toBeLessThan(10 * 1024 * 1024);
  });

  it('are all in what machines read: JSON, GitLab, rdjson and JUnit', () => {
    expect(JSON.parse(text('json')).findings).toHaveLength(total);
    expect(JSON.parse(text('gitlab'))).toHaveLength(total);
    expect(JSON.parse(text('rdjson')).diagnostics).toHaveLength(total);
    expect(occurrences(text('junit'), /Type\d+\.field_\d+` is gone|<testcase /g)).toBeGreaterThanOrEqual(
      total,
    );
  });

  it('are offered to the review, which posts ten', () => {
    expect(posted).toBeGreaterThan(0);
  });
});
