import type { BoundaryId } from '../../model/boundary.ts';
import type { Gap } from '../../model/gap.ts';
import type { Report } from '../../model/report.ts';
import { shown } from '../../reporters/text/shown.ts';
import { boundaryIds } from '../../reporters/wording/boundary-titles.ts';
import {
  count,
  describeBase,
  describeCheckedOf,
  describeUncomparedOf,
  describeUnresolved,
} from '../../reporters/wording/sentences.ts';
import { siteText } from '../../reporters/wording/site-text.ts';
import { type Advice, fault, fine, note } from './advice.ts';

/** Gaps that are shown of each effect. */
const mostShown = 5;

/** What a check of this checkout covers, and what it does not. */
export function examineReport(report: Report): readonly Advice[] {
  const unresolved = describeUnresolved(report);
  return [
    report.base
      ? fine(`Compared with ${shown(describeBase(report))}.`)
      : note('There is no base to compare with.'),
    ...report.assumptions.map((it) => note(shown(it))),
    ...boundaryIds.map((id) => examineBoundary(report, id)),
    ...(unresolved.length > 0 ? [note(`Could not be resolved: ${unresolved.join(', ')}.`)] : []),
    ...examineGaps(report.gaps),
  ];
}

function examineBoundary(report: Report, id: BoundaryId): Advice {
  const { status, fault: reason } = report.boundaries[id];
  if (status === 'failed') return fault(`${id}: crashed, a bug in driftgate: ${shown(reason ?? '')}`);
  if (status === 'not-applicable') return note(`${id}: ${describeMissing(report, id)}`);
  return fine(`${id}: ${describeCheckedOf(report, id) || 'checked'}.`);
}

/** What a boundary that is not covered lacks; what stands there of the other side is counted. */
function describeMissing(report: Report, id: BoundaryId): string {
  const here = describeUncomparedOf(report, id);
  return here === '' ? 'nothing of it is here.' : `not covered: ${here}, and ${missing[id]}.`;
}

const missing = {
  graphql: 'no schema that driftgate reads',
  routes: 'no backend that driftgate reads',
  images: 'nothing they rely on',
} as const satisfies Record<BoundaryId, string>;

function examineGaps(gaps: readonly Gap[]): readonly Advice[] {
  const blocking = gaps.filter((gap) => gap.effect === 'blocks');
  const limiting = gaps.filter((gap) => gap.effect === 'limits');
  const rest = gaps.length - blocking.length - limiting.length;
  const more = (all: readonly Gap[]) =>
    all.length > mostShown ? [note(`… and ${all.length - mostShown} more like these.`)] : [];
  return [
    ...blocking
      .slice(0, mostShown)
      .map((gap) => fault(`Not read, and the verdict waits for it: ${tell(gap)}`)),
    ...more(blocking),
    ...limiting
      .slice(0, mostShown)
      .map((gap) =>
        note(isOfAll(gap) ? tell(gap) : `Not read, so errors that rest on it are warnings: ${tell(gap)}`),
      ),
    ...more(limiting),
    ...(rest > 0
      ? [note(`${count(rest, 'place')} could not be read and only ${rest === 1 ? 'counts' : 'count'}.`)]
      : []),
  ];
}

/** Whether it is of no place: what was compared with too little. */
function isOfAll({ at }: Pick<Gap, 'at'>): boolean {
  return at.path === '' && !at.tree;
}

function tell({ at, note: what, mend }: Gap): string {
  const place = isOfAll({ at }) ? '' : `${siteText(at)}: `;
  return shown(`${place}${what}${mend === undefined ? '' : ` ${mend}`}`);
}
