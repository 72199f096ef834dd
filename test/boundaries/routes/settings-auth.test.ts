import { expect, test } from 'vitest';
import { routesRules } from '../../../src/boundaries/routes/index.ts';
import type { Statement } from '../../../src/model/boundary.ts';
import { filesIn, snapshotOf } from './programs.ts';

const folder = 'fixtures/incidents/settings-auth';

async function replay(side: 'head' | 'twin'): Promise<readonly Statement[]> {
  const base = await snapshotOf(await filesIn(`${folder}/base`), 'base');
  const head = await snapshotOf(await filesIn(`${folder}/${side}`));
  return routesRules.flatMap((rule) => [
    ...(rule.drift === 'time' ? rule.check(base, head) : rule.check(head, base)),
  ]);
}

test('the settings page that calls an endpoint nobody serves is stopped, with the edit that mends it', async () => {
  const [finding, ...others] = await replay('head');
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    subject: 'GET /api/settings/auth',
    message: 'No endpoint serves `GET /api/settings/auth`. Did you mean `GET /api/auth`?',
    at: { side: 'head', path: 'dashboard/src/api/settings.ts', region: { line: 5 } },
    confidence: 'certain',
    witness: { kind: 'request', method: 'GET', path: '/api/settings/auth' },
  });
  expect(finding?.fixes).toMatchObject([
    {
      description: 'Call `GET /api/auth`',
      proven: true,
      edits: [{ text: '/auth', site: { region: { line: 5 } } }],
    },
  ]);
});

test('the same page done right passes without a word', async () => {
  expect(await replay('twin')).toEqual([]);
});
