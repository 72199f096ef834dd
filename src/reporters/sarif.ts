import type { Log, Notification } from 'sarif';
import type { Report, Reporter } from '../model/report.ts';
import { resultOf } from './sarif/result.ts';
import { rulesOf } from './sarif/rule.ts';
import { safeJson } from './text/safe-json.ts';
import { sarifText } from './text/sarif-text.ts';
import { count } from './wording/sentences.ts';
import { tally } from './wording/tally.ts';

/** GitHub keeps this many results of a run (docs.github.com, "SARIF results exceed one or more limits"). */
const mostResults = 5000;

/** SARIF 2.1.0 as GitHub takes it in: what is new, the worst first. What is existing or acknowledged is left out. */
export const sarif: Reporter = { id: 'sarif', render: (report) => safeJson(renderLog(report)) };

function renderLog(report: Report): Log {
  const { reported } = tally(report);
  const kept = reported.slice(0, mostResults);
  const rules = rulesOf(kept);
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  return {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: {
          driver: {
            name: 'driftgate',
            semanticVersion: report.tool.version,
            informationUri: 'https://github.com/driftgate/driftgate',
            rules: [...rules],
          },
        },
        automationDetails: { id: 'driftgate/' },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: Object.values(report.boundaries).every((it) => it.status !== 'failed'),
            toolExecutionNotifications: notificationsOf(report, reported.length - kept.length),
          },
        ],
        results: kept.map((it) => resultOf(it, indexes.get(it.finding.rule) ?? 0)),
      },
    ],
  };
}

function notificationsOf(report: Report, left: number): Notification[] {
  const notes = report.inconclusive.map(sarifText);
  const rest = `${count(left, 'further finding')} left out here: the job summary and the JSON report have them.`;
  return [...notes, ...(left > 0 ? [rest] : [])].map((text) => ({ level: 'warning', message: { text } }));
}
