import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { examineWorkflow, runsGate } from '../../src/commands/doctor/examine-workflow.ts';
import { workflowText } from '../../src/commands/init/workflow-text.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'doctor-'));

vi.setConfig({ testTimeout: 60_000 });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const examine = (text: string) =>
  examineWorkflow('w.yml', text).map(({ kind, text: says }) => `${kind} ${says}`);

test('the workflow that init writes has nothing wrong with it', () => {
  expect(runsGate(workflowText)).toBe(true);
  expect(examineWorkflow('w.yml', workflowText).map((it) => it.kind)).toEqual(['fine', 'fine']);
});

test.each([
  ['on: push\njobs: {}', 'fault w.yml does not run on pull_request'],
  [
    'on: { pull_request: { paths: [a] }, merge_group: }\njobs: {}',
    'note w.yml filters pull requests by paths',
  ],
  ['on: [pull_request]\njobs: {}', 'note w.yml does not run on merge_group'],
  ['on: [pull_request]\njobs: {}', 'note w.yml sets no permissions'],
  ['on: pull_request\npermissions: { contents: read }\njobs: {}', 'note It may not write to pull requests'],
  ['on: pull_request_target\njobs: {}', 'fault w.yml runs on pull_request_target'],
  ['on: [', 'fault w.yml cannot be read'],
  ['- a', 'fault w.yml holds no workflow'],
  ['', 'fault w.yml holds no workflow'],
])('a workflow of %j is told what stands in its way', (text, sentence) => {
  expect(examine(text)).toContainEqual(expect.stringContaining(sentence));
});

test('a workflow that only speaks of driftgate does not run it', () => {
  expect(runsGate('name: driftgate\njobs: { a: { steps: [{ run: echo driftgate }] } }')).toBe(false);
});

test('doctor tells what is covered, and fails where nothing can be compared', () => {
  cpSync(join(root, 'fixtures/incidents/settings-auth/base'), folder, { recursive: true });
  mkdirSync(join(folder, '.github/workflows'), { recursive: true });
  writeFileSync(join(folder, '.github/workflows/gate.yml'), workflowText);
  writeFileSync(join(folder, 'pets.graphql'), 'query Pets { pets { name } }');
  writeFileSync(join(folder, 'app.module.ts'), "import { GraphQLModule } from '@nestjs/graphql';");
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'src/cli.ts'), 'doctor'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stdout).toContain('✖ There is no git checkout here');
  expect(stdout).toContain('✔ .github/workflows/gate.yml runs on pull requests.');
  expect(stdout).toContain('· graphql: not covered: 1 operation, and no schema that driftgate reads.');
  expect(stdout).toContain(
    '· 1 operation was found, and no schema that driftgate reads: compared with nothing; `app.module.ts` makes one in code with @nestjs/graphql, which is not read. Commit the schema',
  );
  expect(stdout).toContain('· images: nothing of it is here.');
  expect(stdout).toMatch(/✔ routes: \d+ endpoints, \d+ calls\./);
  expect(status).toBe(3);
});
