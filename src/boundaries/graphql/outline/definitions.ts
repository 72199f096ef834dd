import { type ASTNode, type DefinitionNode, type DocumentNode, Kind, parse, Source } from 'graphql';
import type { Region } from '../../../model/site.ts';
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
  return parseOne(parse(new Source(definition.text, path, placeOf(outline, definition.from))));
}

/** A tree of a part of a definition, and where a node of it stands in the file. */
export interface LocatedPart {
  readonly node: DefinitionNode;
  regionOf(node: ASTNode): Region;
}

/** The head of a definition that has members: all that stands before its brace. */
export function locateHead(outline: Outline, definition: Outlined): LocatedPart {
  const [first] = definition.starts;
  if (first === undefined) return locateText(outline, definition.text, definition.from);
  return locateText(
    outline,
    definition.text.slice(0, definition.text.lastIndexOf('{', first)),
    definition.from,
  );
}

/** One member of a definition, as the only one of a type of the same kind. */
export function locateMember(outline: Outline, definition: Outlined, index: number): LocatedPart {
  const opening = `${words.get(definition.kind) ?? 'type'} T {`;
  const text = `${opening}${textOfMember(definition, index)}}`;
  return locateText(outline, text, definition.from + (definition.starts[index] ?? 0) - opening.length);
}

/** The text of a member, and what stands between it and the next one. */
export function textOfMember({ text, starts }: Outlined, index: number): string {
  return text.slice(starts[index], starts[index + 1] ?? text.length - 1);
}

const words: ReadonlyMap<Outlined['kind'], string> = new Map([
  [Kind.ENUM_TYPE_DEFINITION, 'enum'],
  [Kind.ENUM_TYPE_EXTENSION, 'enum'],
  [Kind.INPUT_OBJECT_TYPE_DEFINITION, 'input'],
  [Kind.INPUT_OBJECT_TYPE_EXTENSION, 'input'],
]);

function locateText(outline: Outline, text: string, from: number): LocatedPart {
  return {
    node: parseOne(parse(text)),
    regionOf({ loc }) {
      if (!loc) throw new Error('a part is parsed with its places');
      const start = placeOf(outline, from + loc.start);
      const end = placeOf(outline, from + loc.end);
      return { ...start, endLine: end.line, endColumn: end.column };
    },
  };
}

function placeOf(outline: Outline, offset: number): { readonly line: number; readonly column: number } {
  const starts = lineStarts(outline);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

const lines = new WeakMap<Outline, readonly number[]>();

/** Where the lines of a text begin: after LF, CR or both, as graphql-js counts them. */
function lineStarts(outline: Outline): readonly number[] {
  const known = lines.get(outline);
  if (known) return known;
  const found = [0];
  const { text } = outline;
  const carriage = text.includes('\r');
  for (let at = text.indexOf('\n'); at >= 0 && !carriage; at = text.indexOf('\n', at + 1)) found.push(at + 1);
  if (carriage)
    for (const { index, 0: end } of text.matchAll(/\r\n|[\n\r]/gu)) found.push(index + end.length);
  lines.set(outline, found);
  return found;
}

function parseOne({ definitions: [first] }: DocumentNode): DefinitionNode {
  if (!first) throw new Error('a definition has no text');
  return first;
}
