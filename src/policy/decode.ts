import type * as v from 'valibot';
import { ConfigError } from './config-error.ts';
import { type KeyPath, type Located, type Place, showKeyPath } from './located.ts';
import { findNearest } from './nearest.ts';
import { alternativesOf, isChoice, isList, isObject, isRecord, isWrapped } from './schema-kinds.ts';

type Scalar = Extract<Located, { kind: 'scalar' }>;

/**
 * A located document as the plain value a schema asks for: text where text is wanted even when YAML read a number, and
 * objects without a prototype. Throws `ConfigError` for an unknown or missing key, a wrong kind, a value off the list.
 */
export function decode(schema: v.GenericSchema, root: Located, file: string): unknown {
  const fail = (path: KeyPath, at: Place, problem: string, mend: string, more: object = {}): never => {
    throw new ConfigError({ file, key: showKeyPath(path), problem, mend, ...at, ...more });
  };

  const read = (wanted: v.GenericSchema, node: Located, path: KeyPath): unknown => {
    const options = alternativesOf(wanted);
    if (node.kind === 'map') {
      const option = options.find((it) => isObject(it) || isRecord(it));
      if (option && isObject(option)) return readObject(option.entries, node.entries, node.at, path);
      if (option && isRecord(option)) {
        const { value } = option;
        return withoutPrototype(node.entries.map((it) => [it.key, read(value, it.value, [...path, it.key])]));
      }
    } else if (node.kind === 'list') {
      const option = options.find(isList);
      if (option) return node.items.map((item, index) => read(option.item, item, [...path, index]));
    } else {
      const found = readScalar(options, node, path);
      if (found !== undefined) return found.value;
    }
    return fail(
      path,
      node.at,
      `${nameOf(path)} is ${describe(node)}.`,
      `It must be ${options.map(describeSchema).join(' or ')}.`,
      node.kind === 'scalar' ? { value: node.source } : {},
    );
  };

  const readObject = (
    entries: Readonly<Record<string, v.GenericSchema>>,
    written: Extract<Located, { kind: 'map' }>['entries'],
    at: Place,
    path: KeyPath,
  ): unknown => {
    const keys = Object.keys(entries);
    const values: [string, unknown][] = [];
    for (const { key, keyAt, value } of written) {
      const wanted = Object.hasOwn(entries, key) ? entries[key] : undefined;
      if (wanted === undefined) {
        const nearest = findNearest(key, keys);
        const mend = nearest ? `Did you mean \`${nearest}\`?` : `Known here: ${list(keys)}.`;
        return fail([...path, key], keyAt, `\`${showKeyPath([...path, key])}\` is not a known key.`, mend, {
          value: key,
          ...(nearest && { nearest }),
        });
      }
      if (value.kind === 'scalar' && value.value === null && isWrapped(wanted)) continue;
      values.push([key, read(wanted, value, [...path, key])]);
    }
    for (const [key, wanted] of Object.entries(entries)) {
      if (!isWrapped(wanted) && !values.some(([name]) => name === key))
        fail([...path, key], at, `${nameOf(path)} has no \`${key}\`.`, 'Add it.');
    }
    return withoutPrototype(values);
  };

  const readScalar = (
    options: readonly v.GenericSchema[],
    node: Scalar,
    path: KeyPath,
  ): { readonly value: unknown } | undefined => {
    const choices = options.filter(isChoice).flatMap((it) => it.options.map(String));
    if (node.value !== null && choices.includes(node.source)) return { value: node.source };
    if (node.value !== null && options.some((it) => it.type === 'string')) return { value: node.source };
    const wanted = options.find((it) => it.type === typeof node.value || it.type === 'literal');
    if (wanted && node.value !== null) return { value: node.value };
    if (choices.length === 0) return undefined;
    const nearest = findNearest(node.source, choices);
    const mend = `${nearest ? `Did you mean \`${nearest}\`? ` : ''}It can be ${list(choices)}.`;
    return fail(path, node.at, `${nameOf(path)} is ${describe(node)}.`, mend, {
      value: node.source,
      ...(nearest && { nearest }),
    });
  };

  return read(schema, root, []);
}

function withoutPrototype(entries: readonly (readonly [string, unknown])[]): unknown {
  const object: Record<string, unknown> = Object.create(null);
  for (const [key, value] of entries) object[key] = value;
  return object;
}

function nameOf(path: KeyPath): string {
  return path.length === 0 ? 'The file' : `\`${showKeyPath(path)}\``;
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function describe(node: Located): string {
  if (node.kind === 'map') return 'a mapping';
  if (node.kind === 'list') return 'a list';
  return node.value === null ? 'empty' : `\`${node.source}\``;
}

function describeSchema(schema: v.GenericSchema): string {
  if (isObject(schema) || isRecord(schema)) return 'a mapping';
  if (isList(schema)) return 'a list';
  if (isChoice(schema)) return list(schema.options.map(String));
  if (schema.type === 'boolean') return '`true` or `false`';
  if (schema.type === 'number') return 'a number';
  return schema.type === 'literal' ? `\`${schema.expects}\`` : 'text';
}
