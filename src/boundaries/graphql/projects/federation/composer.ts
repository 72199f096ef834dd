import { type DocumentNode, Kind } from 'graphql';
import { compareText } from '../../../../model/order.ts';
import type { SchemaPart } from '../../schema-part.ts';

/** What became of some subgraphs: the schema that clients see, or why there is none. */
export type Composition = { readonly sdl: string } | { readonly fault: string };

type ComposeServices = typeof import('@theguild/federation-composition').composeServices;

let compose: ComposeServices | undefined;

/** Loads the composition library, which is large and which most repositories do without. */
export async function loadComposer(): Promise<void> {
  compose ??= (await import('@theguild/federation-composition')).composeServices;
}

/** Composes subgraphs into the schema that clients see; what is `@inaccessible` is left out of it. */
export function composeSubgraphs(
  subgraphs: readonly { readonly name: string; readonly parts: readonly SchemaPart[] }[],
): Composition {
  if (!compose) return { fault: 'the composition library was not loaded' };
  const services = subgraphs.map(({ name, parts }, index) => ({
    name: `${name.replace(/\W+/gu, '_')}_${index}`,
    url: 'http://localhost',
    typeDefs: documentOf(parts),
  }));
  try {
    const composed = compose(services);
    if (composed.publicSdl !== undefined) return { sdl: composed.publicSdl };
    return { fault: composed.errors[0]?.message ?? 'the composition gave no schema' };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

function documentOf(parts: readonly SchemaPart[]): DocumentNode {
  const sorted = [...parts].sort((a, b) => compareText(a.at.path, b.at.path));
  return {
    kind: Kind.DOCUMENT,
    definitions: sorted.flatMap((it) => it.document?.definitions ?? []),
  };
}
