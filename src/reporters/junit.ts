import type { Report, Reporter } from '../model/report.ts';
import { safeLog } from './text/log.ts';
import { xml } from './text/xml.ts';
import { describeCheckedOf } from './wording/sentences.ts';
import { siteText } from './wording/site-text.ts';
import { type Reported, tally } from './wording/tally.ts';

const suites = ['graphql', 'routes', 'images', 'gate'] as const;

/** JUnit XML: a suite for each boundary, in which errors fail, warnings and notes are told, and what was checked passes. */
export const junit: Reporter = {
  id: 'junit',
  render: (report) => {
    const { reported } = tally(report);
    const rendered = suites.map((suite) => {
      const own = reported.filter(({ finding }) => finding.rule.startsWith(`${suite}/`));
      const cases = [...own.map((it) => renderCase(suite, it)), ...renderState(suite, report)];
      const failures = own.filter(({ severity }) => severity === 'error').length;
      const errors = suite === 'gate' ? report.inconclusive.length : 0;
      return `  <testsuite name="${suite}" tests="${cases.length}" failures="${failures}" errors="${errors}">\n${cases.join('')}  </testsuite>\n`;
    });
    return safeLog(
      `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="driftgate">\n${rendered.join('')}</testsuites>\n`,
    );
  },
};

function renderCase(suite: string, { finding, severity }: Reported): string {
  const { rule, subject, message, at, evidence, fingerprint } = finding;
  const lines = [
    message,
    `At ${siteText(at)}`,
    ...evidence.map(({ site, note }) => `${siteText(site)}: ${note}`),
    `Fingerprint: ${fingerprint}`,
  ];
  const text = xml(lines.join('\n'));
  const told =
    severity === 'error'
      ? `<failure type="${xml(rule)}" message="${xml(message)}">${text}</failure>`
      : `<system-out>${severity}: ${text}</system-out>`;
  const file = at.tree ? '' : ` file="${xml(at.path)}"`;
  return `    <testcase classname="${suite}" name="${xml(`${rule} ${subject}`)}"${file}>${told}</testcase>\n`;
}

/** What was looked at, so that a suite without findings is not an empty one; or why it could not be. */
function renderState(suite: (typeof suites)[number], report: Report): readonly string[] {
  if (suite === 'gate')
    return report.inconclusive.map(
      (reason) =>
        `    <testcase classname="gate" name="could not decide"><error message="${xml(reason)}"/></testcase>\n`,
    );
  const { status } = report.boundaries[suite];
  const name = status === 'checked' ? `checked ${describeCheckedOf(report, suite)}` : status;
  const inner = status === 'not-applicable' ? '<skipped/>' : '';
  return [`    <testcase classname="${suite}" name="${xml(name)}">${inner}</testcase>\n`];
}
