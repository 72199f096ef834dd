import { describe, expect, test } from 'vitest';
import { routesRules } from '../../../src/boundaries/routes/index.ts';
import type { RoutesKinds } from '../../../src/boundaries/routes/kinds.ts';
import { match } from '../../../src/boundaries/routes/match.ts';
import type { Example, Rule, Snapshot, Statement } from '../../../src/model/boundary.ts';
import { snapshotOf } from './programs.ts';
import { request } from './table.ts';

type RoutesRule = Rule<'routes', RoutesKinds>;

interface Sides {
  readonly base: Snapshot<RoutesKinds> | undefined;
  readonly head: Snapshot<RoutesKinds>;
}

async function sidesOf({ base, head }: Example): Promise<Sides> {
  return { base: base && (await snapshotOf(base, 'base')), head: await snapshotOf(head) };
}

function run(rule: RoutesRule, { base, head }: Sides): readonly Statement[] {
  if (rule.drift === 'space') return [...rule.check(head, base)];
  return base ? [...rule.check(base, head)] : [];
}

describe.each(routesRules.map((it) => [it.id, it] as const))('%s', (_id, rule) => {
  test.each(rule.examples.flagged.map((it) => [it.name, it] as const))(
    'speaks when %s',
    async (_name, example) => {
      const statements = run(rule, await sidesOf(example));
      expect(statements.length).toBeGreaterThan(0);
      for (const it of statements)
        if ((it.impact ?? rule.impact) !== 'advice')
          expect(it).toMatchObject({ confidence: 'certain', witness: { kind: 'request' } });
    },
  );

  test.each(rule.examples.accepted.map((it) => [it.name, it] as const))(
    'is silent when %s',
    async (_name, example) => {
      expect(run(rule, await sidesOf(example))).toEqual([]);
    },
  );
});

const examples = routesRules.flatMap((it) => [...it.examples.flagged, ...it.examples.accepted]);

test.each(examples.map((it) => [it.name, it] as const))(
  'one drift is one finding: %s',
  async (_name, example) => {
    const sides = await sidesOf(example);
    const places = routesRules.flatMap((rule) => run(rule, sides).map((it) => JSON.stringify(it.at)));
    expect(new Set(places).size).toBe(places.length);
  },
);

test.each(examples.map((it) => [it.name, it] as const))(
  'a side compared with itself holds no drift in time: %s',
  async (_name, { head }) => {
    const same = await snapshotOf(head);
    for (const rule of routesRules)
      if (rule.drift === 'time') expect([...rule.check(same, same)]).toEqual([]);
  },
);

test('a call that its client’s own prefix leads elsewhere is not lost where nothing changed', async () => {
  const paths = ['a', 'b', 'c', 'd'];
  const same = await snapshotOf({
    'package.json': '{"dependencies":{"express":"5.0.0","axios":"1.0.0"}}',
    'server.ts': [
      "import express from 'express';",
      'const app = express();',
      ...paths.map((it) => `app.get('/api/${it}', show);`),
      "app.get('/api/groups/members/:id', show);",
      'app.listen(3000);',
    ].join('\n'),
    'client.ts': [
      "import axios from 'axios';",
      'const client = axios.create({ baseURL: import.meta.env.VITE_SERVER });',
      ...paths.map((it) => `export const ${it} = () => client.get('/api/${it}');`),
      'export const member = (id: string) => client.get(`/groups/members/${id}`);',
    ].join('\n'),
  });
  expect(same.usages).toHaveLength(5);
  for (const rule of routesRules) if (rule.drift === 'time') expect([...rule.check(same, same)]).toEqual([]);
});

test.each(examples.map((it) => [it.name, it] as const))(
  'every witness can be sent: %s',
  async (_name, example) => {
    const { base, head } = await sidesOf(example);
    for (const rule of routesRules)
      for (const { witness, impact = rule.impact } of run(rule, { base, head })) {
        if (impact === 'advice' && !witness) continue;
        if (witness?.kind !== 'request') throw new Error('a route’s witness is a request');
        const sent = request(`${witness.method} ${witness.path}`);
        const before = base && match(base.contract, sent);
        const after = match(head.contract, sent);
        if (witness.servedAtBase)
          expect(before).toMatchObject({ is: 'served', by: { at: witness.servedAtBase } });
        if (after.is === 'served')
          expect(after.by.path).not.toEqual(before?.is === 'served' && before.by.path);
      }
  },
);
