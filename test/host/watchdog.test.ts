import { expect, test } from 'vitest';
import { findExcess } from '../../src/host/watchdog.ts';

const bounds = { seconds: 60, memoryBytes: 1024 ** 3 };

test('within its bounds, an analysis is left alone', () => {
  expect(findExcess(bounds, { wall: 60, cpu: 90 }, 1024 ** 3)).toBeUndefined();
});

test('a busy machine does not count against an analysis, and waiting for ever does', () => {
  expect(findExcess(bounds, { wall: 590, cpu: 4 }, 0)).toBeUndefined();
  expect(findExcess(bounds, { wall: 601, cpu: 4 }, 0)).toContain('60 s');
});

test.each([
  [61, 0, '60 s', 'limits.seconds'],
  [1, 1024 ** 3 + 1, '1024 MiB', 'limits.memory-bytes'],
])('over a bound, the bound and its setting are named (%i s, %i bytes)', (seconds, bytes, bound, setting) => {
  const said = findExcess(bounds, { wall: seconds, cpu: seconds }, bytes);
  expect(said).toContain(bound);
  expect(said).toContain(setting);
});
