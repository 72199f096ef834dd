import { isMap, isScalar, type Node } from 'yaml';
import { composeYaml } from '../../../../../lang/compose-yaml.ts';
import { asObject, type JsonObject, ownValue } from '../../../../../lang/json-text.ts';
import { type Region, type SourceFile, textOf } from '../../../../../model/site.ts';
import { openJsonPlaces } from './json-places.ts';
import { pruneYaml } from './prune-yaml.ts';

/** A JSON or YAML file, read. */
export interface ParsedDocument {
  readonly root: JsonObject;
  /** Where a key stands under a path of keys; undefined where that was not found. */
  regionOf(keys: readonly string[]): Region | undefined;
}

/** Of a YAML text that has to be read as a whole: composing takes a second for each such text. */
const largestWhole = 768 * 1024;

const parsed = new WeakMap<SourceFile, ParsedDocument | string>();

/** Reads a document, or says what is wrong with it. */
export function parseDocument(file: SourceFile): ParsedDocument | string {
  const known = parsed.get(file) ?? parse(file);
  parsed.set(file, known);
  return known;
}

function parse(file: SourceFile): ParsedDocument | string {
  const text = textOf(file);
  if (/^\s*\{/.test(text)) return parseJson(text);
  const pruned = pruneYaml(text);
  const outline = parseYaml(pruned);
  const hasPaths = typeof outline !== 'string' && ownValue(outline.root, 'paths') !== undefined;
  if (hasPaths && !/\$ref["']?: *["']?#\/(?!paths\b)/.test(pruned)) return outline;
  return text.length > largestWhole ? 'it is too long to be read as a whole' : parseYaml(text);
}

function parseJson(text: string): ParsedDocument | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'it is not valid JSON';
  }
  const root = asObject(value);
  if (!root) return 'it is not an object';
  return { root, regionOf: openJsonPlaces(text) };
}

function parseYaml(text: string): ParsedDocument | string {
  const composed = composeYaml(text);
  if ('fault' in composed) return composed.fault;
  const [document] = composed.documents;
  const root = document && asObject(plainValue(() => document.toJS({ maxAliasCount: 100 })));
  if (!document || !root) return 'it is not a mapping';
  const regionOf = (keys: readonly string[]) => {
    const range = keyRange(document.contents, keys);
    if (!range) return undefined;
    const [from, to] = [composed.lines.linePos(range[0]), composed.lines.linePos(range[1])];
    return { line: from.line, column: from.col, endLine: to.line, endColumn: to.col };
  };
  return { root, regionOf };
}

/** Aliases that would grow beyond all bounds make the parser give up. */
function plainValue(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function keyRange(contents: Node | null, keys: readonly string[]): readonly [number, number] | undefined {
  let node: unknown = contents;
  let range: readonly [number, number] | undefined;
  for (const key of keys) {
    if (!isMap(node)) return undefined;
    const pair = node.items.find((it) => isScalar(it.key) && String(it.key.value) === key);
    const found = isScalar(pair?.key) ? pair.key.range : undefined;
    if (!found) return undefined;
    range = [found[0], found[1]];
    node = pair?.value;
  }
  return range;
}
