import { createHash } from 'node:crypto';
import { field } from '../parse-json.ts';
import { fieldAt } from './parse-toml.ts';

const legacy = ['dependencies', 'source', 'extras', 'dev-dependencies'];
const projectKeys = ['requires-python', 'dependencies', 'optional-dependencies'];

/**
 * The hashes that versions of Poetry give what a manifest asks for, the newest first.
 * https://github.com/python-poetry/poetry/blob/main/src/poetry/packages/locker.py (`_get_content_hash`)
 */
export function poetryHashes(manifest: unknown): readonly string[] {
  const poetry = fieldAt(manifest, 'tool', 'poetry');
  const groups = field(manifest, 'dependency-groups');
  const project = pick(field(manifest, 'project'), projectKeys);
  const old = hashOf({ ...withNulls(poetry), ...pick(poetry, ['group']) });
  const modern = (withGroups: boolean) => {
    const own = pick(poetry, [...legacy, 'group']);
    return hashOf({
      project,
      tool: { poetry: own },
      ...(withGroups && groups !== undefined && { 'dependency-groups': groups }),
    });
  };
  return Object.keys(project).length > 0 || groups !== undefined ? [modern(true), modern(false), old] : [old];
}

function withNulls(table: unknown): Record<string, unknown> {
  return Object.fromEntries(legacy.map((key) => [key, field(table, key) ?? null]));
}

function pick(table: unknown, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    keys.flatMap((key) => (field(table, key) === undefined ? [] : [[key, field(table, key)]])),
  );
}

function hashOf(content: unknown): string {
  return createHash('sha256').update(dump(content)).digest('hex');
}

/** As Python's `json.dumps(…, sort_keys=True)` writes it. */
function dump(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(dump).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, it]) => `${dumpText(key)}: ${dump(it)}`)
      .join(', ')}}`;
  return typeof value === 'string' ? dumpText(value) : JSON.stringify(value);
}

function dumpText(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
