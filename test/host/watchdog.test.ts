import { expect, test } from 'vitest';
import { findExcess } from '../../src/host/watchdog.ts';

const bounds = { seconds: 60, memoryBytes: 1024 ** 3 };

test('within its bounds, an analysis is left alone', () => {
  expect(findExcess(bounds, 60, 1024 ** 3)).toBeUndefined();
});

test.each([
  [61, 0, '60 s', 'limits.seconds'],
  [1, 1024 ** 3 + 1, '1024 MiB', 'limits.memory-bytes'],
])('over a bound, the bound and its setting are named (%i s, %i bytes)', (seconds, bytes, bound, setting) => {
  const said = findExcess(bounds, seconds, bytes);
  expect(said).toContain(bound);
  expect(said).toContain(setting);
});
