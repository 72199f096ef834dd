import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTypeScriptReader } from '../../src/lang/typescript/read.ts';
import { walk } from '../../src/lang/walk.ts';
import { evaluated, programOf, referred } from './program-of.ts';
import { programs } from './typescript-programs.ts';

describe('hostile sources end, and say what was left out', () => {
  it('a sum of 5,000 terms is one operation and one text', async () => {
    const program = await programOf({
      'a.ts': `probe(${Array.from({ length: 5000 }, (_, at) => `'${at % 10}'`).join(' + ')})`,
    });
    const [value = ''] = evaluated(program, 'a.ts');
    expect(value).toHaveLength(5000);
  });

  it('a sum of 5,000 unknowns does not grow beyond its limit', async () => {
    const program = await programOf({
      'a.ts': `probe('/' + ${Array.from({ length: 5000 }, (_, at) => `x${at} + '/'`).join(' + ')})`,
    });
    expect(evaluated(program, 'a.ts')[0]).toMatch(/^\/\{segment\}\/\{segment\}/);
  });

  it.each([
    ['arrays', '['.repeat(2000), ']'.repeat(2000)],
    ['parentheses', '('.repeat(2000), ')'.repeat(2000)],
    ['calls', 'f('.repeat(2000), ')'.repeat(2000)],
    ['blocks', '{'.repeat(2000), '}'.repeat(2000)],
    ['functions', '() => '.repeat(2000), '1'],
    ['conditionals', 'a ? b : '.repeat(2000), 'c'],
    ['negations', '!'.repeat(2000), 'a'],
    ['ifs', 'if (a) '.repeat(2000), 'b()'],
    ['else ifs', `${'if (a()) b(); else '.repeat(2000)}`, 'c()'],
    ['templates', '`${'.repeat(1000), '}`'.repeat(1000)],
    ['elements', '<a>'.repeat(1000), '</a>'.repeat(1000)],
  ])('%s may nest 2,000 deep', async (_name, open, close) => {
    const reader = await openTypeScriptReader();
    const module = reader.read('a.tsx', open + close);
    let count = 0;
    walk(module, () => count++);
    expect(module.gaps.every((gap) => gap.reason === 'too-large' || gap.reason === 'unparsable')).toBe(true);
    expect(count > 0 || module.gaps.length > 0 || open.startsWith('{')).toBe(true);
  });

  it('a chain of 1,500 calls is read to its end and asked about without harm', async () => {
    const program = await programOf({ 'a.ts': `import e from 'e'; probe(e()${'.use(x)'.repeat(1500)})` });
    expect(program.calls()).toHaveLength(1502);
    expect(referred(program, 'a.ts')).toEqual(['unknown']);
  });

  it.each([
    ['self-recursion', 'function f(x) { return x ? f(x + 1) + "/a" : "/b" } probe(f(1))'],
    [
      'mutual recursion',
      'function f(x) { return g(x) + "/a" } function g(x) { return f(x) + "/b" } probe(f(1))',
    ],
    ['a name of itself', 'const a = a + "/a"; probe(a)'],
    ['a parameter of itself', 'function f(x) { probe(x); f(x + "/a") } f("/b")'],
    ['a table of itself', 'const t = { ...t, a: t.a }; probe(t.a)'],
    ['a table that is spread into itself', 'let t = { a: 1 }; t = { ...t, b: 2 }; probe(t.missing)'],
    [
      'a table that its callers spread into it',
      'function f(o) { const n = { ...o, a: 1 }; if (n.deep) f(n); probe(n.missing); } f({}); f({ deep: 1 });',
    ],
    ['a class of itself', 'class C extends C { m() { return this.m() } } probe(new C().m())'],
    ['a list of itself', 'const l = [...l, ...l]; for (const x of l) probe(x)'],
    ['a loop that gathers', 'let u = "/a"; while (x) { u = u + "/b" } probe(u)'],
  ])('%s ends', async (_name, text) => {
    const program = await programOf({ 'a.ts': text });
    expect(evaluated(program, 'a.ts').length).toBeGreaterThan(0);
  });

  it('the callers of functions of one name are found by looking at each call once', {
    timeout: 8000,
  }, async () => {
    const each = (count: number, tell: (at: number) => string) =>
      Array.from({ length: count }, (_, at) => tell(at));
    const ring = each(25, (at) => `let r${at} = r${(at + 1) % 25}.go();`);
    const classes = each(300, (at) => `class C${at} { go() { r0.go(${at}); } }`);
    const program = await programOf({ 'a.ts': [...ring, ...classes].join('\n') });
    const found = program.module('a.ts')?.classes ?? [];
    expect(found.flatMap(({ methods: [go] }) => (go ? program.callersOf(go) : []))).toEqual([]);
    expect(found).toHaveLength(300);
  });

  it('conditionals multiply up to 64 texts, and the rest is said to be left out', async () => {
    const program = await programOf({
      'a.ts': `probe(\`${Array.from({ length: 24 }, (_, at) => `\${c${at} ? 'a' : 'b'}`).join('')}\`)`,
    });
    const values = evaluated(program, 'a.ts');
    expect(values).toHaveLength(65);
    expect(values.at(-1)).toBe('+');
  });

  it('functions that call each other twice over do not explode', async () => {
    const fns = Array.from(
      { length: 40 },
      (_, at) => `function f${at}(x) { return c ? f${at + 1}(x + 'a') : f${at + 1}(x + 'b') }`,
    );
    const program = await programOf({ 'a.ts': `${fns.join('\n')} probe(f0('/'))` });
    const started = performance.now();
    expect(evaluated(program, 'a.ts').at(-1)).toBe('+');
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('tables that are spread into themselves, or into each other, are read to their end', async () => {
    const program = await programOf({
      'a.ts': `
        let one = { get: fetch }, other = { send: fetch }
        function grow(more) { one = { ...one, ...other, ...more }; other = { ...one }; return grow(one) }
        grow(other)
        probe(one[key]); probe(other[key])`,
    });
    expect(referred(program, 'a.ts')).toEqual(['<global> fetch', '<global> fetch']);
  });
  it('guards multiply up to their limit', async () => {
    const steps = Array.from({ length: 30 }, (_, at) => `if (c${at}) u += '/${at}';`);
    const program = await programOf({ 'a.ts': `let u = '/x'; ${steps.join(' ')} probe(u)` });
    expect(evaluated(program, 'a.ts').at(-1)).toBe('+');
  });
});

describe('whatever the files hold', () => {
  it('every expression can be asked about, and the answers do not depend on the order of files', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...programs), fc.nat()), { minLength: 1, maxLength: 4 }),
        async (picks) => {
          const files = picks.map(
            ([text, cut], at) => [`f${at}.tsx`, text.slice(0, cut % text.length)] as const,
          );
          const answers = async (list: typeof files) => {
            const program = await programOf(Object.fromEntries(list));
            return program
              .calls()
              .map(({ path, call }) => [
                program.refer(call.of, path).map((one) => one.is),
                program.evaluate(call, path),
              ]);
          };
          expect(await answers(files.toReversed())).toEqual(await answers(files));
        },
      ),
      { numRuns: 60 },
    );
  });
});
