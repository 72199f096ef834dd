import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
} from 'graphql';
import type { Site } from '../../../model/site.ts';
import { locate, type Operation, type Span } from '../operation.ts';
import { cutSpans } from './cut-spans.ts';
import { parseSent } from './for-server.ts';

/** A document that parses, and what its operations have in common. */
export interface Parsed {
  readonly document: DocumentNode;
  readonly text: string;
  readonly spans: readonly Span[];
  /** Where it stands as a whole. */
  readonly site: Site;
  readonly consumer: string;
  readonly language: Operation['language'];
  readonly source: Operation['source'];
}

type Definition = OperationDefinitionNode | FragmentDefinitionNode;

/** The names of the fragments that a node spreads, in the order it does. */
export function spreadsOf(node: DocumentNode | Definition): ReadonlySet<string> {
  const names = new Set<string>();
  const addAll = ({ selections }: SelectionSetNode): void => {
    for (const it of selections) {
      if (it.kind === Kind.FRAGMENT_SPREAD) names.add(it.name.value);
      else if (it.selectionSet) addAll(it.selectionSet);
    }
  };
  for (const it of node.kind === Kind.DOCUMENT ? node.definitions : [node])
    if ('selectionSet' in it) addAll(it.selectionSet);
  return names;
}

/** A document whose definitions repeat more text than this keeps each for itself; fragments are then spliced by name. */
const mostRepeated = 2 * 1024 * 1024;

/** Answers the fragments that a definition needs, itself first, until the document has repeated too much of itself. */
function openNeeds(definitions: readonly Definition[]): (definition: Definition) => readonly Definition[] {
  const fragments = new Map<string, Definition>();
  for (const it of definitions) if (it.kind === Kind.FRAGMENT_DEFINITION) fragments.set(it.name.value, it);
  const spreads = new Map(definitions.map((it) => [it, spreadsOf(it)] as const));
  let repeated = 0;
  return (definition) => {
    const needed = new Set([definition]);
    for (const each of needed) {
      if (repeated > mostRepeated) return [definition];
      for (const name of spreads.get(each) ?? []) {
        const fragment = fragments.get(name);
        if (fragment) needed.add(fragment);
      }
      repeated += (each.loc?.end ?? 0) - (each.loc?.start ?? 0);
    }
    return [...needed];
  };
}

function headOf(definition: Definition): readonly [number, number] {
  const start = definition.loc?.start ?? 0;
  const named = definition.name?.loc?.end;
  const token = definition.loc?.startToken;
  return [start, named ?? token?.end ?? start];
}

function excerpt(
  parsed: Parsed,
  definitions: readonly Definition[],
): Pick<Operation, 'text' | 'spans' | 'document'> {
  if (parsed.document.definitions.length === 1) return parsed;
  let text = '';
  const spans: Span[] = [];
  for (const { loc } of definitions) {
    if (!loc) continue;
    if (text !== '') text += '\n';
    spans.push(...cutSpans(parsed, loc.start, loc.end, text.length));
    text += parsed.text.slice(loc.start, loc.end);
  }
  return { text, spans, document: parseSent(text) };
}

/** Every executable definition of a document as an operation of its own, with the fragments it needs and the document has. */
export function stateOperations(parsed: Parsed): readonly Operation[] {
  const definitions = parsed.document.definitions.filter(
    (it) => it.kind === Kind.OPERATION_DEFINITION || it.kind === Kind.FRAGMENT_DEFINITION,
  );
  const neededBy = openNeeds(definitions);
  return definitions.map((definition): Operation => {
    const part = excerpt(parsed, neededBy(definition));
    const [from, to] = headOf(definition);
    const at = locate({ at: parsed.site, spans: parsed.spans, text: parsed.text }, from, to).site;
    const hash = createHash('sha256').update(stripIgnoredCharacters(part.text)).digest('hex').slice(0, 16);
    return {
      at,
      consumer: parsed.consumer,
      identity: `${at.path}#${hash}`,
      ...(definition.name && { name: definition.name.value }),
      kind: definition.kind === Kind.OPERATION_DEFINITION ? definition.operation : 'fragment',
      language: parsed.language,
      source: parsed.source,
      document: part.document,
      text: part.text,
      holes: part.spans.filter((span) => span.of === 'hole').length,
      spans: part.spans,
    };
  });
}
