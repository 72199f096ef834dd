import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Shape = { [key: string]: Json };

const slice = JSON.parse(readFileSync(new URL('./openapi-slice.json', import.meta.url), 'utf8')) as Shape;

function isShape(value: Json | undefined): value is Shape {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function at(value: Json | undefined, ...keys: readonly string[]): Json | undefined {
  let found = value;
  for (const key of keys) found = isShape(found) ? found[key] : undefined;
  return found;
}

/** OpenAPI 3.0 says `nullable` where JSON Schema says `null`; references become local to one schema document. */
function toJsonSchema(value: Json): Json {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (!isShape(value)) return value;
  const schema: Shape = {};
  for (const [key, item] of Object.entries(value)) if (key !== 'nullable') schema[key] = toJsonSchema(item);
  return value.nullable === true ? { anyOf: [schema, { type: 'null' }] } : schema;
}

const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addFormat('uri', (text) => URL.canParse(text));
ajv.addFormat('date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
for (const format of ['int64', 'email', 'repo.nwo', 'uri-template']) ajv.addFormat(format, true);
ajv.addSchema({ $id: 'api', components: toJsonSchema(slice.components ?? {}) });

const compiled = new Map<string, ValidateFunction>();

function validate(schema: Json, value: unknown): string[] {
  const text = JSON.stringify(toJsonSchema(schema)).replaceAll('"#/', '"api#/');
  let check = compiled.get(text);
  if (!check) {
    check = ajv.compile(JSON.parse(text) as object);
    compiled.set(text, check);
  }
  return check(value) ? [] : (check.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

function dereference(value: Json): Shape {
  const reference = at(value, '$ref');
  if (typeof reference !== 'string') return isShape(value) ? value : {};
  return dereference(at(slice, ...reference.slice(2).split('/')) ?? {});
}

/** One operation of GitHub's API, and the path parameters of a request to it. */
export interface Operation {
  readonly id: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly description: Shape;
}

/** The operation that a method and a path name; `undefined` where the slice has none. */
export function findOperation(method: string, path: string): Operation | undefined {
  for (const [template, methods] of Object.entries(slice.paths as Record<string, Shape>)) {
    const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
    const pattern = new RegExp(`^${template.replace(/\{\w+\}/g, '([^/]+)')}$`);
    const found = pattern.exec(path);
    const description = methods[method.toLowerCase()];
    if (!found || !isShape(description)) continue;
    const parameters = Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? '']));
    return { id: String(description.operationId), parameters, description };
  }
  return undefined;
}

/** What GitHub would not understand in a request: unknown or ill-typed parameters and fields. */
export function checkRequest(operation: Operation, query: URLSearchParams, body: unknown): string[] {
  const faults: string[] = [];
  const declared = ((operation.description.parameters ?? []) as Json[]).map(dereference);
  for (const parameter of declared) {
    const name = String(parameter.name);
    const text = parameter.in === 'path' ? operation.parameters[name] : query.get(name);
    if (text === null || text === undefined) continue;
    const value = at(parameter, 'schema', 'type') === 'integer' ? Number(text) : text;
    faults.push(...validate(parameter.schema ?? {}, value).map((fault) => `${name}${fault}`));
  }
  const known = new Set(declared.filter((it) => it.in === 'query').map((it) => it.name));
  for (const name of query.keys()) if (!known.has(name)) faults.push(`unknown query parameter ${name}`);
  const schema = at(operation.description, 'requestBody', 'content', 'application/json', 'schema');
  if (schema === undefined) return body === undefined ? faults : [...faults, 'a body that nobody reads'];
  const fields = at(schema, 'properties');
  for (const key of Object.keys(body ?? {})) {
    if (isShape(fields) && !(key in fields)) faults.push(`unknown field ${key}`);
  }
  return [...faults, ...validate(schema, body)];
}

/** What GitHub answers anywhere, documented for an operation or not. */
const everywhere = new Set([401, 403, 404]);

/** What GitHub would not say in an answer: an undocumented status, or a body of another shape. */
export function checkResponse(operation: Operation, status: number, body: unknown): string[] {
  const described = at(operation.description, 'responses', String(status));
  if (described === undefined && everywhere.has(status)) return [];
  if (described === undefined) return [`status ${status} is not documented`];
  const schema = at(dereference(described), 'content', 'application/json', 'schema');
  return schema === undefined ? [] : validate(schema, body);
}
