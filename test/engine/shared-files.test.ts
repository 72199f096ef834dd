import { expect, test } from 'vitest';
import { runCheck } from '../../src/commands/run-check.ts';
import { memoryWorld } from '../../src/host/memory.ts';

test('a manifest that one boundary reads still tells another which framework is here', async () => {
  const manifest = {
    dependencies: { next: '16.0.0', kit: 'git+https://github.com/acme/kit.git#main' },
  };
  const world = memoryWorld({
    files: {
      '/app/package.json': JSON.stringify(manifest),
      '/app/app/api/users/route.ts': 'export async function GET() { return Response.json([]); }',
      '/app/app/page.tsx': "export const load = () => fetch('/api/users');",
    },
    directory: '/app',
  });
  const { report } = await runCheck(world, { directory: '/app' });
  expect(report.boundaries.routes.counts).toMatchObject({ endpoints: 1, calls: 1, matched: 1 });
  expect(report.boundaries.images.counts).toMatchObject({ refs: 1 });
});
