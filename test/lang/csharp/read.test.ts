import { beforeAll, describe, expect, it } from 'vitest';
import { openCSharpReader } from '../../../src/lang/csharp/read.ts';
import type { Reader } from '../../../src/lang/reader.ts';
import { evaluated, programOf } from '../program-of.ts';
import { readGrammar } from '../python/open.ts';
import { show, showStep } from '../python/show.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openCSharpReader(readGrammar);
});

const read = (text: string) => reader.read('A.cs', text);
const stepsOf = (body: string) =>
  read(`class A { void F() { ${body} } }`).classes[0]?.methods[0]?.steps ?? [];

describe('imports of a C# file', () => {
  it.each([
    ['namespace A.B;', ''],
    ['namespace A.B {', '}'],
  ])('hold its own namespaces and those it uses: `%s`', (open, close) => {
    const { imports, classes } = read(
      `using X.Y;\nusing static X.Y.Z;\nusing D = X.Y.E;\n${open}\nclass C {}\n${close}`,
    );
    expect(imports.map(({ local, from, name }) => `${local} = ${from} ${name}`)).toEqual([
      '* = X.Y *',
      '* = X.Y.Z *',
      'D = X.Y.E E',
      '* = A.B *',
      '* = A *',
    ]);
    expect(classes.map((it) => it.name)).toEqual(['C']);
  });
});

describe('classes', () => {
  it('have attributes, bases without type arguments, fields, properties and methods', () => {
    const [cls] = read(
      '[R("x"), Q] public abstract class A(int z) : B<T>, I { const string S = "s" + T; string P => "p"; [G("{id}", Name = "n")] public Task<X> F(int id = 1, params string[] rest) => Ok(); A() : base(1) { } }',
    ).classes;
    expect(cls?.abstract).toBe(true);
    expect(cls?.decorators.map(show)).toEqual(['R("x")', 'Q']);
    expect(cls?.bases.map(show)).toEqual(['B', 'I']);
    expect(cls?.fields.map((it) => `${it.name} = ${show(it.value)}`)).toEqual([
      'z = ??',
      'S = (+ "s" T)',
      'P = "p"',
    ]);
    expect(cls?.methods.map((it) => it.name)).toEqual(['constructor', 'F', 'constructor']);
    expect(cls?.methods[1]?.decorators.map(show)).toEqual(['G("{id}", Name="n")']);
    expect(cls?.methods[1]?.params.map((it) => it.name)).toEqual(['id', 'rest']);
    expect(cls?.methods[2]?.steps.map(showStep)).toEqual(['call super(1)']);
  });
});

describe('what came late to the language', () => {
  it.each([
    [
      'collections as initial values',
      'List<int> B { get; set; } = []; List<int> C { get; set; } = [1, .. D];',
    ],
    ['spans of parameters', 'void B(params ReadOnlySpan<int> all) { }'],
    ['a backing field', 'string B { get; set => field = value.Trim(); }'],
  ])('is read: %s', (_what, members) => {
    const { classes, gaps } = read(`class A { ${members} [G("x")] int F() => 1; }`);
    expect(gaps).toEqual([]);
    expect(classes[0]?.methods.at(-1)?.decorators.map(show)).toEqual(['G("x")']);
  });

  it.each([
    ['an operator of the object itself', 'public void operator +=(int by) { Count += by; }'],
    ['a type that may be a ref struct', 'void B<T>(T it) where T : allows ref struct { }'],
    ['a branch for the compiler inside a list', 'int[] b = [\n1,\n#if C\n2,\n#endif\n3];'],
    ['a lambda of references without types', 'C d = (text, out found) => true;'],
  ])('is said where it is not read, and what stands behind it is: %s', (_what, members) => {
    const { classes, gaps } = read(
      `class A { ${members} [G("x")] int F() => 1; }\nclass Z { [G("z")] int F() => 1; }`,
    );
    const methods = classes.flatMap((it) => it.methods);
    expect(methods.flatMap((it) => it.decorators.map(show))).toEqual(['G("x")', 'G("z")']);
    expect(gaps.map((it) => it.reason)).toEqual(['unparsable']);
  });
});

describe('steps', () => {
  it.each([
    ['var a = $"x{b}/{c:X}", d = @"e""f";', ['a = `x<b>/<c>`', 'd = "e\\"f"']],
    ['if (!a.Ok()) return; b += await C();', ['call a.Ok()', 'if a.Ok(): b += C()']],
    ['var a = b is null, c = b is not "x";', ['a = (== b null)', 'c = (!= b "x")']],
    ['A(["x", y]);', ['call A(["x", y])']],
    ['A([..x, y]);', ['call A([*x, y])']],
    ['foreach (var x in list) x.Run(nameof(A.B));', ['for x in list: call x.Run("B")']],
    ['var o = new Foo<int>(1) { A = b, C = { D() } };', ['o = Foo(1, A=b, C=[D()])']],
    ['F(name: a ?? b, (string)c, typeof(D), e[0])!;', ['call F(name=either(a | b), c, D, e[0])']],
    [
      'Func<int, int> f = x => x; int G(int y) => y;',
      ['f = (x) => {return x}', 'G = (y: int) => {return y}'],
    ],
  ])('of `%s`', (body, expected) => {
    expect(stepsOf(body).map(showStep)).toEqual(expected);
  });
});

describe('names of a C# program', () => {
  it('are constants of its own class, of those it extends, of its namespace and of what it uses', async () => {
    const program = await programOf({
      'Shared/Routes.cs':
        'namespace App.Shared; public static class Routes { public const string Root = "api"; }',
      'Api/Base.cs':
        'namespace App.Api; public class Base { protected const string B = Shared.Routes.Root + "/b"; }',
      'Api/Use.cs':
        'using App.Shared; namespace App.Api { class Use : Base { const string Own = $"{Routes.Root}/own"; void F() { probe(Own); probe(Routes.Root); } } }',
    });
    expect(evaluated(program, 'Api/Use.cs')).toEqual(['api/own', 'api']);
  });
});

describe('extension methods', () => {
  it.each([
    ['called on their first argument', 'app.Map("/a");'],
    ['called as what they are', 'Routes.Map(app, "/a");'],
  ])('know what their parameters are given, %s', async (_, call) => {
    const program = await programOf({
      'Program.cs': `using Shop; var app = "/api"; ${call}`,
      'Routes.cs':
        'namespace Shop; public static class Routes { public static void Map(this string app, string path) { probe(app + path); } }',
      'Other.cs':
        'namespace Other; public static class Others { public static void Map(this string app, string path) { app.Map("/b"); } }',
    });
    expect(evaluated(program, 'Routes.cs')).toEqual(['/api/a']);
  });
});
