import { compareText } from '../../model/order.ts';
import type { Report } from '../../model/report.ts';
import type { Site } from '../../model/site.ts';
import { splitMessage } from '../text/segments.ts';
import { treeName } from './site-text.ts';

/** A text without anything that names what is private. */
export type HideSecrets = (text: string) => string;

const replacement = 'private';
const shortest = 3;

/**
 * What a report says of hidden places: the names of their trees, their paths, and the code named in notes about them,
 * unless it is part of the contract itself.
 */
export function collectSecrets(report: Report, isHidden: (site: Site) => boolean): HideSecrets {
  const secrets = new Set<string>();
  const open = new Set<string>();
  const addSite = (site: Site) => {
    if (site.tree) secrets.add(treeName(site.tree));
    secrets.add(site.path);
  };
  for (const { finding } of report.judgements) {
    if (isHidden(finding.at)) addSite(finding.at);
    else
      for (const subject of [finding.subject, ...finding.members])
        for (const name of namesIn(subject)) open.add(name);
    for (const { site, note } of finding.evidence) {
      if (!isHidden(site)) continue;
      addSite(site);
      for (const segment of splitMessage(note)) if (segment.code) secrets.add(segment.text);
    }
  }
  for (const gap of report.gaps) if (isHidden(gap.at)) addSite(gap.at);
  const list = [...secrets]
    .filter((secret) => secret.length >= shortest && !open.has(secret))
    .sort((a, b) => b.length - a.length || compareText(a, b));
  return (text) => list.reduce((masked, secret) => masked.replaceAll(secret, replacement), text);
}

function namesIn(subject: string): readonly string[] {
  return [subject, ...subject.split(/[^A-Za-z0-9_]+/)];
}
