import { expect, it } from 'vitest';
import { openReaderForTests } from './open.ts';

it('several readers can be opened at once', async () => {
  const readers = await Promise.all([openReaderForTests(), openReaderForTests(), openReaderForTests()]);
  expect(readers.map((it) => it.read('a.py', 'x = f()').bindings.length)).toEqual([1, 1, 1]);
});
