import { beforeAll, describe, expect, it } from 'vitest';
import { openKotlinReader } from '../../../src/lang/kotlin/read.ts';
import type { Reader } from '../../../src/lang/reader.ts';
import { evaluated, programOf, referred } from '../program-of.ts';
import { readGrammar } from '../python/open.ts';
import { show, showStep } from '../python/show.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openKotlinReader(readGrammar);
});

const read = (text: string) => reader.read('A.kt', text);
const stepsOf = (body: string) => read(`fun f() {\n${body}\n}\n`).functions[0]?.steps.map(showStep) ?? [];

describe('imports of a Kotlin file', () => {
  it('hold its own package first, types, functions, aliases and what a type holds', () => {
    const { imports, package: own } = read(
      'package a.b\n\nimport x.y.*\nimport x.y.Z\nimport x.Q as R\nimport x.Paths.ROOT\n',
    );
    expect(own).toBe('a.b');
    expect(imports.map(({ local, from, name }) => `${local} = ${from} ${name}`)).toEqual([
      '* = a.b *',
      '* = x.y *',
      'Z = x.y.Z Z',
      'R = x.Q Q',
      'ROOT = x.Paths ROOT',
    ]);
  });
});

describe('texts with dollars', () => {
  it('are read as they are written', () => {
    const { bindings, gaps } = read('val a = """^x$"""\nval b = $$"${a.b:#{null}}"\nval c = "$a/c"\n');
    expect(bindings.map((it) => show(it.value))).toEqual(['"^x$"', '"${a.b:#{null}}"', '`<a>/c`']);
    expect(gaps).toEqual([]);
  });
});

describe('classes', () => {
  it.each([
    'class A {\n  val b = 1\n}',
    'data class A(val b: Int)',
    'internal interface A {\n  fun b()\n}',
    'object A',
  ])('of a file that begins with a function keep their annotations: %s', (declared) => {
    const text = `fun f() {\n  g("u") { h(1) }\n}\n\n// B\n@Q\n@R("x")\n${declared}\n\n@S(T.V)\nclass B {\n  @T("")\n  class C(val b: B)\n}\n`;
    const { classes } = read(text);
    expect(classes.map((it) => it.decorators.map(show))).toEqual([['Q', 'R("x")'], ['S(T.V)']]);
    expect(
      classes[1]?.fields.map(({ value }) => value.is === 'class' && value.cls.decorators.map(show)),
    ).toEqual([['T("")']]);
    expect(classes[0]?.abstract ?? false).toBe(declared.includes('interface'));
  });
  it('have annotations, bases, the fields of their heads, and all that their companions hold', () => {
    const [cls] = read(`@R("x", path = ["a"]) @Q
abstract class A<T>(val s: String = "d", n: Int) : B<T>(s), I {
  companion object {
    const val C = "/c$s"
  }
  @Inject lateinit var q: Q
  val g: String
    get() = "x"
  class In(val z: Int)
  @G("{id}", n = [M.GET])
  suspend fun f(@P id: Long = 1, vararg rest: String): X? = ok()
}
`).classes;
    expect(cls?.abstract).toBe(true);
    expect(cls?.decorators.map(show)).toEqual(['R("x", path=["a"])', 'Q']);
    expect(cls?.bases.map(show)).toEqual(['B', 'I']);
    expect(cls?.fields.map((it) => `${it.name} = ${show(it.value)}`)).toEqual([
      's = ??',
      'n = ??',
      'C = `/c<s>`',
      'q = ??',
      'g = () => {return "x"}()',
      'In = class In',
    ]);
    expect(cls?.methods.map((it) => it.name)).toEqual(['constructor', 'f']);
    expect(cls?.methods[0]?.steps.map(showStep)).toEqual(['this.s = s', 'this.n = n', 'call super(s)']);
    expect(cls?.methods[1]?.decorators.map(show)).toEqual(['G("{id}", n=[M.GET])']);
    expect(cls?.methods[1]?.params.map((it) => `${it.name}${it.rest ? '...' : ''}`)).toEqual([
      'id',
      'rest...',
    ]);
  });

  it('are enums with their entries, objects and interfaces', () => {
    const { classes } = read(
      'enum class E(val p: String) {\n  A("/a"),\n  B("/b");\n}\nobject O {\n  const val X = 1\n}\ninterface I {\n  fun a()\n}\n',
    );
    expect(classes.map((it) => [it.name, it.abstract ?? false])).toEqual([
      ['E', false],
      ['O', false],
      ['I', true],
    ]);
    expect(classes[0]?.fields.map((it) => `${it.name} = ${show(it.value)}`)).toEqual([
      'p = ??',
      'A = E("/a")',
      'B = E("/b")',
    ]);
  });
});

describe('steps', () => {
  it.each([
    ['val a = "x${b.c}y$d\\n"', ['a = `x<b.c>y<d>\n`']],
    ['val (a, b) = pair', ['[a, b] = pair']],
    ['a.b["k"]!!.run(n = 1, *rest)', ['call a.b["k"].run(n=1, *rest)']],
    ['get("/x") { all() }', ['call get("/x", () => {return all()})']],
    ['list.forEach { use(it) }', ['call list.forEach((it) => {return use(it)})']],
    ['list.map { (k, v) -> k }', ['call list.map(([k, v]) => {return k})']],
    ['get<Users.Id> { x() }', ['call get(() => {return x()}, <>=Users.Id)']],
    [
      'if (a.ok()) return\nelse b()\nc()',
      ['call a.ok()', 'if not a.ok(): call b()', 'if not a.ok(): call c()'],
    ],
    [
      'for (p in listOf("a", "b")) get(p) {}',
      ['call ["a", "b"]', 'for p in ["a", "b"]: call get(p, () => {})'],
    ],
    ['val q = if (a) "b" else c ?: "d"', ['q = either(a ? "b" | either(c | "d"))']],
    ['val w = when (x) {\n  1 -> "a"\n  else -> "b"\n}', ['w = either(x ? "a" | "b")']],
    ['when {\n  a -> b()\n}', ['if ?a?: call b()']],
    ['val r by lazy { one() }', ['r = () => {return one()}()']],
    ['try {\n  a()\n} catch (e: X) {\n  b()\n}', ['call a()', 'if ?e?: call b()']],
    ['val o = object : Base(1) {}', ['o = class ()']],
  ])('of `%s`', (body, expected) => {
    expect(stepsOf(body)).toEqual(expected);
  });

  it('of a function that extends a type keep the type', () => {
    const [fn] = read('fun Route.users(s: Service): Route = route("/x") { }\n').functions;
    expect(fn?.receiver && show(fn.receiver)).toBe('Route');
    expect(fn?.returns && show(fn.returns)).toBe('Route');
    expect(fn?.steps.map(showStep)).toEqual(['return route("/x", () => {})']);
  });
});

describe('names of a Kotlin program', () => {
  it('are found by the package that files say, wherever they stand, also in Java', async () => {
    const program = await programOf({
      'src/Api.kt':
        'package shop.api\n\nimport shop.base.ROOT\nimport shop.base.Paths\nimport shop.base.Old\n\nclass Api {\n  companion object {\n    const val OWN = "$ROOT/own"\n  }\n  fun f() {\n    probe(OWN)\n    probe(Paths.A + beside())\n    probe(Old.X)\n  }\n}\n',
      'src/Beside.kt': 'package shop.api\n\nfun beside() = "/beside"\n',
      'src/base/Consts.kt':
        'package shop.base\n\nconst val ROOT = "/api"\n\nobject Paths {\n  val A by lazy { ROOT + "/a" }\n}\n',
      'src/main/java/shop/base/Old.java':
        'package shop.base; public class Old { public static final String X = "/old"; }',
    });
    expect(evaluated(program, 'src/Api.kt')).toEqual(['/api/own', '/api/a/beside', '/old']);
  });

  it('of a library stay its own, though a file is called so', async () => {
    const program = await programOf({
      'src/Application.kt':
        'package shop\n\nimport io.server.Application\n\nfun f() {\n  probe(Application)\n}\n',
    });
    expect(referred(program, 'src/Application.kt')).toEqual(['io.server.Application Application']);
  });
});

it('reads types that end in a comma, and branches that ask more', () => {
  const { classes, gaps } = read(`class Cats {
  fun feed(
    cats: Map<
      @NotNull
      String,
      Cat,
    >,
  ): Int =
    when (cats.first()) {
      is Tom if cats.first().isHungry -> 1
      !is Kitten if (cats.size > 2) -> 2
      else -> if (cats.isEmpty()) 0 else 3
    }
}
`);
  expect(gaps).toEqual([]);
  expect(classes[0]?.methods.map((it) => it.name)).toEqual(['feed']);
});
