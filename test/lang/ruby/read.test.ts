import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/lang/reader.ts';
import { openRubyReader } from '../../../src/lang/ruby/read.ts';
import { readGrammar } from '../python/open.ts';
import { show, showStep } from '../python/show.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openRubyReader(readGrammar);
});

describe('the module form of Ruby', () => {
  it.each([
    ['get :a, to: "b#c"', 'call get("a", to="b#c")'],
    ["get 'a' => :b, :via => [:get]", 'call get(via=["get"], {a: "b"})'],
    ['root(*all, **more)', 'call root(*all, **more)'],
    ['Foo::Bar.new(1)', 'call Foo.Bar(1)'],
    ["x = a.b.c || 'd'", 'x = either(a.b.c | "d")'],
    ["x += '/y'", 'x += "/y"'],
    ['@base = %w[a b]', 'this.base = ["a", "b"]'],
    ['x = a ? "b" : c[:d]', 'x = either(a ? "b" | c["d"])'],
    ["get '/a' if x", 'if x: call get("/a")'],
    ["get '/a' unless x", 'if not x: call get("/a")'],
    ['if x\n  f(1)\nelse\n  f(2)\nend', 'if x: call f(1)|if not x: call f(2)'],
    ['return if x\nf(1)', 'if not x: call f(1)'],
  ])('reads %j', (text, expected) => {
    expect(reader.read('a.rb', text).steps.map(showStep).join('|')).toBe(expected);
  });

  it('holds modules, classes, methods and what their bodies call', () => {
    const { classes, imports } = reader.read(
      'a.rb',
      `require_relative "boot"
module Shop
  class Cart < Base
    LIMIT = "/x"
    get "/hello" do
      "hi"
    end
    def total(a, b = 1, *rest)
      a
    end
  end
end
`,
    );
    const [shop] = classes;
    const inner = shop?.fields[0]?.value;
    const cart = inner?.is === 'class' ? inner.cls : undefined;
    expect(imports.map((entry) => entry.from)).toEqual(['./boot']);
    expect(cart?.bases.map(show)).toEqual(['Base']);
    expect(cart?.fields.map((field) => field.name)).toEqual(['LIMIT']);
    expect(cart?.decorators).toHaveLength(1);
    expect(cart?.methods.map((fn) => [fn.name, fn.params.map((param) => param.name)])).toEqual([
      ['total', ['a', 'b', 'rest']],
    ]);
  });

  it('says where a text is no Ruby, and reads the rest', () => {
    const { steps, gaps } = reader.read('a.rb', "get '/a'\nclass (\nget '/b'\n");
    expect(gaps.map((gap) => [gap.reason, gap.at.region?.line])).toEqual([
      ['unparsable', expect.any(Number)],
    ]);
    expect(steps.map(showStep)).toContain('call get("/a")');
  });

  it('is total on any text', () => {
    const word = fc.constantFrom(
      'do',
      'end',
      '|x|',
      '{',
      '}',
      'a',
      ':b',
      "'c'",
      '"#{',
      'if',
      '=>',
      '%w[',
      '(',
      ')',
      '\n',
      '::',
      'class A',
      'def f',
      '<<~X',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        expect(reader.read('a.rb', words.join(' ')).language).toBe('ruby');
      }),
      { numRuns: 200 },
    );
    expect(reader.read('a.rb', `${'f('.repeat(5000)}`).gaps.length).toBeGreaterThan(0);
  });
});
