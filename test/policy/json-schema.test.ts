import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { renderConfigPage } from '../../src/policy/config-page.ts';
import { jsonSchemaOfConfig, jsonSchemaOfReport } from '../../src/policy/json-schema.ts';
import { json } from '../../src/reporters/json.ts';
import { cleanReport, inconclusiveReport, sampleReport } from '../reporters/sample-report.ts';

/** Rewrites a committed copy that is stale, and then fails, so that the change is reviewed and committed. */
function expectCommitted(name: string, text: string): void {
  const path = join(import.meta.dirname, '../../docs', name);
  const committed = read(path);
  if (committed !== text) writeFileSync(path, text);
  expect.soft(committed, `docs/${name} was stale and is rewritten: commit it`).toBe(text);
}

function print(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

describe('the published JSON Schemas', () => {
  it('are what the program reads and writes', async () => {
    expectCommitted('config.schema.json', print(await jsonSchemaOfConfig()));
    expectCommitted('report.schema.json', print(jsonSchemaOfReport()));
  });

  it('are explained key by key in the reference', async () => {
    const page = renderConfigPage(await jsonSchemaOfConfig());
    expectCommitted('configuration.md', page);
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter((row) => row.endsWith('|  |'))).toEqual([]);
  });

  it.each([
    ['a pull request', sampleReport],
    ['a clean one', cleanReport],
    ['an inconclusive one', inconclusiveReport],
    ['one without a base', { ...sampleReport, base: null }],
  ])('the JSON report of %s is valid', (_, report) => {
    const validate = new Ajv({ allErrors: true }).compile(jsonSchemaOfReport());
    validate(JSON.parse(json.render(report)));
    expect(validate.errors).toBeNull();
  });

  it.each([
    ['version: 1\ngraphql: { schema: [a.graphql] }\nrules: { graphql/removed: off }', true],
    ['graphql: [{ schema: { strawberry: "**/*.py" } }]\nconsumers: [{ name: a, path: b }]', true],
    ['images: { dependencies: [{ name: a, source: b, min-commit: null }] }', true],
    ['grapqhl: {}', false],
    ['version: 2', false],
    ['fail-on: sometimes', false],
  ])('the schema of the configuration judges %j as the reader does', async (text, isValid) => {
    const validate = new Ajv().compile(await jsonSchemaOfConfig());
    expect(validate(parse(text))).toBe(isValid);
  });
});
