import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import type { Located, LocatedEntry, Place } from './located.ts';
import { yamlFault } from './yaml-fault.ts';

const maxAliases = 100;
const maxNesting = 32;

/** Keys that would reach into an object's prototype wherever a mapping becomes an object. */
const unsafeKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** A composed YAML document as located data. Refuses tags, duplicate keys, floods of aliases and cycles (`ConfigError`). */
export function locateYaml(document: Document.Parsed, file: string, lines: LineCounter): Located | null {
  let aliases = 0;

  const placeOf = (node: unknown): Place => {
    const offset = (node as Node | null)?.range?.[0] ?? 0;
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };

  const convert = (written: unknown, depth: number): Located => {
    const at = placeOf(written);
    let node = written;
    if (isAlias(node)) {
      aliases += 1;
      if (aliases > maxAliases)
        throw yamlFault(file, at, `The file uses more than ${maxAliases} aliases.`, 'Write them out.');
      const name = node.source;
      node = node.resolve(document);
      if (node === undefined) throw yamlFault(file, at, `Nothing before it is anchored as \`${name}\`.`);
    }
    if (depth > maxNesting)
      throw yamlFault(file, at, 'The file is nested too deeply.', 'No key needs more than six levels.');
    if (isMap(node)) {
      refuseTag(node.tag, at);
      return { kind: 'map', at, entries: convertEntries(node.items, depth) };
    }
    if (isSeq(node)) {
      refuseTag(node.tag, at);
      return { kind: 'list', at, items: node.items.map((item) => convert(item, depth + 1)) };
    }
    if (!isScalar(node)) return { kind: 'scalar', value: null, source: '', at };
    refuseTag(node.tag, at);
    const { value } = node;
    if (typeof value === 'string') return { kind: 'scalar', value, source: value, at };
    if (typeof value !== 'number' && typeof value !== 'boolean')
      return { kind: 'scalar', value: null, source: '', at };
    return { kind: 'scalar', value, source: node.source ?? String(value), at };
  };

  const convertEntries = (
    items: readonly { key: unknown; value: unknown }[],
    depth: number,
  ): LocatedEntry[] => {
    const seen = new Map<string, Place>();
    return items.map((item) => {
      const keyAt = placeOf(item.key);
      if (!isScalar(item.key))
        throw yamlFault(file, keyAt, 'A key here is not plain text.', 'Write it as text.');
      refuseTag(item.key.tag, keyAt);
      const key =
        typeof item.key.value === 'string' ? item.key.value : (item.key.source ?? String(item.key.value));
      const before = seen.get(key);
      if (before)
        throw yamlFault(
          file,
          keyAt,
          `\`${key}\` stands twice, in lines ${before.line} and ${keyAt.line}.`,
          'Keep one of them.',
        );
      if (unsafeKeys.has(key))
        throw yamlFault(file, keyAt, `\`${key}\` cannot be a key.`, 'Use another name.');
      seen.set(key, keyAt);
      return { key, keyAt, value: convert(item.value, depth + 1) };
    });
  };

  const refuseTag = (tag: string | undefined, at: Place): void => {
    if (tag !== undefined)
      throw yamlFault(file, at, `The YAML tag \`${tag}\` has no meaning here.`, 'Leave it out.');
  };

  return document.contents === null ? null : convert(document.contents, 0);
}
