import { type DefinitionNode, type DocumentNode, parse, Source } from 'graphql';
import type { SchemaPart } from '../schema-part.ts';
import type { Outline, Outlined } from './outline.ts';
import { outlineDocument } from './outline-document.ts';

const outlines = new WeakMap<DocumentNode, Outline>();

/** What a file holds, in the order of its text; nothing where it could not be read. */
export function outlineOf(part: SchemaPart): Outline {
  if (part.outline) return part.outline;
  const { document } = part;
  if (!document) return { text: '', definitions: [], used: new Set() };
  const known = outlines.get(document) ?? outlineDocument(document);
  outlines.set(document, known);
  return known;
}

const nodes = new Map<string, DefinitionNode>();
const mostNodes = 20_000;

/** The tree of a definition, without its places in the file. Both sides share the trees of what did not change. */
export function parseDefinition({ text }: Outlined): DefinitionNode {
  const known = nodes.get(text);
  if (known) return known;
  const node = parseOne(parse(text, { noLocation: true }));
  if (nodes.size >= mostNodes) nodes.clear();
  nodes.set(text, node);
  return node;
}

/** The tree of a definition as its file has it: `siteOfName` finds the places of its nodes. */
export function locateDefinition(outline: Outline, definition: Outlined, path: string): DefinitionNode {
  const starts = lineStarts(outline);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= definition.from) low = middle;
    else high = middle - 1;
  }
  const place = { line: low + 1, column: definition.from - (starts[low] ?? 0) + 1 };
  return parseOne(parse(new Source(definition.text, path, place)));
}

const starts = new WeakMap<Outline, readonly number[]>();

/** Where the lines of a text begin: after LF, CR or both, as graphql-js counts them. */
function lineStarts(outline: Outline): readonly number[] {
  const known = starts.get(outline);
  if (known) return known;
  const found = [0];
  for (const { index, 0: end } of outline.text.matchAll(/\r\n|[\n\r]/gu)) found.push(index + end.length);
  starts.set(outline, found);
  return found;
}

function parseOne({ definitions: [first] }: DocumentNode): DefinitionNode {
  if (!first) throw new Error('a definition has no text');
  return first;
}
