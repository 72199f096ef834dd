import { expect, test } from 'vitest';
import { config, snapshotOf } from './programs.ts';

const files = {
  'web/billing.ts': `export const bill = (path: string) => fetch('/api' + path);\n`,
  'web/page.ts': `import { bill } from './billing.ts';\nbill('/invoices'); fetch('/api/orders');\n`,
};
const backend = { root: 'server', name: 'api' };

async function hostsWith(routes: Partial<typeof config.routes>) {
  const { usages } = await snapshotOf(files, 'head', {
    ...config,
    routes: { ...config.routes, backends: [backend], ...routes },
  });
  return usages.map((it) => `${it.alternatives[0]?.host} ${it.line}`).sort();
}

test('a client that the configuration gives to another backend is not judged by this one', async () => {
  expect(await hostsWith({})).toEqual(['null 2', 'null 2']);
  expect(await hostsWith({ services: [{ client: 'web/billing.ts', backend: 'billing' }] })).toEqual([
    'billing 2',
    'null 2',
  ]);
  expect(await hostsWith({ services: [{ client: 'web/billing.ts', backend: 'api' }] })).toEqual([
    'null 2',
    'null 2',
  ]);
});

test('a front end of another backend is not judged by this one', async () => {
  expect(await hostsWith({ frontends: [{ root: 'web', backend: 'billing' }] })).toEqual([
    'billing 2',
    'billing 2',
  ]);
});
