import { gitTarget, isCommitId } from '../git-target.ts';
import type { History } from '../history/history.ts';
import { field, listField, type ParsedFile, textField } from '../parse-json.ts';
import type { Shipped } from '../shipped.ts';
import type { FreshnessEvidence } from './evidence.ts';
import { judgeCommit } from './judge-commit.ts';

/** What the comparison of a named commit rests on. */
export interface Compared {
  readonly source: string;
  readonly required: string;
  readonly history: History;
  readonly shipped: Shipped;
}

/**
 * What the build says it was made of: SLSA 0.2 (https://slsa.dev/spec/v0.2/provenance) or 1
 * (https://slsa.dev/spec/v1.0/provenance). A step that fetches by itself is in neither, and a cached one least of all: that
 * a dependency is not named proves nothing. Unsigned, it is a claim.
 */
export function findProvenance(files: readonly ParsedFile[], compared: Compared): FreshnessEvidence {
  const kind = 'provenance';
  const statements = files.filter(({ json }) =>
    textField(json, 'predicateType')?.startsWith('https://slsa.dev/provenance/'),
  );
  if (statements.length === 0) return { kind, says: 'nothing', detail: 'the image has no provenance' };
  const materials = statements.flatMap(({ file, json }) => materialsIn(json).map((it) => ({ ...it, file })));
  const wanted = gitTarget(compared.source);
  const found = materials.find(({ uri, commit }) => commit !== undefined && gitTarget(uri) === wanted);
  if (found?.commit === undefined) {
    const finished = statements.map(({ json }) => finishedOn(json)).find((it) => it !== undefined);
    const when = finished === undefined ? '' : ` (finished ${finished})`;
    const many = materials.length === 1 ? '1 source' : `${materials.length} sources`;
    return {
      kind,
      says: 'nothing',
      detail: `the provenance${when} names ${many}, and not the repository of the dependency`,
    };
  }
  const { says, detail, commit, named } = judgeCommit(
    found.commit,
    compared.required,
    compared.history,
    compared.shipped,
  );
  return {
    kind,
    says,
    detail: `the provenance names ${named}, which ${detail}`,
    file: found.file,
    commit,
    named,
  };
}

interface Material {
  readonly uri: string;
  readonly commit: string | undefined;
}

function materialsIn(statement: unknown): readonly Material[] {
  const predicate = field(statement, 'predicate');
  const resolved = listField(field(predicate, 'buildDefinition'), 'resolvedDependencies');
  return [...listField(predicate, 'materials'), ...resolved].flatMap((material) => {
    const uri = textField(material, 'uri')?.slice(0, 2000);
    const digest = field(material, 'digest');
    const commit = textField(digest, 'gitCommit') ?? textField(digest, 'sha1');
    const isCommit = commit !== undefined && isCommitId(commit);
    return uri === undefined
      ? []
      : [{ uri: uri.replace(/@refs\/.*$/, ''), commit: isCommit ? commit : undefined }];
  });
}

function finishedOn(statement: unknown): string | undefined {
  const predicate = field(statement, 'predicate');
  const old = textField(field(predicate, 'metadata'), 'buildFinishedOn');
  return old ?? textField(field(field(predicate, 'runDetails'), 'metadata'), 'finishedOn');
}
