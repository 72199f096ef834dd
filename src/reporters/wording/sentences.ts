import type { BoundaryId } from '../../model/boundary.ts';
import type { Severity } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { boundaryIds } from './boundary-titles.ts';

/** `1 error`, `3 errors`, `1,204 coordinates`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `2 errors, 1 warning`; empty where there is none. */
export function countSeverities(counts: Readonly<Record<Severity, number>>): string {
  return (['error', 'warning', 'note'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => count(counts[severity], severity))
    .join(', ');
}

/** The denominators that reports name, by boundary, in this order. */
const denominators = [
  ['graphql', 'coordinates', 'schema coordinate'],
  ['graphql', 'operations', 'operation'],
  ['routes', 'endpoints', 'endpoint'],
  ['routes', 'calls', 'call'],
  ['images', 'images', 'image'],
  ['images', 'refs', 'ref'],
] as const;

/** What was checked: `1,204 schema coordinates, 214 operations, 63 calls`. What was not there is not named. */
export function describeChecked(report: Report): string {
  const parts = boundaryIds.map((id) => describeCheckedOf(report, id));
  const named = parts.filter((part) => part !== '');
  return named.length > 0 ? named.join(', ') : 'nothing';
}

/** What was checked of one boundary; empty for nothing. */
export function describeCheckedOf(report: Report, id: BoundaryId): string {
  return report.boundaries[id].status === 'checked' ? describeCounts(report, id) : '';
}

/** What stands here of boundaries that lack the other side: `511 calls`. It was read, and compared with nothing. */
export function describeUncompared(report: Report): readonly string[] {
  return boundaryIds.map((id) => describeUncomparedOf(report, id)).filter((text) => text !== '');
}

/** What stands here of one boundary that lacks the other side; empty for nothing. */
export function describeUncomparedOf(report: Report, id: BoundaryId): string {
  return report.boundaries[id].status === 'not-applicable' ? describeCounts(report, id) : '';
}

function describeCounts(report: Report, id: BoundaryId): string {
  const { counts } = report.boundaries[id];
  return denominators
    .filter(([boundary, key]) => boundary === id && (counts[key] ?? 0) > 0)
    .map(([, key, word]) => count(counts[key] ?? 0, word))
    .join(', ');
}

/** How many calls meet no endpoint: `12 of 63 calls`; empty where there is nothing to meet, or all do. */
export function describeUnmatched({ boundaries: { routes } }: Report): readonly string[] {
  const { unmatched = 0, calls = 0 } = routes.counts;
  return routes.status === 'checked' && unmatched > 0 ? [shareOf(unmatched, calls, 'call')] : [];
}

function shareOf(part: number, whole: number, word: string): string {
  return `${grouped(part)} of ${count(Math.max(part, whole), word)}`;
}

/** How much of it could not be resolved, or speaks what is not read: `3 of 63 calls`; empty where all could. */
export function describeUnresolved(report: Report): readonly string[] {
  const { graphql, routes, images } = report.boundaries;
  const share = (part: number | undefined, whole: number | undefined, word: string) =>
    part ? [shareOf(part, whole ?? 0, word)] : [];
  return [
    ...share(graphql.counts.unresolved, graphql.counts.operations, 'operation'),
    ...share(routes.counts.unresolved, routes.counts.calls, 'call'),
    ...share(routes.counts.unread, routes.counts.calls, 'call').map(
      (it) => `${it} through a protocol that is not read`,
    ),
    ...share(images.counts.inconclusive, images.counts.images, 'image'),
  ];
}

/** What a report was compared with: `base ba55359 (merge-base of origin/main)`. Not escaped. */
export function describeBase(report: Report): string {
  if (!report.base) return 'no base';
  const { commit, label } = report.base;
  return commit ? `base ${commit.slice(0, 7)} (${label})` : `base ${label}`;
}

/** That a label lets the job pass, and who put it on; `undefined` where none does. */
export function describeOverride({ override }: Report): string | undefined {
  return override?.by === undefined
    ? undefined
    : `Overridden: \`${override.by}\` put the label \`${override.label}\` on, so the job passes. None of this is mended.`;
}
