import { outlineOf } from '../../outline/definitions.ts';
import type { SchemaPart } from '../../schema-part.ts';

/** Directives of Apollo Federation, and the specification that `@link` names. https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives */
const marks =
  /@(?:key|external|requires|provides|shareable|interfaceObject|inaccessible|override|federation__\w+)\b|specs\.apollo\.dev\/federation\//u;

/** Whether some files are a subgraph of a federated graph; a composed supergraph is none. */
export function isSubgraph(parts: readonly SchemaPart[]): boolean {
  const definitions = parts.flatMap((part) => outlineOf(part).definitions);
  if (definitions.some((it) => it.name === '@join__graph' || it.name === 'join__Graph')) return false;
  return definitions.some((it) => !it.name.startsWith('@') && marks.test(it.text));
}
