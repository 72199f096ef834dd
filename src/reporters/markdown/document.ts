import type { Report } from '../../model/report.ts';
import { joinMarkdown, type Markdown, md } from '../text/markdown.ts';
import { byteLength } from '../text/size.ts';
import { indexExcerpts } from '../wording/excerpt.ts';
import { type Reported, type Tally, tally } from '../wording/tally.ts';
import { fitBlocks } from './budget.ts';
import type { RepositoryLinks } from './context.ts';
import { type Detail, renderFinding, renderFindingLine, type Surroundings } from './finding.ts';
import { renderMap } from './map.ts';
import {
  renderAcknowledged,
  renderBlindSpots,
  renderBoundaries,
  renderFooter,
  renderHeadline,
  renderOverride,
  renderReasons,
} from './sections.ts';

/** How long a Markdown document may be, and what is worth a place in it. */
export interface DocumentOptions {
  readonly bytes: number;
  readonly detail: Detail;
  /** How many lines of each list of accepted, unread and assumed things. */
  readonly listed: number;
  /** Whether a map of what breaks is drawn. */
  readonly map: boolean;
  readonly links?: RepositoryLinks | undefined;
  /** Where the rest of the findings is: `the job summary`. */
  readonly elsewhere: Markdown;
  /** The address of the whole report, for one that is a part of it. */
  readonly whole?: string | undefined;
}

/** A whole report as Markdown of at most `bytes` bytes: the frame first, then as many findings as fit, the worst first. */
export function renderDocument(report: Report, options: DocumentOptions): Markdown {
  const known = tally(report);
  const before = [
    renderHeadline(report, known),
    ...renderOverride(report),
    ...renderReasons(report, known).slice(0, options.listed),
    ...(options.map ? renderMap(known, options.links) : []),
  ];
  const after = renderEnd(report, known, options);
  const frame = byteLength(joinMarkdown([...before, ...after], '\n\n')) + 8;
  const surroundings = { links: options.links, findExcerpt: indexExcerpts(report) };
  const findings = fitBlocks(
    known.reported.map((reported) => blockOf(reported, options.detail, surroundings)),
    options.bytes - frame,
    (more) => md`**and ${more} more: ${options.elsewhere}**`,
  );
  const parts = [...before, findings, ...after].filter((part) => part !== '');
  return `${joinMarkdown(parts, '\n\n')}\n` as Markdown;
}

function blockOf(reported: Reported, detail: Detail, surroundings: Surroundings) {
  const short = () => renderFindingLine(reported, surroundings.links);
  return {
    long: reported.severity === 'note' ? short : () => renderFinding(reported, detail, surroundings),
    short,
  };
}

function renderEnd(
  report: Report,
  known: Tally,
  { listed, links, whole }: DocumentOptions,
): readonly Markdown[] {
  return [
    ...renderAcknowledged(known, listed),
    ...renderBlindSpots(report, listed, links),
    renderBoundaries(report, known),
    renderFooter(report, known, whole),
  ];
}
