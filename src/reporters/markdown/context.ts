import type { Report } from '../../model/report.ts';
import type { Site } from '../../model/site.ts';
import { code, encodePath, link, type Markdown } from '../text/markdown.ts';
import { lineText } from '../wording/site-text.ts';

/** Where the repository can be looked at: what turns places into links. */
export interface RepositoryLinks {
  /** `https://github.com/acme/app`, without a slash at the end. */
  readonly repository: string;
  readonly headCommit: string;
  readonly baseCommit?: string;
  /** The page of the run, which has its job summary. */
  readonly run?: string;
  /** The addresses of other repositories, by the names that the report gives them. */
  readonly others?: ReadonlyMap<string, string>;
}

/** A place as a code span; a link where it is a line of a repository whose address is known. */
export function renderSite(site: Site, links: RepositoryLinks | undefined): Markdown {
  const label = code(lineText(site));
  const root = links && rootOf(site, links);
  if (root === undefined) return label;
  const line = site.region ? `#L${site.region.line}` : '';
  return link(label, `${root}/${encodePath(site.path)}${line}`);
}

/** The address of a place's repository at the commit that was read. */
function rootOf({ tree, side }: Site, links: RepositoryLinks): string | undefined {
  const repository = tree ? links.others?.get(tree.kind === 'repository' ? tree.name : '') : links.repository;
  const commit =
    tree?.kind === 'repository' ? tree.commit : side === 'head' ? links.headCommit : links.baseCommit;
  return repository && commit ? `${repository}/blob/${encodePath(commit)}` : undefined;
}

/** The commits of a report as Markdown: `base `ba55359` · head `9f3c2ab``. */
export function renderSides(report: Report): Markdown {
  const short = (side: { readonly label: string; readonly commit?: string }) =>
    code(side.commit?.slice(0, 7) ?? side.label);
  const base = report.base ? `base ${short(report.base)}` : 'no base';
  return `${base} · head ${short(report.head)}` as Markdown;
}
