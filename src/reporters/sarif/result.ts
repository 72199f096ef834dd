import type { Location, Result } from 'sarif';
import type { Finding } from '../../model/finding.ts';
import type { Region, Site } from '../../model/site.ts';
import { encodePath } from '../text/markdown.ts';
import { sarifText } from '../text/sarif-text.ts';
import { cut } from '../text/size.ts';
import { headSiteOf, isInHead } from '../wording/head-site.ts';
import { siteText } from '../wording/site-text.ts';
import type { Reported } from '../wording/tally.ts';

const mostEvidence = 20;
const longestMessage = 4000;
const firstCharacter: Region = { line: 1, column: 1, endLine: 1, endColumn: 2 };

/** One finding as a SARIF result. GitHub shows a result on one line of the head's checkout, so only such places are locations. */
export function resultOf({ finding, severity }: Reported, ruleIndex: number): Result {
  const related = finding.evidence.filter(({ site }) => isInHead(site)).slice(0, mostEvidence);
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: severity,
    message: { text: cut(messageOf(finding).map(sarifText).join('\n'), longestMessage) },
    locations: [locationOf(headSiteOf(finding))],
    ...(related.length > 0 && {
      relatedLocations: related.map(({ site, note }, index) => ({
        id: index + 1,
        ...locationOf(site),
        message: { text: sarifText(note) },
      })),
    }),
    partialFingerprints: { 'driftgate/v1': finding.fingerprint },
  };
}

function messageOf({ message, at, evidence, fingerprint }: Finding): readonly string[] {
  const more = evidence.length - mostEvidence;
  return [
    message,
    ...(isInHead(at) ? [] : [`At ${siteText(at)}${at.tree ? '' : ' (base)'}`]),
    ...evidence.slice(0, mostEvidence).map(({ site, note }) => `${siteText(site)}: ${note}`),
    ...(more > 0 ? [`and ${more} more`] : []),
    `Fingerprint: ${fingerprint}`,
  ];
}

function locationOf({ path, region = firstCharacter }: Site): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: encodePath(path), uriBaseId: '%SRCROOT%' },
      region: {
        startLine: region.line,
        startColumn: region.column,
        endLine: region.endLine,
        endColumn:
          region.endLine === region.line ? Math.max(region.endColumn, region.column + 1) : region.endColumn,
      },
    },
  };
}
