import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPhpReader } from '../../../src/lang/php/read.ts';
import type { Reader } from '../../../src/lang/reader.ts';
import { readGrammar } from '../python/open.ts';
import { show, showStep } from '../python/show.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openPhpReader(readGrammar);
});

const read = (code: string) => reader.read('a.php', `<?php\n${code}`);

describe('the module form of PHP', () => {
  it.each([
    ["Route::get('/a', B::class);", 'call Route.get("/a", B)'],
    ["$r->group(['prefix' => 'x'], fn ($y) => f($y));", 'call r.group({prefix: "x"}, (y) => {return f(y)})'],
    ["$a = $b['c'] ?? 'd';", 'a = either(b["c"] | "d")'],
    ['$a = BASE . \'/x\' . "/$b";', 'a = (+ (+ BASE "/x") `/<b>`)'],
    ["$a .= '/y';", 'a += "/y"'],
    ['$this->x = self::BASE;', 'this.x = this.BASE'],
    ['new Foo(1, name: 2);', 'call Foo(1, name=2)'],
    ['if ($x) { f(1); } else { f(2); }', 'if x: call f(1)|if not x: call f(2)'],
    ['if (!$x) { return; } f(1);', 'if not (! x): call f(1)'],
    ["foreach (['a', 'b'] as $k => $p) { f($p); }", 'for p in ["a", "b"]: call f(p)'],
    ["require __DIR__.'/a.php';", 'call require((+ __DIR__ "/a.php"))'],
    ['namespace A { f(\\B\\C::d()); }', 'call f(\\B\\C.d())'],
    ['use A\\B; new B\\C();', 'call B\\C()'],
    ['new B\\C();', 'call B.C()'],
  ])('reads %j', (code, expected) => {
    expect(read(code).steps.map(showStep).join('|')).toBe(expected);
  });

  it('holds imports, classes, attributes and constants', () => {
    const { imports, classes } = read(`use A\\B as C;
use D\\{E, F};
#[Route('/blog')]
final class Blog extends Base implements Shown {
  const PATH = '/x';
  private string $name = 'y';
  #[Route('/{slug}', methods: ['GET'])]
  public function show(string $slug, ?int $n = null, ...$rest) { return $slug; }
}`);
    const [blog] = classes;
    expect(imports.map(({ local, from, name }) => [local, from, name])).toEqual([
      ['C', 'A\\B', 'B'],
      ['E', 'D\\E', 'E'],
      ['F', 'D\\F', 'F'],
    ]);
    expect(blog?.bases.map(show)).toEqual(['Base', 'Shown']);
    expect(blog?.decorators.map(show)).toEqual(['Route("/blog")']);
    expect(blog?.fields.map((it) => [it.name, show(it.value)])).toEqual([
      ['PATH', '"/x"'],
      ['name', '"y"'],
    ]);
    const [method] = blog?.methods ?? [];
    expect(method?.decorators.map(show)).toEqual(['Route("/{slug}", methods=["GET"])']);
    expect(method?.params.map((it) => it.name)).toEqual(['slug', 'n', 'rest']);
  });

  it('takes the traits of a class for what it is derived from, and a trait for no class of its own', () => {
    const { imports, classes } = read(`use A\\Actions;
final class Blog extends Base {
  use Actions\\Lists, Writes { Lists::all insteadof Writes; }
}
trait Writes { public function write() {} }`);
    expect(classes.map((it) => [it.name, it.bases.map(show), it.abstract])).toEqual([
      ['Blog', ['Actions\\Lists', 'Writes', 'Base'], undefined],
      ['Writes', [], true],
    ]);
    expect(imports.map(({ local, from, name }) => [local, from, name])).toContainEqual([
      'Actions\\Lists',
      'A\\Actions\\Lists',
      'Lists',
    ]);
  });

  it('says where a text is no PHP, and reads the rest', () => {
    const { gaps, steps } = read('f(1);\nclass (\nf(2);');
    expect(gaps.map((it) => it.reason)).toEqual(['unparsable']);
    expect(steps.map(showStep)).toContain('call f(1)');
  });

  it('is total on any text', () => {
    const word = fc.constantFrom(
      '{',
      '}',
      '$a',
      "'c'",
      '"$',
      'if (',
      '=>',
      '[',
      '(',
      ')',
      ';',
      '::',
      'class A',
      'function f',
      '?>',
      '#[',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        expect(read(words.join(' ')).language).toBe('php');
      }),
      { numRuns: 200 },
    );
    expect(read('f('.repeat(5000)).gaps.length).toBeGreaterThan(0);
  });
});
