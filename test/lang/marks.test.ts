import { describe, expect, it } from 'vitest';
import { markText, splitMarks } from '../../src/lang/link/marks.ts';
import { programOf } from './program-of.ts';

describe('marks', () => {
  it.each([
    ['none', '/users', ['/users']],
    ['of nothing', '', ['']],
    ['one alone', markText({ fn: 0, index: 1 }), [{ fn: 0, index: 1 }]],
    [
      'between texts',
      `/a/${markText({ fn: 1, index: 0 })}/b${markText({ fn: 0, index: 12 })}`,
      ['/a/', { fn: 1, index: 0 }, '/b', { fn: 0, index: 12 }],
    ],
    ['none that are broken', '/\uE000x:1\uE001', ['/\uE000x:1\uE001']],
  ])('are found: %s', (_name, text, expected) => {
    expect(splitMarks(text)).toEqual(expected);
  });
});

describe('a parameter that is left open', () => {
  const files = {
    'a.ts': `function call(base: string, path: string) { const url = [base, 'v1', path].join('/'); return send(url); }
call('/one', 'x'); call('/two', 'y');`,
  };

  it('stands in the text as a mark, whatever its callers hand it', async () => {
    const program = await programOf(files);
    const [site] = program.calls().filter(({ call }) => call.of.is === 'name' && call.of.name === 'send');
    const [url] = site?.call.args ?? [];
    if (!site || !url) throw new Error('no call');
    const open = program.evaluateOpen(url.value, site.path, site.within);
    expect(open.values.map(({ parts }) => splitMarks(parts.join('')))).toEqual([
      [{ fn: 0, index: 0 }, '/v1/', { fn: 0, index: 1 }],
    ]);
    const closed = program.evaluate(url.value, site.path);
    expect(closed.values.map(({ parts }) => parts.join(''))).toEqual([
      '/one/v1/x',
      '/one/v1/y',
      '/two/v1/x',
      '/two/v1/y',
    ]);
    expect(program.evaluateOpen(url.value, site.path, site.within)).toEqual(open);
  });
});
