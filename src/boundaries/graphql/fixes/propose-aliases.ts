import { GraphQLError, type GraphQLSchema, parse } from 'graphql';
import type { Edit, Fix } from '../../../model/boundary.ts';
import type { NonEmpty, Region } from '../../../model/site.ts';
import type { Break } from '../breaks.ts';
import { findBlames } from '../breaks.ts';
import { buildWhole } from '../build-schema.ts';
import type { Drift } from '../drift.ts';
import type { Loss } from '../loss.ts';
import { mergeParts } from '../merge-parts.ts';
import type { SchemaPart } from '../schema-part.ts';
import { accepts, findWitness } from '../witness.ts';
import { type Splice, writeAlias, writeOptional } from './alias-edit.ts';
import { findDefinition } from './head-nodes.ts';
import { writePythonAlias } from './python-alias.ts';

interface Patch {
  readonly part: SchemaPart;
  readonly splice: Splice;
  /** What its author edits, where that is not the text of the part. */
  readonly edit?: Edit;
}

/**
 * One fix that puts every old name of some losses back. Proven when the patched schema was built and neither the broken
 * operations nor the witness nor any other operation on these coordinates is refused by it. Empty where no edit can be written.
 */
export function proposeAliases(
  drift: Drift,
  losses: readonly Loss[],
  breaks: readonly Break[],
  witness: string | undefined,
): readonly Fix[] {
  const patches: Patch[] = [];
  let relaxed = false;
  for (const loss of losses) {
    const { rename } = loss;
    const successor = rename && findDefinition(drift.head.parts, rename.to.coordinate);
    const old = rename && findDefinition(drift.base.parts, rename.from.coordinate);
    if (!successor || successor.part.at.tree || !old) return [];
    const { part } = successor;
    const splice = rename.kept ? writeOptional(successor) : writeAlias(old.node, successor);
    const edit =
      part.located || rename.kept
        ? undefined
        : writePythonAlias(part, rename.to.coordinate, drift.base.parts, rename.from.coordinate);
    if (!splice || (!part.located && !edit)) return [];
    relaxed ||= rename.to.required;
    patches.push({ part, splice, ...(edit && { edit }) });
  }
  const edits = [...new Map(patches.map(toEdit).map((it) => [JSON.stringify(it), it])).values()];
  const [first, ...rest] = edits;
  if (!first) return [];
  const patched = buildPatched(drift.head.parts, patches);
  const proven = patched !== undefined && proves(patched, drift, losses, breaks, witness);
  const why = relaxed
    ? ' A required argument cannot be deprecated and a new one refuses old callers, so both are optional: let the resolver accept either.'
    : '';
  const what = losses.every((it) => it.rename?.kept)
    ? 'Make the new name optional, so that the old one keeps working.'
    : `Keep the old ${losses.length === 1 ? 'name' : 'names'} as deprecated ${losses.length === 1 ? 'alias' : 'aliases'}.`;
  return [{ description: `${what}${why}`, edits: [first, ...rest] satisfies NonEmpty<Edit>, proven }];
}

function proves(
  patched: GraphQLSchema,
  drift: Drift,
  losses: readonly Loss[],
  breaks: readonly Break[],
  witness: string | undefined,
): boolean {
  const base = drift.base.schema();
  const names = new Set(losses.flatMap((it) => [...it.names]));
  const served = breaks.every(({ operation }) =>
    (findBlames(base, patched, operation)?.blames ?? []).every(
      (it) => !it.coordinates.some((c) => names.has(c)),
    ),
  );
  return (
    served &&
    (witness === undefined || accepts(patched, parse(witness))) &&
    findWitness(base, patched, losses) === undefined
  );
}

function toEdit({ part, splice, edit }: Patch): Edit {
  if (edit) return edit;
  const text = part.document?.loc?.source.body ?? '';
  return { site: { ...part.at, region: regionBetween(text, splice.from, splice.to) }, text: splice.text };
}

function regionBetween(text: string, from: number, to: number): Region {
  const start = placeOf(text, from);
  const end = placeOf(text, to);
  return { ...start, endLine: end.line, endColumn: end.column };
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lines = before.split('\n').length;
  return { line: lines, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
}

/** The head's schema with all splices applied; `undefined` where they collide or the result does not parse. */
function buildPatched(parts: readonly SchemaPart[], patches: readonly Patch[]): GraphQLSchema | undefined {
  const patchedParts: SchemaPart[] = [];
  for (const part of parts) {
    const own = patches.filter((it) => it.part === part).map((it) => it.splice);
    const text = own.length === 0 ? undefined : part.document?.loc?.source.body;
    if (text === undefined) {
      patchedParts.push(part);
      continue;
    }
    const result = applySplices(text, own);
    if (result === undefined) return undefined;
    try {
      const { at, digest, located } = part;
      patchedParts.push({ at, digest, located, document: parse(result) });
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return undefined;
    }
  }
  return buildWhole(mergeParts(patchedParts));
}

function applySplices(text: string, splices: readonly Splice[]): string | undefined {
  const out: string[] = [];
  let done = 0;
  for (const { from, to, text: inserted } of [...splices].sort((a, b) => a.from - b.from)) {
    if (from < done) return undefined;
    out.push(text.slice(done, from), inserted);
    done = to;
  }
  return out.join('') + text.slice(done);
}
