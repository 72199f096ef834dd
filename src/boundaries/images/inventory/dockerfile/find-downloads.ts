import type { Fetch } from './recipe.ts';

type Words = readonly string[];

const owner = '([\\w.-]+/[\\w.-]+)';

/** Where forges serve the files of a ref. https://docs.github.com/en/repositories/working-with-files/using-files/downloading-source-code-archives */
const forms: readonly RegExp[] = [
  new RegExp(`^https?://raw\\.githubusercontent\\.com/${owner}/(?:refs/heads/)?((?:refs/tags/)?[^/?#]+)/`),
  new RegExp(`^https?://(?:www\\.)?github\\.com/${owner}/raw/(?:refs/heads/)?((?:refs/tags/)?[^/?#]+)/`),
  new RegExp(
    `^https?://(?:www\\.)?github\\.com/${owner}/archive/(?:refs/heads/)?([^?#]+?)\\.(?:tar\\.gz|tgz|zip)$`,
  ),
  new RegExp(`^https?://github\\.com/${owner}/(?:tarball|zipball)/([^?#]+)$`),
  new RegExp(`^https?://codeload\\.github\\.com/${owner}/(?:tar\\.gz|zip)/(?:refs/heads/)?([^?#]+)$`),
  new RegExp(`^https?://api\\.github\\.com/repos/${owner}/(?:tarball|zipball)/([^?#]+)$`),
  new RegExp(`^https?://(?:www\\.)?github\\.com/${owner}/releases/(latest)/download/`),
];

const longest = 2000;

/** What `curl` and `wget` take from a repository on GitHub; of other addresses nothing tells whether they move. */
export function findDownloads([program = '', ...words]: Words): readonly Fetch[] {
  if (program !== 'curl' && program !== 'wget') return [];
  return words.flatMap((word) => {
    if (word.length > longest) return [];
    const [, repository, ref] = forms.map((it) => it.exec(word)).find((it) => it !== null) ?? [];
    return repository === undefined ? [] : [{ target: `github.com/${repository}`, ref: ref ?? null }];
  });
}
