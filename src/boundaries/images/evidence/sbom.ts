import { gitTarget, isCommitId } from '../git-target.ts';
import { plainName } from '../installed/installation.ts';
import { field, listField, type ParsedFile, textField } from '../parse-json.ts';
import type { FreshnessEvidence } from './evidence.ts';
import { judgeCommit } from './judge-commit.ts';
import type { Compared } from './provenance.ts';

const mostPackages = 50_000;

/**
 * What a list of packages says: SPDX or CycloneDX, in an attestation. A package's address may name the commit it was made
 * of: `pkg:pypi/kit@1.4.0?vcs_url=git+https://…@<commit>` (https://github.com/package-url/purl-spec).
 */
export function findSbom(files: readonly ParsedFile[], name: string, compared: Compared): FreshnessEvidence {
  const kind = 'sbom';
  const lists = files
    .map(({ file, json }) => ({ file, addresses: addressesIn(json) }))
    .filter(({ addresses }) => addresses !== undefined);
  if (lists.length === 0) return { kind, says: 'nothing', detail: 'the image has no list of packages' };
  const wanted = gitTarget(compared.source);
  for (const { file, addresses = [] } of lists)
    for (const address of addresses) {
      const { package: listed, url, commit } = readAddress(address);
      if (commit === undefined || (gitTarget(url) !== wanted && plainName(listed) !== plainName(name)))
        continue;
      const judged = judgeCommit(commit, compared.required, compared.history, compared.shipped);
      const detail = `the list of packages names ${judged.named}, which ${judged.detail}`;
      return { kind, says: judged.says, detail, file, commit: judged.commit, named: judged.named };
    }
  return { kind, says: 'nothing', detail: 'the list of packages names no commit of the dependency' };
}

/** The package addresses of a statement; `undefined` where it lists no packages. */
function addressesIn(statement: unknown): readonly string[] | undefined {
  const type = textField(statement, 'predicateType') ?? '';
  const predicate = field(statement, 'predicate');
  if (type.startsWith('https://spdx.dev/'))
    return listField(predicate, 'packages')
      .slice(0, mostPackages)
      .flatMap((it) => listField(it, 'externalRefs'))
      .flatMap((it) =>
        textField(it, 'referenceType') === 'purl' ? (textField(it, 'referenceLocator') ?? []) : [],
      );
  if (type.startsWith('https://cyclonedx.org/'))
    return listField(predicate, 'components')
      .slice(0, mostPackages)
      .flatMap((it) => textField(it, 'purl') ?? []);
  return undefined;
}

function readAddress(address: string): { package: string; url: string; commit: string | undefined } {
  const [place = '', query = ''] = address.slice(0, 4000).split('?', 2);
  const listed =
    place
      .replace(/@[^/]*$/, '')
      .split('/')
      .at(-1) ?? '';
  const vcs = query
    .split('#', 1)[0]
    ?.split('&')
    .find((it) => it.startsWith('vcs_url='));
  const text = decoded(vcs?.slice('vcs_url='.length) ?? '');
  const at = text.lastIndexOf('@');
  const commit = text.slice(at + 1).split('#', 1)[0] ?? '';
  return {
    package: decoded(listed),
    url: text.slice(0, Math.max(0, at)),
    commit: isCommitId(commit) ? commit : undefined,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
