import { expect, test } from 'vitest';
import { collectLeftOut, leftOut } from '../../src/sources/left-out.ts';

function tell(links: readonly string[], submodules: readonly string[] = []) {
  const left = collectLeftOut({ kind: 'checkout' }, 'head');
  for (const path of links) left.add(path, 'unsupported', leftOut.link);
  for (const path of submodules) left.add(path, 'unsupported', leftOut.submodule);
  return left.gaps().map(({ at, note }) => `${at.path}: ${note}`);
}

test.each([
  ['one link stands at its place', ['a'], ['a: A symbolic link; links are not followed.']],
  ['two are one', ['a', 'b'], [': 2 symbolic links; links are not followed: `a`, `b`.']],
  [
    'of many the first are named',
    [...'lkjihgfedcba'],
    [
      ': 12 symbolic links; links are not followed: `a`, `b`, `c`, `d`, `e`, `f`, `g`, `h`, `i`, `j` and 2 more.',
    ],
  ],
])('%s', (_what, links, said) => {
  expect(tell(links)).toEqual(said);
});

test('everything else is told apart, up to a number', () => {
  const submodules = Array.from({ length: 203 }, (_, index) => `parts/${index}`);
  const said = tell(['a', 'b'], submodules);
  expect(said[0]).toBe(`parts/0: ${leftOut.submodule}`);
  expect(said.slice(200)).toEqual([
    ': 2 symbolic links; links are not followed: `a`, `b`.',
    ': 3 more submodules or files that could not be listed were left out.',
  ]);
});
