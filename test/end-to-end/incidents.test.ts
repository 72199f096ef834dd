import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { incidents } from '../../src/commands/incidents.ts';
import { runCheck } from '../../src/commands/run-check.ts';
import { nodeWorld } from '../../src/host/node.ts';
import type { Report } from '../../src/model/report.ts';
import { reporters } from '../../src/reporters/index.ts';

const fixtures = resolve(import.meta.dirname, '../../fixtures/incidents');
const surfaces = { 'terminal.txt': 'terminal', 'comment.md': 'comment', 'results.sarif': 'sarif' } as const;

function replay(incident: string, head: string): Promise<{ report: Report; code: number }> {
  return runCheck(nodeWorld(), { directory: join(fixtures, incident), base: './base', head: `./${head}` });
}

describe.each(incidents)('$name', ({ name, stoppedBy }) => {
  test('is stopped, by errors with witnesses', async () => {
    const { report, code } = await replay(name, 'head');
    const errors = report.judgements.filter(
      ({ disposition }) => disposition.kind === 'reported' && disposition.severity === 'error',
    );
    expect(code).toBe(1);
    expect(errors.map(({ finding }) => finding.rule)).toEqual(expect.arrayContaining([...stoppedBy]));
    for (const { finding } of errors) expect(finding.witness).toBeDefined();
  });

  test('done right, passes without a word', async () => {
    const { report, code } = await replay(name, 'twin');
    expect(code).toBe(0);
    expect(report.judgements.filter(({ disposition }) => disposition.kind === 'reported')).toEqual([]);
    expect(reporters.find((reporter) => reporter.id === 'comment')?.render(report)).toBe('');
  });

  test('compared with itself, has nothing new to say', async () => {
    const { report } = await runCheck(nodeWorld(), {
      directory: join(fixtures, name),
      base: './head',
      head: './head',
    });
    expect(report.judgements.filter(({ disposition }) => disposition.kind === 'reported')).toEqual([]);
  });

  test.each(Object.entries(surfaces))('looks as it should: %s', async (file, format) => {
    const { report } = await replay(name, 'head');
    const text = reporters.find((reporter) => reporter.id === format)?.render(report) ?? '';
    const path = join(fixtures, name, 'expected', file);
    if (process.env.UPDATE_GOLDEN) writeFileSync(path, text);
    expect(text).toBe(readFileSync(path, 'utf8'));
  });
});
