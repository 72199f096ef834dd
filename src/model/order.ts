import type { Finding } from './finding.ts';
import type { Gap } from './gap.ts';
import { type Site, treeKey } from './site.ts';

/** Compares texts by code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The checkout first, then by tree, path and place; the head before the base. */
export function compareSites(a: Site, b: Site): number {
  return (
    compareText(a.tree ? treeKey(a.tree) : '', b.tree ? treeKey(b.tree) : '') ||
    compareText(a.path, b.path) ||
    (a.region?.line ?? 0) - (b.region?.line ?? 0) ||
    (a.region?.column ?? 0) - (b.region?.column ?? 0) ||
    compareText(b.side, a.side)
  );
}

const weight = { breaking: 0, risky: 1, advice: 2, certain: 0, likely: 1 } as const;

/** The worst first, then by place, rule and subject: a total order, since fingerprints differ. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    weight[a.impact] - weight[b.impact] ||
    weight[a.confidence] - weight[b.confidence] ||
    compareSites(a.at, b.at) ||
    compareText(a.rule, b.rule) ||
    compareText(a.subject, b.subject) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

export function compareGaps(a: Gap, b: Gap): number {
  return compareSites(a.at, b.at) || compareText(a.reason, b.reason) || compareText(a.note, b.note);
}
