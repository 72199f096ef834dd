import type { Config } from '../model/config.ts';
import type { Report } from '../model/report.ts';

/** The exit code of a check: 4 when a boundary crashed, else 1 for findings, 3 for inconclusive, 0. Formats never change it. */
export function exitCode(
  report: Pick<Report, 'verdict' | 'boundaries'>,
  onInconclusive: Config['onInconclusive'],
): 0 | 1 | 3 | 4 {
  if (Object.values(report.boundaries).some((boundary) => boundary.status === 'failed')) return 4;
  if (report.verdict === 'fail') return 1;
  return report.verdict === 'inconclusive' && onInconclusive === 'fail' ? 3 : 0;
}
