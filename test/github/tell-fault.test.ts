import { expect, test } from 'vitest';
import { runAction } from '../../src/commands/run-action.ts';
import { memoryWorld } from '../../src/host/memory.ts';
import { main } from '../../src/main.ts';

const inputs: Parameters<typeof runAction>[1] = {
  config: undefined,
  workingDirectory: undefined,
  base: undefined,
  failOn: undefined,
  comment: undefined,
  review: undefined,
  sarifFile: undefined,
  jsonFile: undefined,
  images: [],
  registryConfig: undefined,
  token: undefined,
  consumersToken: undefined,
  overrideLabel: undefined,
  trackingIssue: undefined,
  cacheDir: undefined,
};

test.each([
  ['there is no checkout', inputs, 3, 'actions/checkout'],
  ['an input is wrong', { ...inputs, failOn: 'maybe' }, 2, 'fail-on takes'],
  ['the configuration is not there', { ...inputs, config: 'nowhere.yml', base: './a' }, 3, ''],
] as const)('where %s, the job summary and an annotation say so', async (_, given, code, told) => {
  const world = memoryWorld({
    env: {
      GITHUB_EVENT_NAME: 'push',
      GITHUB_STEP_SUMMARY: '/summary',
      GITHUB_OUTPUT: '/outputs',
      GITHUB_WORKSPACE: '/workspace',
    },
  });
  expect(await main(world, () => runAction(world, given))).toBe(code);
  const read = (path: string) => new TextDecoder().decode(world.contents.get(path));
  expect(read('/summary')).toContain('driftgate could not check');
  expect(read('/summary')).toContain(told);
  expect(read('/outputs')).toBe('verdict=inconclusive\n');
  expect(world.printed.stdout).toMatch(/^::error title=driftgate could not check::/);
});
