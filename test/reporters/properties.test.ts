import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { annotations } from '../../src/reporters/annotations.ts';
import { comment, renderComment } from '../../src/reporters/comment.ts';
import { reporters } from '../../src/reporters/index.ts';
import { json } from '../../src/reporters/json.ts';
import { junit } from '../../src/reporters/junit.ts';
import { markdown } from '../../src/reporters/markdown.ts';
import { reviewComments } from '../../src/reporters/review.ts';
import { sarif } from '../../src/reporters/sarif.ts';
import { summary } from '../../src/reporters/summary.ts';
import { renderTerminal, terminal } from '../../src/reporters/terminal.ts';
import { hostileReport } from './hostile-report.ts';
import { findInLog, findInMarkdown } from './oracles.ts';
import { sampleReport } from './sample-report.ts';

const links = { repository: 'https://github.com/acme/app', headCommit: 'abc', baseCommit: 'def' };
const bytes = (text: string) => new TextEncoder().encode(text).length;

const ourElements =
  /<\?xml version="1\.0" encoding="UTF-8"\?>|<\/?(?:testsuites|testsuite|testcase|failure|error|skipped|system-out)(?: [a-z]+="[^"<>]*")*\/?>/g;

function forEveryReport(check: (report: Report) => void): void {
  fc.assert(fc.property(hostileReport, check), { numRuns: 400 });
}

describe('whatever a repository says', () => {
  it('a terminal and a log show it and do nothing', () => {
    forEveryReport((report) => {
      expect(findInLog(terminal.render(report))).toEqual([]);
      expect(findInLog(renderTerminal(report, { colors: false, columns: 40, links: false }))).toEqual([]);
    });
  });

  it('annotations are our commands and no other', () => {
    forEveryReport((report) => {
      const lines = annotations.render(report).split('\n').slice(0, -1);
      expect(lines.filter((line) => !/^::(?:error|warning) (?:[a-zA-Z]+=[^,:]*,?)+::/.test(line))).toEqual(
        [],
      );
      expect(lines.flatMap((line) => findInLog(line.slice(2)))).toEqual([]);
    });
  });

  it('Markdown holds no live mention, tag, link or open fence', () => {
    forEveryReport((report) => {
      for (const text of [markdown.render(report), summary.render(report), renderComment(report, links)])
        expect(findInMarkdown(text)).toEqual([]);
    });
  });

  it('review comments hold none either, and offer only text that can be seen', () => {
    forEveryReport((report) => {
      for (const it of reviewComments(report, links)) {
        expect(findInMarkdown(it.body)).toEqual([]);
        expect(it.startLine === undefined || it.startLine < it.line).toBe(true);
        expect(
          findInLog(it.body.replaceAll('\t', ' ')).filter((found) => found.startsWith('control')),
        ).toEqual([]);
      }
    });
  });

  it('JSON and SARIF read back, print without harm, and make no link', () => {
    forEveryReport((report) => {
      for (const text of [json.render(report), sarif.render(report)]) expect(findInLog(text)).toEqual([]);
      const read = JSON.parse(json.render(report));
      expect(read.assumptions.map(String)).toEqual(report.assumptions);
      for (const { message, locations } of JSON.parse(sarif.render(report)).runs[0].results) {
        expect(message.text).not.toMatch(/\]\(|\{[0-9]/);
        expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^[A-Za-z0-9/.~_%-]*$/);
      }
    });
  });

  it('XML holds no mark-up but ours, and no character XML refuses', () => {
    forEveryReport((report) => {
      const text = junit.render(report);
      expect(text).not.toMatch(/[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
      const rest = text.replaceAll(ourElements, '');
      expect(rest).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|apos);)/);
    });
  });

  it('the same report gives the same bytes', () => {
    forEveryReport((report) => {
      for (const reporter of reporters)
        expect(reporter.render(report)).toBe(reporter.render(structuredClone(report)));
    });
  });
});

describe('the oracles', () => {
  it.each(['::error::x', '  ::error::x', 'a ##[error]x', '\u001b[31m', 'a\u202eb', '\ud800'])(
    'see that a log would act on %j',
    (text) => {
      expect(findInLog(text)).not.toEqual([]);
    },
  );

  it.each([
    '@everyone',
    '#1',
    'GH-1',
    '<img src=x>',
    '</p>',
    '<!--',
    '[a](http://b)',
    '[](https://github.com/evil/x)',
    'www.a.b',
    'https://a.b',
    '*a*',
    '_a_',
    'a|b',
    '&#64;',
    '\\@',
    '$x$',
    '`a',
    '``a`',
    '~~~',
    '```\na',
    '- [ ] x',
    'a `b`` c',
    'deadbeef1',
  ])('see that Markdown would act on %j', (text) => {
    expect(findInMarkdown(text)).not.toEqual([]);
  });
});

describe('30,000 findings', () => {
  const many: Report = {
    ...sampleReport,
    judgements: Array.from({ length: 30_000 }, (_, index) => {
      const judgement = sampleReport.judgements[index % 4];
      if (!judgement) throw new Error('the sample has four');
      return {
        ...judgement,
        finding: { ...judgement.finding, fingerprint: index.toString(16).padStart(16, '0') },
      };
    }),
  };

  it('fit a comment and a summary, and both say how many are left and where', () => {
    const text = comment.render(many);
    expect(bytes(text)).toBeLessThanOrEqual(65_536);
    expect(text).toMatch(/\*\*and [0-9]+ more: the job summary has them\*\*/);
    expect(findInMarkdown(text)).toEqual([]);
    const long = summary.render(many);
    expect(bytes(long)).toBeLessThanOrEqual(1024 * 1024);
    expect(bytes(long)).toBeGreaterThan(900_000);
    expect(long).toMatch(/\*\*and [0-9]+ more: the log and the JSON report have all of them\*\*/);
  });

  it('account for every finding in a comment: shown or counted', () => {
    const text = comment.render(many);
    const told = Number(/\*\*and ([0-9]+) more:/.exec(text)?.[1]);
    const shown = new Set(text.match(/`[0-9a-f]{16}`|ack [0-9a-f]{16}/g)).size;
    expect(shown + told).toBe(30_000);
  });

  it('are ten annotations of a level, the last of which says the rest', () => {
    const lines = annotations.render(many).trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
    expect(lines[9]).toBe('::error title=driftgate::and 14991 more errors: the job summary has them.');
  });

  it('are 5,000 SARIF results, the worst first, and the rest is told', () => {
    const [run] = JSON.parse(sarif.render(many)).runs;
    expect(run.results).toHaveLength(5000);
    expect(run.results.every((it: { level: string }) => it.level === 'error')).toBe(true);
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toMatch(
      /^25,000 further findings left out/,
    );
  });

  it('are rendered by every reporter, in time that grows with their number alone', {
    timeout: 120_000,
  }, () => {
    for (const reporter of reporters) expect(reporter.render(many)).not.toBe('');
  });
});
