import fc from 'fast-check';
import { Minimatch } from 'minimatch';
import { describe, expect, it } from 'vitest';
import { matchGlobs } from '../../src/engine/globs.ts';

const name = fc.constantFrom('dist', '.git', 'a', 'b.js', 'Dockerfile', 'x.min.js', 'node_modules');
const path = fc.array(name, { minLength: 1, maxLength: 5 }).map((it) => it.join('/'));
const glob = fc.oneof(
  name.map((it) => `**/${it}`),
  name.map((it) => `**/${it}/**`),
  name.map((it) => `**/*.${it}`),
  path,
  path.map((it) => `${it}/**`),
  fc
    .array(fc.constantFrom('**', '*', 'a', 'dist', '*.js', 'b?js'), { minLength: 1, maxLength: 4 })
    .map((it) => it.join('/')),
);

describe('globs', () => {
  it('match as minimatch says, whatever their shape', () => {
    fc.assert(
      fc.property(glob, path, (pattern, candidate) => {
        const expected = new Minimatch(pattern, { dot: true, noext: true, nonegate: true }).match(candidate);
        expect(matchGlobs([pattern])(candidate)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('match nothing where a pattern is longer than any real one', () => {
    expect(matchGlobs(['*'.repeat(2000)])('a')).toBe(false);
  });
});
