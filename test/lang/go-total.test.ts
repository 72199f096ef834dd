import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openReader, type Reader } from '../../src/lang/reader.ts';
import { readGrammar } from './python/open.ts';

const texts = [
  'gin/lighthouse/internal/server/routes.go',
  'gorilla/orchard-wall/web/router.go',
  'chi/peat-bog/internal/app/app.go',
].map((path) => readFileSync(`fixtures/frameworks/${path}`, 'utf8'));

let reader: Reader;
beforeAll(async () => {
  reader = await openReader({ id: 'go', extensions: ['go'] }, readGrammar);
});

describe('the reader of Go', () => {
  it('reads every beginning of a file', () => {
    const text = fc.constantFrom(...texts);
    fc.assert(
      fc.property(text, fc.double({ min: 0, max: 1, noNaN: true }), (whole, share) => {
        const module = reader.read('a.go', whole.slice(0, Math.floor(whole.length * share)));
        expect(JSON.parse(JSON.stringify(module))).toEqual(module);
      }),
      { numRuns: 40 },
    );
  });

  it('reads any words of the language in any order', () => {
    const word = fc.constantFrom(
      ...'package import type struct interface func ( ) { } [ ] map chan := = += , . : ; "a" `b` 1 nil x y T'.split(
        ' ',
      ),
      ...'if else for range switch case default select go defer return break & * ! + == <- ... const var iota'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        expect(reader.read('a.go', words.join(' ')).path).toBe('a.go');
      }),
      { numRuns: 150 },
    );
  });

  it('says where code is nested too deep, and reads the rest', () => {
    const module = reader.read(
      'a.go',
      `package a\nvar x = ${'('.repeat(3000)}1${')'.repeat(3000)}\nfunc f() {}`,
    );
    expect(module.gaps.map((gap) => gap.reason)).toEqual(['too-large']);
    expect(module.functions.map((fn) => fn.name)).toEqual(['f']);
  });

  it('reads a sum of five thousand terms', () => {
    const module = reader.read(
      'a.go',
      `package a\nvar x = ${Array.from({ length: 5000 }, () => '"a"').join(' + ')}`,
    );
    expect(module.bindings[0]?.value).toMatchObject({ is: 'operation', operands: { length: 5000 } });
  });
});
