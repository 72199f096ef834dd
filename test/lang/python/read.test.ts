import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/lang/reader.ts';
import type { Expr, Module } from '../../../src/model/module.ts';
import { openReaderForTests } from './open.ts';
import { show, showStep } from './show.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openReaderForTests();
});

const read = (text: string): Module => reader.read('kit/a.py', text);
const steps = (text: string): readonly string[] => read(text).steps.map(showStep);
const value = (text: string): Expr => {
  const [step] = read(`x = ${text}`).steps;
  if (!step) throw new Error('nothing was assigned');
  return step.value;
};

describe('imports of a Python file', () => {
  it.each([
    ['import os', ['os', 'os', '*']],
    ['import a.b as c', ['c', 'a.b', '*']],
    ['from a.b import c', ['c', 'a.b', 'c']],
    ['from ..x import y as z', ['z', '..x', 'y']],
    ['from . import q', ['q', '.', 'q']],
    ['from m import *', ['*', 'm', '*']],
    ['from a import (\n  b,\n)', ['b', 'a', 'b']],
    ['try:\n  import a\nexcept ImportError:\n  pass', ['a', 'a', '*']],
    ['def f():\n  from a import b', ['b', 'a', 'b']],
    ['class C:\n  from a import b', ['b', 'a', 'b']],
  ])('%s', (text, [local, from, name]) => {
    expect(read(text).imports).toMatchObject([{ local, from, name }]);
  });

  it('keep the submodule that `import a.b` loads under its dotted name', () => {
    expect(read('import a.b.c').imports.map((entry) => [entry.local, entry.from])).toEqual([
      ['a', 'a'],
      ['a.b.c', 'a.b.c'],
    ]);
  });
});

describe('every top-level name is exported', () => {
  it('once, whatever binds it', () => {
    const text =
      'import a.b\nfrom c import d as e\nx, (y, *z) = 1, q\ndef f(): local = 1\nclass C: field = 1\nx = 2\nif t:\n  g = 1\nwith o() as h: pass';
    expect(read(text).exports.map((entry) => entry.name)).toEqual([
      'a',
      'e',
      'x',
      'y',
      'z',
      'f',
      'C',
      'g',
      'h',
    ]);
  });
});

describe('expressions', () => {
  it.each([
    ['a.b[c]["d"]', 'a.b[c]["d"]'],
    ['a[b, c]', 'a[[b, c]]'],
    ['f(a, k=1, *r, **kw)', 'f(a, k=1, *r, **kw)'],
    ['await f()', 'f()'],
    ['((a))', 'a'],
    ['a if t else b', 'either(t ? a | b)'],
    ['a or b or c', 'either(a | b | c)'],
    ['a and b', 'either(a ? b)'],
    ['"a" + b + "c"', '(+ "a" b "c")'],
    ['"%s/%d" % (a, b)', '(% "%s/%d" [a, b])'],
    ['"{}".format(a)', '"{}".format(a)'],
    ['base / "a"', '(/ base "a")'],
    ['not a', '(! a)'],
    ['a == "b"', '(== a "b")'],
    ['a is not None', '(!= a null)'],
    ['m in ("GET", "PUT")', 'either((== m "GET") | (== m "PUT"))'],
    ['m not in ["GET"]', '(! either((== m "GET")))'],
    ['{"a": 1, **b, c: 2}', '{a: 1, ...b, [c]: 2}'],
    ['a | {"b": 1}', '{...a, b: 1}'],
    ['{1, *a}', '[1, *a]'],
    ['1, 2', '[1, 2]'],
    ['0x_ff', '255'],
    ['-a', '?-a?<a>'],
    ['lambda a, *b, c=1: a.d', '(a, ...b, c = 1) => {return a.d}'],
    ['[f(a) for a in g() if a]', '?[f(a) for a in g() if a]?<g(); () => {for a in g(): if a: return f(a)}>'],
    [
      '{k: v for k, v in d.items()}',
      '?{k: v for k, v in d.items()}?<d.items(); () => {for k in d: for v in d.values(): return {[k]: v}}>',
    ],
  ])('%s', (text, shown) => {
    expect(show(value(text))).toBe(shown);
  });
});

describe('strings', () => {
  it.each([
    ['"a\\n\\x41\\u00e9\\101\\d"', 'a\nAéA\\d'],
    ["r'a\\n'", 'a\\n'],
    ['"""a\r\nb"""', 'a\nb'],
    ['"a\\\nb"', 'ab'],
    ["u'é'", 'é'],
    ["''", ''],
  ])('%j has the value Python gives it', (text, expected) => {
    expect(value(text)).toMatchObject({ is: 'literal', value: expected });
  });

  it.each([
    ['"a" "b"', '`ab`'],
    ['"a" f"{b}c"', '`a<b>c`'],
    ['f"{{ {a.b(c)!r:>{w}} }}"', '`{ <a.b(c)> }`'],
    ['f"{a:{g()}}"', '`<?{a:{g()}}?<a; ?:{g()}?<?{g()}?<g()>>>>`'],
    ['rf"\\d{a}"', '`\\d<a>`'],
    ['f"{x}"', '`<x>`'],
  ])('%s is a template', (text, shown) => {
    expect(show(value(text))).toBe(shown);
  });

  it('that are bytes say nothing', () => {
    expect(value('b"query"')).toMatchObject({ is: 'unknown' });
  });

  it('know where their characters stand, in UTF-16 columns', () => {
    expect(read('é = "𝒳é"').steps[0]?.value).toMatchObject({
      region: { line: 1, column: 5, endLine: 1, endColumn: 10 },
      inner: { line: 1, column: 6, endLine: 1, endColumn: 9 },
    });
  });

  it('keep the place of every part of a concatenation, one to one between escapes', () => {
    const template = value('("ab\\nc"\n  f"{{d{e}")');
    expect(
      template.is === 'template' &&
        template.parts.map((part) =>
          'is' in part
            ? show(part)
            : [part.text, part.region.line, part.region.column, part.region.endColumn],
        ),
    ).toEqual([['ab', 1, 7, 9], ['\n', 1, 9, 11], ['c', 1, 11, 12], ['{', 2, 5, 7], ['d', 2, 7, 8], 'e']);
  });
});

describe('classes', () => {
  const [cls] = [
    `
@dataclass(frozen=True)
class Thread(Base, Generic[T], metaclass=Meta):
    """Text."""
    tags: ClassVar[int] = 3
    id: str
    items: Optional[List[Foo]] = None
    pair: Dict[str, a.B]
    late: "Foo | None" = field(default=None)
    union: A | None
    COUNT = 1
    COUNT += 2
    if TYPE_CHECKING:
        maybe: int
    class Meta:
        x = 1
    register(1)
    @property
    async def path(self, *, n: int = 1) -> str:
        self.x = n
        return self.x
`,
  ].map((text) => () => read(text));

  it('keep annotated fields, in order, with their types as expressions', () => {
    const fields = cls?.().classes[0]?.fields ?? [];
    expect(
      fields.map((field) => `${field.name}: ${field.type ? show(field.type) : '-'} = ${show(field.value)}`),
    ).toEqual([
      'tags: ClassVar[int] = 3',
      'id: str = ??',
      'items: Optional[List[Foo]] = null',
      'pair: Dict[[str, a.B]] = ??',
      'late: "Foo | None" = field(default=null)',
      'union: either(A | null) = ??',
      'COUNT: - = 1',
      'COUNT: - = (+ COUNT 2)',
      'maybe: int = ??',
      'Meta: - = class Meta',
    ]);
    expect(fields[1]?.region).toEqual({ line: 6, column: 5, endLine: 6, endColumn: 7 });
  });

  it('keep bases, decorators and methods', () => {
    const found = cls?.().classes[0];
    expect(found?.bases.map(show)).toEqual(['Base', 'Generic[T]']);
    expect(found?.decorators.map(show)).toEqual(['dataclass(frozen=true)']);
    expect(found?.methods).toMatchObject([{ name: 'path', params: [{ name: 'self' }, { name: 'n' }] }]);
    expect(found?.methods[0]?.decorators.map(show)).toEqual(['property']);
    expect(found?.methods[0]?.steps.map(showStep)).toEqual(['self.x = n', 'return self.x']);
  });

  it('leave the statements of their bodies where the class stands', () => {
    expect(cls?.().steps.map(showStep)).toEqual(['call register(1)']);
  });

  it('inside a function are assigned there', () => {
    expect(read('def f():\n  class A: x = 1\n  def g(): pass').functions[0]?.steps.map(showStep)).toEqual([
      'A = class A',
      'g = () => {}',
    ]);
  });
});

describe('steps', () => {
  it.each<[string, string[]]>([
    ['a = b = f()', ['a = f()', 'b = a']],
    ['a, *b = c', ['[a, *b] = c']],
    ['a += [1]', ['a += [1]']],
    ['a -= f()', ['a = ?a -= f()?<f()>']],
    ['self.x = d["k"] = 1', ['self.x = 1', 'd["k"] = self.x']],
    ['type X[T] = List[T]', ['X = List[T]']],
    ['x: int = f()', ['x = f()']],
    ['"""text"""\nf"{x}"', []],
    ['raise E(1) from f()', ['call E(1)', 'call f()']],
    ['assert f(), g()', ['call f()', 'call g()']],
    [
      'if (n := f()) > 1:\n  g(n)',
      ['n = f()', 'call ?(n := f()) > 1?<n; 1>', 'if ?(n := f()) > 1?<n; 1>: call g(n)'],
    ],
    [
      'if a and not b:\n  c = 1\nelif d():\n  c = 2\nelse:\n  c = 3',
      [
        'if a: if not b: c = 1',
        'if not either(a ? (! b)): call d()',
        'if not either(a ? (! b)): if d(): c = 2',
        'if not either(a ? (! b)): if not d(): c = 3',
      ],
    ],
    [
      'for a, (b, c) in x:\n  f(a, b)',
      ['for a in [x[??][0]]: for b in [[x[??][1]][??][0]]: for c in [[x[??][1]][??][1]]: call f(a, b)'],
    ],
    ['for i, r in enumerate(rs):\n  f(r)', ['call enumerate(rs)', 'for i in ??: for r in rs: call f(r)']],
    ['for a, b in zip(x, y):\n  f(b)', ['call zip(x, y)', 'for a in x: for b in y: call f(b)']],
    ['for r in sorted(rs):\n  f(r)\nelse:\n  g()', ['call sorted(rs)', 'for r in rs: call f(r)', 'call g()']],
    ['while t():\n  f()', ['call t()', 'if t(): call f()']],
    ['while True:\n  f()', ['call f()']],
    ['with a() as b, c():\n  f(b)', ['b = a()', 'call c()', 'call f(b)']],
    [
      'try:\n  a = 1\nexcept (E, F) as e:\n  a = 2\nfinally:\n  g()',
      ['a = 1', 'if ?(E, F)?: e = ?e?', 'if ?(E, F)?: a = 2', 'call g()'],
    ],
    [
      'match m:\n  case "GET" | "PUT": a = 1\n  case K.x if t: a = 2\n  case [n, *r]: a = n\n  case _: a = 4',
      [
        'if either((== m "GET") | (== m "PUT")): a = 1',
        'if not either((== m "GET") | (== m "PUT")): if (== m K.x): if t: a = 2',
        'if not either((== m "GET") | (== m "PUT")): if not ?K.x?: if ?[n, *r]?: n = ?n?',
        'if not either((== m "GET") | (== m "PUT")): if not ?K.x?: if ?[n, *r]?: r = ?r?',
        'if not either((== m "GET") | (== m "PUT")): if not ?K.x?: if ?[n, *r]?: a = n',
        'if not either((== m "GET") | (== m "PUT")): if not ?K.x?: if not ?[n, *r]?: a = 4',
      ],
    ],
  ])('%s', (text, shown) => {
    expect(steps(text)).toEqual(shown);
  });

  it('after an early return are guarded by its opposite', () => {
    const body = (text: string): readonly string[] =>
      read(`def f():\n${text}`).functions[0]?.steps.map(showStep) ?? [];
    expect(body('  if a: return 1\n  b = 2')).toEqual(['if a: return 1', 'if not a: b = 2']);
    expect(body('  if a: b = 1\n  else: raise E\n  b = 2')).toEqual(['if a: b = 1', 'if a: b = 2']);
    expect(body('  for x in y:\n    if not x: continue\n    g(x)')).toEqual(['for x in y: if x: call g(x)']);
    expect(body('  with o:\n    if a: return\n  b = 2')).toEqual(['if not a: b = 2']);
  });
});

describe('bindings of the module', () => {
  it('stand again when bound again, each part of a tuple on its own', () => {
    const found = read('a, b = 1, f()\nc: int = 2\nfor i in x:\n  a = 3\ndef g(): d = 1');
    expect(found.bindings.map((binding) => [binding.name, show(binding.value)])).toEqual([
      ['a', '1'],
      ['b', 'f()'],
      ['c', '2'],
      ['a', '3'],
    ]);
    expect(found.bindings[2]?.type && show(found.bindings[2].type)).toBe('int');
  });
});
