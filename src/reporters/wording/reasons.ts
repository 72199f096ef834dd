import type { Report } from '../../model/report.ts';
import type { Tally } from './tally.ts';

/** Why the verdict is inconclusive, without the reasons that a finding of `gate/not-checked` states already. */
export function findOpenReasons(report: Report, known: Tally): readonly string[] {
  const stated = known.reported
    .filter(({ finding }) => finding.rule === 'gate/not-checked')
    .map(({ finding }) => finding.message);
  return report.inconclusive.filter((reason) => !stated.some((message) => reason.endsWith(message)));
}
