import type { ImageConfig } from './descriptor.ts';
import { fieldOf, listOf, parseJson } from './json-field.ts';

/** An image that another says it was built on. `repository` is complete, with its host; the digest is an index or a manifest. */
export interface BaseClaim {
  readonly repository: string | undefined;
  readonly digest: string;
}

const digestShape = /^sha256:[0-9a-f]{64}$/;
const mostClaims = 4;

/**
 * What an image says of its base: annotations and labels (https://github.com/opencontainers/image-spec/blob/main/annotations.md)
 * or the materials of its provenance. A claim is only worth something once its layers are found to be the lowest ones.
 */
export function findBaseClaims(
  annotations: Readonly<Record<string, string>>,
  config: ImageConfig,
  statements: readonly Uint8Array[],
): readonly BaseClaim[] {
  const claims = [annotations, config.config?.Labels ?? {}].flatMap((named) => annotated(named));
  for (const bytes of statements) claims.push(...fromMaterials(parseJson(bytes)));
  const distinct = new Map(claims.map((claim) => [`${claim.repository}@${claim.digest}`, claim]));
  return [...distinct.values()].slice(0, mostClaims);
}

function annotated(named: Readonly<Record<string, string>>): readonly BaseClaim[] {
  const digest = named['org.opencontainers.image.base.digest'] ?? '';
  const name = named['org.opencontainers.image.base.name'];
  return digestShape.test(digest) ? [{ repository: name, digest }] : [];
}

/** `pkg:docker/127.0.0.1%3A5055/pybase@1?platform=linux%2Famd64`: https://github.com/package-url/purl-spec */
function fromMaterials(statement: unknown): readonly BaseClaim[] {
  const predicate = fieldOf(statement, 'predicate');
  const lists = [
    fieldOf(predicate, 'materials'),
    fieldOf(predicate, 'buildDefinition', 'resolvedDependencies'),
  ];
  return lists.flatMap((list) =>
    listOf(list).flatMap((material) => {
      const uri = fieldOf(material, 'uri');
      const hex = fieldOf(material, 'digest', 'sha256');
      const name = typeof uri === 'string' && /^pkg:(?:docker|oci)\/([^@?]{1,300})/.exec(uri)?.[1];
      const digest = `sha256:${typeof hex === 'string' ? hex : ''}`;
      return name && digestShape.test(digest) ? [{ repository: decoded(name), digest }] : [];
    }),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
