import type { SourceFile } from '../../../model/site.ts';

type EvidenceKind = 'layer-age' | 'installed-commit' | 'content-commit' | 'provenance' | 'sbom' | 'label';

/** What one look at an image says of a dependency. `file` is what shows it; `commit` is the one that was recognised, `named` how people know it. */
export interface FreshnessEvidence {
  readonly kind: EvidenceKind;
  readonly says: 'fresh' | 'stale' | 'nothing';
  readonly detail: string;
  readonly file?: SourceFile;
  readonly commit?: string;
  readonly named?: string;
  /** Further commits that it may be as well: their files are the same. */
  readonly alike?: readonly string[];
}

/** `14bc04c "old kit"`: a commit as people recognise it. */
export function nameCommit(id: string, subject: string | undefined): string {
  const plain = subject?.replace(/[`\p{Cc}]/gu, ' ').slice(0, 100);
  return plain === undefined ? id.slice(0, 7) : `${id.slice(0, 7)} "${plain}"`;
}
