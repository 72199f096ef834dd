import { describe, expect, it } from 'vitest';
import { evaluated, programOf, referred } from './program-of.ts';

const go = 'module example.com/shop\n\ngo 1.22\n';

async function textsOf(body: string, more: Readonly<Record<string, string>> = {}) {
  const text = `package main\nimport (\n"fmt"\n"path"\n"strings"\n"os"\n"net/http"\n"net/url"\n"strconv"\n"example.com/shop/paths"\n)\n${body}`;
  return evaluated(await programOf({ 'go.mod': go, 'main.go': text, ...more }), 'main.go');
}

it('a pointer to a value is no fault of a file', async () => {
  const text = 'package main\nfunc f() { x := new(5); y := T{A: new("b"), B: new(g(1)), C: new(T)} }\n';
  const program = await programOf({ 'go.mod': go, 'main.go': text });
  expect(program.modules.get('main.go')?.gaps).toEqual([]);
});

describe('a text of Go is known', () => {
  it.each([
    ['constants', 'const a, b = "/x", a + "/y"\nfunc f() { probe(b) }', ['/x/y']],
    ['repeated constants', 'const (\na = "/x"\nb\n)\nfunc f() { probe(b) }', ['/x']],
    ['escapes', 'func f() { probe("\\x2fx\\t\\u00e9\\101") }', ['/x\té' + 'A']],
    ['raw', 'func f() { probe(`/x\\d`) }', ['/x\\d']],
    [
      'Sprintf',
      'func f(id int, s string) { probe(fmt.Sprintf("/x/%d/%s", id, s)) }',
      ['/x/{segment}/{segment}'],
    ],
    ['Sprintf of constants', 'const v = "v1"\nfunc f() { probe(fmt.Sprintf("/%s/x", v)) }', ['/v1/x']],
    ['url.JoinPath', 'func f() { u, err := url.JoinPath("/x", "y"); _ = err; probe(u) }', ['/x/y']],
    ['url.Parse', 'func f() { u, _ := url.Parse("/x"); probe(u.String()) }', ['/x']],
    [
      'a joined URL',
      'func f() { u, _ := url.Parse("/x"); probe(u.JoinPath("y", "z").String()) }',
      ['/x/y/z'],
    ],
    [
      'the path of a URL',
      'func f() { u, _ := url.Parse("http://x.test/a"); u.Path = path.Join(u.Path, "b"); probe(u.String()) }',
      ['http://x.test/a/b'],
    ],
    [
      'the host of a URL',
      'func f(h string) { u, _ := url.Parse("http://x.test/a"); u.Host = h; probe(u.String()) }',
      ['{base}/a'],
    ],
    [
      'a URL whose path may be another',
      'func f(b bool) { u, _ := url.Parse("http://x.test/a"); if b { u.Path = "/c" }; probe(u.String()) }',
      ['http://x.test/a', 'http://x.test/c'],
    ],
    [
      'a composed URL',
      'func f() { u := url.URL{Scheme: "http", Host: "x.test", Path: "/a"}; probe(u.String()) }',
      ['http://x.test/a'],
    ],
    [
      'a resolved URL',
      'func f() { b, _ := url.Parse("http://x.test/a/"); u := b.ResolveReference(&url.URL{Path: "/c"}); probe(u.String()) }',
      ['http://x.test/c'],
    ],
    ['path.Join', 'func f() { probe(path.Join("/x/", "y")) }', ['/x/y']],
    ['TrimSuffix', 'func f() { probe(strings.TrimSuffix("/x/", "/") + "/y") }', ['/x/y']],
    ['Join', 'func f() { probe(strings.Join([]string{"a", "b"}, "/")) }', ['a/b']],
    ['append', 'func f() { l := []string{"a"}; l = append(l, "b"); probe(strings.Join(l, "/")) }', ['a/b']],
    ['numbers', 'func f(n int) { probe("/x/" + strconv.Itoa(n)) }', ['/x/{segment}']],
    ['environment', 'func f() { probe(os.Getenv("URL") + "/x") }', ['{base}/x']],
    ['method constants', 'func f() { probe(http.MethodPatch) }', ['PATCH']],
    ['conversions', 'type T string\nfunc f() { probe(string([]byte("/x"))) }', ['/x']],
    [
      'several results',
      'func g() (string, error) { return "/x", nil }\nfunc f() { a, err := g(); _ = err; probe(a) }',
      ['/x'],
    ],
    ['assignment in order', 'func f() { a := "/x"; a += "/y"; probe(a) }', ['/x/y']],
    [
      'an inner block',
      'func f() { a := "/x"; { a := a + "/y"; probe(a) }; { a := a + "/z"; probe(a) } }',
      ['/x/y', '/x/z'],
    ],
    ['tables', 'var t = map[string]string{"k": "/x"}\nfunc f() { probe(t["k"]) }', ['/x']],
    ['range over a list', 'func f() { for _, p := range []string{"/x", "/y"} { probe(p) } }', ['/x', '/y']],
    [
      'range over a table',
      'var t = map[string]string{"k": "/x"}\nfunc f() { for k, p := range t { probe(k); probe(p) } }',
      ['k', '/x'],
    ],
    ['fields by name', 'type T struct { a, b string }\nfunc f() { t := &T{b: "/x"}; probe(t.b) }', ['/x']],
    [
      'fields by place',
      'type T struct { a, b string }\nfunc f() { for _, t := range []T{{"/x", "/y"}} { probe(t.b) } }',
      ['/y'],
    ],
    [
      'fields given later',
      'type T struct { a string }\nfunc N() *T { t := &T{}; t.a = "/x"; return t }\nfunc (t *T) m() { probe(t.a) }',
      ['/x'],
    ],
    [
      'embedded fields',
      'type B struct { a string }\nfunc (b B) get() string { return "/x" }\ntype T struct { B }\nfunc f(t T) { probe(t.get()) }',
      ['/x'],
    ],
    [
      'package variables set in init',
      'var a string\nfunc init() { a = "/x" }\nfunc f() { probe(a) }',
      ['/x'],
    ],
  ])('through %s', async (_name, body, expected) => {
    expect(await textsOf(body)).toEqual(expected);
  });

  it('in other files of the package and in other packages, whatever they are called', async () => {
    expect(
      await textsOf('func f() { probe(Base); probe(paths.Users); probe(paths.Join("/y")) }', {
        'other.go': 'package main\nconst Base = "/base"',
        'other_test.go': 'package main\nconst Base = "/test"',
        'paths/a.go': 'package paths\nconst Users = prefix + "/users"',
        'paths/b.go':
          'package paths\nconst prefix = "/api"\nfunc Join(s string) string { return prefix + s }',
      }),
    ).toEqual(['/base', '/api/users', '/api/y']);
    expect(
      evaluated(
        await programOf({
          'go.mod': go,
          'a.go': 'package a\nimport "example.com/shop/http-api"\nfunc f() { probe(httpapi.X) }',
          'http-api/a.go': 'package httpapi\nconst X = "/x"',
        }),
        'a.go',
      ),
    ).toEqual(['/x']);
  });

  it('but not where it is given at run time', async () => {
    expect(await textsOf('func f(a string) { probe("/x" + a) }')).toEqual(['/x{rest}']);
  });
});

describe('a thing of Go is followed', () => {
  const gin = 'package main\nimport "github.com/gin-gonic/gin"\n';
  it.each([
    [
      'a version in the path',
      'package main\nimport "github.com/labstack/echo/v4"\nfunc f() { probe(echo.New) }',
      ['github.com/labstack/echo/v4 New'],
    ],
    [
      'a field of a type',
      `${gin}type S struct { r *gin.Engine }\nfunc (s *S) m() { probe(s.r.GET) }`,
      ['github.com/gin-gonic/gin Engine().GET'],
    ],
    [
      'a field set in another function',
      `${gin}type S struct { r *gin.Engine }\nfunc N() *S { s := &S{r: gin.New()}; return s }\nfunc (s *S) m() { probe(s.r) }`,
      ['made by github.com/gin-gonic/gin New at main.go:4:26'],
    ],
    [
      'a parameter',
      `${gin}func f(r *gin.Engine) { probe(r) }\nfunc main() { f(gin.New()) }`,
      ['made by github.com/gin-gonic/gin New at main.go:4:17'],
    ],
    [
      'a method of an interface',
      `${gin}func g() { h := H{}; probe(h.m) }\ntype H struct{}\nfunc (h H) m() {}`,
      ['function m in main.go'],
    ],
    ['a method in another file', `${gin}func g() { h := NewH(); probe(h.m) }`, ['function m in methods.go']],
    [
      'the zero of a type',
      'package main\nimport "net/http"\nfunc f() { var m http.ServeMux; probe(m) }',
      ['made by net/http ServeMux at main.go:3:18'],
    ],
  ])('through %s', async (_name, text, expected) => {
    const program = await programOf({
      'main.go': text,
      'h.go': 'package main\ntype K struct{}\nfunc NewH() *K { return &K{} }',
      'methods.go': 'package main\nfunc (k *K) m() {}',
    });
    expect(referred(program, 'main.go')).toEqual(expected);
  });
});
