import { beforeAll, describe, expect, it } from 'vitest';
import { openJavaReader } from '../../../src/lang/java/read.ts';
import type { Reader } from '../../../src/lang/reader.ts';
import { evaluated, programOf, referred } from '../program-of.ts';
import { readGrammar } from '../python/open.ts';
import { show, showStep } from '../python/show.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openJavaReader(readGrammar);
});

const read = (text: string) => reader.read('a/A.java', text);
const stepsOf = (body: string) =>
  read(`class A { void f() { ${body} } }`).classes[0]?.methods[0]?.steps ?? [];

describe('imports of a Java file', () => {
  it('begin with its own package, and keep what a static import comes from', () => {
    const { imports } = read('package a.b;\nimport x.Y;\nimport x.*;\nimport static x.Y.Z;\n');
    expect(imports.map(({ local, from, name }) => `${local} = ${from} ${name}`)).toEqual([
      '* = a.b *',
      'Y = x.Y Y',
      '* = x *',
      'Z = x.Y Z',
    ]);
  });
});

describe('classes', () => {
  it('have annotations, bases without type arguments, fields and methods', () => {
    const [cls] = read(
      '@P("/x") @Q class A<T> extends b.B<T> implements I { static final String S = "s"; @G(path = {"/a", S}) List<T> f(int x, String... y) { return null; } A(int z) {} }',
    ).classes;
    expect(cls?.decorators.map(show)).toEqual(['P("/x")', 'Q']);
    expect(cls?.bases.map(show)).toEqual(['b.B', 'I']);
    expect(cls?.fields.map((it) => `${it.name} = ${show(it.value)}`)).toEqual(['S = "s"']);
    expect(cls?.methods.map((it) => it.name)).toEqual(['f', 'constructor']);
    expect(cls?.methods[0]?.decorators.map(show)).toEqual(['G(path=["/a", S])']);
    expect(cls?.methods[0]?.params.map((it) => `${it.rest ? '...' : ''}${it.name}`)).toEqual(['x', '...y']);
  });

  it('say where they have no objects of their own', () => {
    const { classes } = read('interface I {} abstract class B {} class C {} @X(abstract_ = 1) class D {}');
    expect(classes.map((it) => it.abstract ?? false)).toEqual([true, true, false, false]);
  });

  it('hold nested types, and the constants of an enum as its objects', () => {
    const [cls] = read('class A { enum E { ONE("/one"); E(String p) {} } record R(String a) {} }').classes;
    expect(cls?.fields.map(({ value }) => (value.is === 'class' ? value.cls.name : ''))).toEqual(['E', 'R']);
    const [nested] = cls?.fields ?? [];
    const fields = nested?.value.is === 'class' ? nested.value.cls.fields : [];
    expect(fields.map((it) => show(it.value))).toEqual(['E("/one")']);
  });
});

describe('steps', () => {
  it.each([
    ['String a = "x" + b, c;', ['a = (+ "x" b)']],
    ['a.b = c; a.b += d;', ['a.b = c', 'a.b += d']],
    ['if (a == null) return; b();', ['if not (== a null): call b()']],
    [
      'if (!a.ok()) { b(); } else if (c) d(); else e();',
      [
        'call a.ok()',
        'if not a.ok(): call b()',
        'if a.ok(): if c: call d()',
        'if a.ok(): if not c: call e()',
      ],
    ],
    ['for (X x : list.all()) x.run();', ['call list.all()', 'for x in list.all(): call x.run()']],
    ['var x = new A<>("y") { void g() { h(); } };', ['x = class ("y")']],
    [
      'list.map(A::b).map(e -> e.c).map((p, q) -> { return p; });',
      ['call list.map(A.b).map((e) => {return e.c}).map((p, q) => {return p})'],
    ],
    ['Object o = (String) (a ? B.class : c[0]);', ['o = either(a ? B | c[0])']],
    ['String t = """\n    a\n      b\\n""";', ['t = "a\\n  b\\n"']],
    ['String t = "\\u0041\\t\\\\";', ['t = "A\\t\\\\"']],
  ])('of `%s`', (body, expected) => {
    expect(stepsOf(body).map(showStep)).toEqual(expected);
  });
});

describe('names of a Java program', () => {
  const probe = async (files: Readonly<Record<string, string>>) => {
    const program = await programOf(files);
    return [evaluated(program, 'src/a/Use.java'), referred(program, 'src/a/Use.java')] as const;
  };

  it('are constants of its own class, of those it extends, of its package and of what it imports', async () => {
    const [texts] = await probe({
      'src/b/Paths.java': 'package b; public final class Paths { public static final String ROOT = "/r"; }',
      'src/a/Near.java': 'package a; interface Near { String N = b.Paths.ROOT + "/n"; }',
      'src/a/Base.java':
        'package a; import b.Paths; class Base { static final String BASE = Paths.ROOT + "/base"; }',
      'src/a/Use.java':
        'package a; import static b.Paths.ROOT; import b.*; class Use extends Base { static final String OWN = BASE + "/own"; void f() { probe(OWN); probe(ROOT); probe(Paths.ROOT); } }',
    });
    expect(texts).toEqual(['/r/base/own', '/r', '/r']);
  });

  it('are what the constructor of an enum was given', async () => {
    const [texts] = await probe({
      'src/a/Kind.java':
        'package a; enum Kind { A("/a"), B("/b"); final String path; Kind(String path) { this.path = path; } }',
      'src/a/Use.java': 'package a; class Use { void f() { probe(Kind.B.path); } }',
    });
    expect(texts).toEqual(['/b']);
  });

  it('are a type of the nearest project where several have one of that name', async () => {
    const [, named] = await probe({
      'other/src/a/Thing.java': 'package a; class Thing {}',
      'src/a/Thing.java': 'package a; class Thing {}',
      'src/a/Use.java': 'package a; class Use { void f() { probe(Thing); probe(Missing); } }',
    });
    expect(named).toEqual(['class Thing in src/a/Thing.java', '<global> Missing']);
  });
});
