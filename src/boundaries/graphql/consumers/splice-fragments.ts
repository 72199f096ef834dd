import type { DocumentNode } from 'graphql';
import { addTo } from '../../../model/add-to.ts';
import { compareText } from '../../../model/order.ts';
import type { Operation, Span } from '../operation.ts';
import { sharedFolders } from '../projects/folders.ts';
import { cutSpans } from './cut-spans.ts';
import { parseSent } from './for-server.ts';
import { spreadsOf } from './state-operations.ts';

/** A document that has grown beyond this is left as it is. */
const longest = 256 * 1024;
/** And so is every further one when all together have grown beyond this. */
const mostInAll = 64 * 1024 * 1024;

type Fragments = ReadonlyMap<string, readonly Operation[]>;

interface Budget {
  left: number;
}

function definedIn(document: DocumentNode): Set<string> {
  return new Set(
    document.definitions.flatMap((it) => (it.kind === 'FragmentDefinition' ? [it.name.value] : [])),
  );
}

/** Of fragments with the same name, the one in the same file, then the nearest, then the first by path. */
function nearest(operation: Operation, candidates: readonly Operation[]): Operation | undefined {
  const { path } = operation.at;
  const score = (it: Operation): number => (it.at.path === path ? 1_000 : sharedFolders(path, it.at.path));
  let best: Operation | undefined;
  for (const it of candidates)
    if (
      !best ||
      score(it) > score(best) ||
      (score(it) === score(best) && compareText(it.at.path, best.at.path) < 0)
    )
      best = it;
  return best;
}

function ownPart(fragment: Operation): { from: number; to: number } {
  const loc = fragment.document.definitions[0]?.loc;
  return { from: loc?.start ?? 0, to: loc?.end ?? fragment.text.length };
}

function append(operation: Operation, fragments: readonly Operation[], budget: Budget): Operation {
  let { text } = operation;
  const spans: Span[] = [...operation.spans];
  for (const fragment of fragments) {
    const { from, to } = ownPart(fragment);
    spans.push(...cutSpans(fragment, from, to, text.length + 1));
    text += `\n${fragment.text.slice(from, to)}`;
    if (text.length > longest) return operation;
  }
  if (text.length > budget.left) return operation;
  budget.left -= text.length;
  const holes = spans.filter((span) => span.of === 'hole').length;
  return { ...operation, text, spans, holes, document: parseSent(text) };
}

function complete(operation: Operation, fragments: Fragments, budget: Budget): Operation {
  const defined = definedIn(operation.document);
  const added: Operation[] = [];
  const wanted = [...spreadsOf(operation.document)].map((name) => ({ name, by: operation }));
  for (let next = wanted.pop(); next; next = wanted.pop()) {
    const { name, by } = next;
    const found = defined.has(name) ? undefined : nearest(by, fragments.get(name) ?? []);
    const own = found?.document.definitions[0];
    if (!found || own?.kind !== 'FragmentDefinition') continue;
    defined.add(name);
    added.push(found);
    wanted.push(...[...spreadsOf(own)].map((spread) => ({ name: spread, by: found })));
  }
  return added.length === 0 ? operation : append(operation, added, budget);
}

/**
 * Gives every operation the fragments that it spreads and that stand elsewhere in its tree, by name, as GraphQL tools do.
 * A spread that nothing defines stays: what it selects is not known. Fragments themselves are left out of the answer.
 */
export function spliceFragments(operations: readonly Operation[]): readonly Operation[] {
  const budget: Budget = { left: mostInAll };
  const byTree = new Map<string, Map<string, Operation[]>>();
  for (const operation of operations) {
    if (operation.kind !== 'fragment' || operation.name === undefined) continue;
    const names = byTree.get(operation.consumer) ?? new Map<string, Operation[]>();
    byTree.set(operation.consumer, names);
    addTo(names, operation.name, operation);
  }
  const none: Fragments = new Map();
  return operations
    .filter((it) => it.kind !== 'fragment')
    .map((it) => complete(it, byTree.get(it.consumer) ?? none, budget));
}
