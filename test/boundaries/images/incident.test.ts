import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCheck } from '../../../src/commands/run-check.ts';
import { nodeWorld } from '../../../src/host/node.ts';
import type { Report } from '../../../src/model/report.ts';

const fixture = resolve('fixtures/incidents/stale-client-kit');
const repository = mkdtempSync(join(tmpdir(), 'driftgate-test-'));
afterAll(() => rmSync(repository, { recursive: true, force: true }));

function git(...args: string[]): void {
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'core.autocrlf=false'];
  execFileSync('git', [...who, ...args], { cwd: repository, stdio: 'ignore' });
}

/** The two sides as commits of one repository: nothing of the base is left on disk. */
function commitSides(head: string): void {
  for (const name of readdirSync(repository))
    rmSync(join(repository, name), { recursive: true, force: true });
  git('init', '-q', '-b', 'main');
  for (const [at, side] of ['base', head].entries()) {
    for (const name of readdirSync(repository))
      if (name !== '.git') rmSync(join(repository, name), { recursive: true, force: true });
    cpSync(join(fixture, side), repository, { recursive: true });
    git('add', '-A');
    git('commit', '-q', '-m', `side ${at}`);
  }
}

async function judge(head: string, how: 'folders' | 'commits') {
  if (how === 'commits') commitSides(head);
  const options =
    how === 'commits'
      ? { directory: repository, base: 'HEAD~1', head: 'HEAD' }
      : { directory: fixture, base: join(fixture, 'base'), head: join(fixture, head) };
  return runCheck(nodeWorld(), options);
}

function reported(report: Report): readonly string[] {
  return report.judgements.flatMap(({ finding, disposition }) =>
    disposition.kind === 'reported' && finding.rule.startsWith('images/')
      ? [`${disposition.severity} ${finding.rule} ${finding.at.path}`]
      : [],
  );
}

const queries = 'usr/local/lib/python3.12/site-packages/client_kit/queries.py';

describe.each(['folders', 'commits'] as const)('the stale client kit, read from %s', (how) => {
  it('is stopped: the image is stale, and what it asks for is gone', async () => {
    const { report, code } = await judge('head', how);
    expect(reported(report)).toEqual([
      'error images/stale-dependency deploy/karen.yaml',
      `error images/broken-contract ${queries}`,
      `error images/broken-contract ${queries}`,
      'warning images/cached-stale-risk Dockerfile',
    ]);
    expect(report.gaps).toEqual([]);
    expect(code).toBe(1);
  });

  it('done right passes without a word', async () => {
    const { report, code } = await judge('twin', how);
    expect(report.judgements.filter((it) => it.disposition.kind === 'reported')).toEqual([]);
    expect([report.verdict, code]).toEqual(['pass', 0]);
  });
});
