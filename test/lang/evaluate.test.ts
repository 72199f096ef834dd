import { describe, expect, it } from 'vitest';
import { evaluated, programOf } from './program-of.ts';

describe('a text of TypeScript is followed', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['literal', `probe('/a')`, ['/a']],
    ['template', `probe(\`/a/\${id}/b\`)`, ['/a/{segment}/b']],
    ['concatenation', `probe('/a/' + x + '?q=' + y)`, ['/a/{segment}?q={segment}']],
    ['numbers', `probe('/a/' + (1 + 2))`, ['/a/3']],
    ['constant', `const A = '/a'; const B = A + '/b'; probe(B)`, ['/a/b']],
    ['enum', `enum P { A = '/a', B = 1 } probe(P.A + P.B)`, ['/a1']],
    ['table', `const T = { a: { b: '/ab' }, 'c d': '/cd' }; probe(T.a.b); probe(T['c d'])`, ['/ab', '/cd']],
    ['table by an unknown key', `const T = { a: '/a', b: '/b' }; probe(T[k])`, ['/a', '/b']],
    ['table by a known key', `const K = 'b'; const T = { a: '/a', [K]: '/b' }; probe(T[K])`, ['/b']],
    ['frozen table', `const T = Object.freeze({ a: '/a' } as const); probe(T.a)`, ['/a']],
    ['conditional', `probe(x ? '/a' : '/b')`, ['/a', '/b']],
    ['conditional inside', `probe(\`/x/\${on ? "enable" : "disable"}\`)`, ['/x/enable', '/x/disable']],
    ['null branch', `probe(id ? \`/x/\${id}\` : null)`, ['/x/{segment}']],
    ['and', `probe(id && \`/x/\${id}\`)`, ['/x/{segment}']],
    ['optional tail', `probe(\`/x\${q && \`?\${q}\`}\`)`, ['/x?{rest}', '/x']],
    ['known before or', `const A = '/a'; probe(A || '/b')`, ['/a']],
    ['setting', `probe(\`\${process.env.API}/x\`)`, ['{base}/x']],
    ['setting of the page', `probe(\`\${window.__ENV__.API}/x\`)`, ['{base}/x']],
    [
      'setting with a default',
      `const B = import.meta.env.VITE_API ?? '/api'; probe(B + '/x')`,
      ['{base}/x', '/api/x'],
    ],
    ['unknown before a path', `probe(\`\${host}/x\`)`, ['{base}/x']],
    ['unknown alone', `probe(url)`, ['{rest}']],
    ['unknown glued at the end', `probe(\`/api/x\${url}\`)`, ['/api/x{rest}']],
    [
      'unknown glued in the middle',
      `probe(\`/api/v\${n}/x/\${a}-\${b}\`)`,
      ['/api/v{segment}/x/{segment}-{segment}'],
    ],
    ['two unknowns in a row', `probe(\`/x/\${a}\${b}\`)`, ['/x/{rest}']],
    ['join', `probe(['/a', 'b', id].join('/'))`, ['/a/b/{segment}']],
    ['path.join', `import path from 'path'; probe(path.posix.join('/a/', '/b', c))`, ['/a/b/{segment}']],
    ['String', `probe(String(\`/a/\${encodeURIComponent(x)}\${y.toString()}\`))`, ['/a/{rest}']],
    [
      'replace',
      `const U = '/users/:id/x'; probe(U.replace(':id', id)); probe((base + '/').replace(/\\/$/, '') + '/x')`,
      ['/users/{segment}/x', '{base}/x'],
    ],
    [
      'a placeholder by a name of run time',
      `const U = '/users/{id}/x'; probe(U.replaceAll(\`{\${k}}\`, v)); probe(U.replace(/:(\\w+)/g, f)); probe(U.replace(\`\${k}\`, v))`,
      ['/users/{id}/x', '/users/{id}/x', '{rest}'],
    ],
    [
      'a query that is written out',
      `import qs from 'qs'; probe('/x' + list.map((k) => k + '=1').join('&')); probe(\`/y\${qs.stringify(z)}\`)`,
      ['/x?{rest}', '/y?{rest}'],
    ],
    [
      'URL',
      `probe(new URL('/x', origin)); probe(new URL('/x', 'https://a.b/c').toString())`,
      ['{base}/x', 'https://a.b/x'],
    ],
    [
      'the parts of a URL as they are assigned',
      `const u = new URL('https://a.b/c'); u.pathname = '/x'; probe(u); u.pathname += '/y'; probe(u.href); u.host = h; probe(u)`,
      ['https://a.b/x', 'https://a.b/x/y', '{base}/x/y'],
    ],
    [
      'a part of a URL under a guard',
      `const u = new URL('https://a.b/c'); if (x) u.pathname = '/x'; probe(u.toString())`,
      ['https://a.b/c', 'https://a.b/x'],
    ],
    ['reassignment', `let u = '/a'; u = u + '/b'; u += '/c'; probe(u); u = '/d'`, ['/a/b/c']],
    ['guarded assignment', `let u = '/a'; if (x) u = '/b'; probe(u)`, ['/a', '/b']],
    ['both branches', `let u; if (x) { u = '/a' } else { u = '/b' } probe(u)`, ['/a', '/b']],
    [
      'all branches',
      `let u = '/0'; if (x) u = '/a'; else if (y) u = '/b'; else u = '/c'; probe(u)`,
      ['/a', '/b', '/c'],
    ],
    [
      'the branch it stands in',
      `let u = '/0'; if (x) { u = '/a'; probe(u) } else { probe(u) }`,
      ['/a', '/0'],
    ],
    ['guarded append', `let u = '/a'; if (x) u += '?b'; probe(u)`, ['/a', '/a?b']],
    ['append in a loop', `let u = '/a'; for (const s of list) u += '/x'; probe(u)`, ['/a', '/a/x{rest}']],
    [
      'early return',
      `function f() { let u = '/a'; if (x) { u = '/b'; return probe(u) } probe(u) }`,
      ['/b', '/a'],
    ],
    [
      'assignment further in, of itself',
      `let u = '/a'; list.forEach((x) => { u = u.replace('b', x) }); probe(u)`,
      ['/a', '{rest}'],
    ],
    ['assignment further in', `let u; function init() { u = '/a' } function f() { probe(u) }`, ['/a']],
    [
      'builder',
      `const build = (id) => \`/users/\${id}\`; probe(build(7)); probe(build(x) + "/y")`,
      ['/users/7', '/users/{segment}/y'],
    ],
    [
      'builder with a default',
      'function build(a, b = "/d") { return a + b } probe(build("/a")); probe(build("/a", "/b"))',
      ['/a/d', '/a/b'],
    ],
    [
      'builder with options',
      'function build({ id, tail = "/t" }) { return "/x/" + id + tail } probe(build({ id: 1 })); probe(build({ id: 2, tail: "" }))',
      ['/x/1/t', '/x/2', '/x/2/t'],
    ],
    [
      'closure',
      'const make = (base) => ({ get: (p) => base + p }); const api = make("/api"); probe(api.get("/x"))',
      ['/api/x'],
    ],
    ['parameter', `function f(p) { probe('/x/' + p) } f('a'); f('b')`, ['/x/a ?', '/x/b ?']],
    ['parameter of one caller', `function f(p) { probe('/x/' + p) } f('a')`, ['/x/a']],
    ['parameter without callers', `export function f(p) { probe('/x/' + p) }`, ['/x/{segment}']],
    ['rest parameter', `const j = (...parts) => parts.join('/'); probe(j('/a', 'b'))`, ['/a/b']],
    ['loop', `for (const p of ['/a', '/b']) probe(p)`, ['/a', '/b']],
    [
      'loop over pairs',
      `for (const [k, v] of Object.entries({ a: '/x', b: '/y' })) probe('/' + k + v)`,
      ['/a/x', '/a/y', '/b/x', '/b/y'],
    ],
    ['forEach', `['/a', '/b'].forEach((p) => probe(p))`, ['/a', '/b']],
    [
      'class field',
      `class C { base = '/api'; get root() { return this.base + '/r' } f() { probe(this.base + '/x'); probe(this.root) } }`,
      ['/api/x', '/api/r'],
    ],
    [
      'field that starts empty',
      `class C { constructor(given) { this.job = {}; Object.assign(this, given) } f() { probe('/jobs/' + this.job.id) } }`,
      ['/jobs/{segment}'],
    ],
    ['static field', `class C { static base = '/api' } probe(C.base)`, ['/api']],
    [
      'field set in the constructor',
      `class C { constructor(private b) { this.base = b + '/v1' } f() { return this.base + '/x' } } probe(new C('/api').f())`,
      ['/api/v1/x'],
    ],
    [
      'field of a base class',
      `class B { constructor(r) { this.r = r } url(id) { return '/' + this.r + '/' + id } } class U extends B { constructor() { super('users') } } probe(new U().url(1))`,
      ['/users/1'],
    ],
    [
      'field that each heir gives its base',
      `class B { constructor(public r) {} } class M extends B { constructor(r) { super(r) } } class U extends M { constructor() { super('/users') } f() { probe(this.r) } } class V extends M { constructor() { super('/vets') } f() { probe(this.r + '/1') } }`,
      ['/users', '/vets/1'],
    ],
    [
      'field of heirs',
      `class B { url() { probe('/' + this.r) } } class U extends B { r = 'users' } class V extends B { r = 'vets' }`,
      ['/users', '/vets'],
    ],
    ['assigned member', `const api = {}; api.users = '/users'; probe(api.users)`, ['/users']],
    [
      'await, as, non-null and parentheses',
      `export {}; probe(((await ('/a' as string))!) satisfies string)`,
      ['/a'],
    ],
  ])('%s', async (_name, text, expected) => {
    const program = await programOf({ 'a.ts': text });
    expect(evaluated(program, 'a.ts')).toEqual(expected);
  });

  it.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
    ['import', { 'a.ts': `import { A as B } from './b'; probe(B)`, 'b.ts': `export const A = '/a'` }, ['/a']],
    [
      'default',
      { 'a.ts': `import B from './b'; probe(B)`, 'b.ts': `const A = '/a'; export default A` },
      ['/a'],
    ],
    [
      'namespace',
      { 'a.ts': `import * as b from './b'; probe(b.A)`, 'b.ts': `export const A = '/a'` },
      ['/a'],
    ],
    [
      're-export',
      {
        'a.ts': `import { X } from './b'; probe(X)`,
        'b.ts': `export { A as X } from './c'`,
        'c.ts': `export const A = '/a'`,
      },
      ['/a'],
    ],
    [
      'star',
      {
        'a.ts': `import { A } from './b'; probe(A)`,
        'b.ts': `export * from './c'; export * from './d'`,
        'c.ts': `export const C = 1`,
        'd.ts': `export const A = '/a'`,
      },
      ['/a'],
    ],
    [
      'CommonJS',
      { 'a.js': `const { A } = require('./b'); probe(A)`, 'b.js': `module.exports = { A: '/a' }` },
      ['/a'],
    ],
    ['CommonJS name', { 'a.js': `const b = require('./b'); probe(b.A)`, 'b.js': `exports.A = '/a'` }, ['/a']],
    [
      'alias',
      {
        'a.ts': `import { A } from '@/b'; probe(A)`,
        'src/b.ts': `export const A = '/a'`,
        'tsconfig.json': '{"compilerOptions":{"paths":{"@/*":["./src/*"]}}}',
      },
      ['/a'],
    ],
    [
      'import cycle',
      {
        'a.ts': `import { B } from './b'; export const A = B + '/a'; probe(A)`,
        'b.ts': `import { A } from './a'; export const B = A + '/b'`,
      },
      ['{base}/b/a', '+'],
    ],
    [
      'star cycle',
      {
        'a.ts': `import { X } from './b'; probe(X)`,
        'b.ts': `export * from './c'`,
        'c.ts': `export * from './b'; export const X = '/x'`,
      },
      ['/x'],
    ],
  ])('across files: %s', async (_name, files, expected) => {
    const program = await programOf(files);
    const [first = ''] = Object.keys(files);
    expect(evaluated(program, first)).toEqual(expected);
  });

  it('names each constant that was followed', async () => {
    const program = await programOf({
      'a.ts': `import { BASE } from './b';\nprobe(BASE + '/x')`,
      'b.ts': `const root = '/api';\nexport const BASE = root;`,
    });
    const module = program.modules.get('a.ts');
    const step = module?.steps[0]?.value;
    const argument = step?.is === 'call' ? step.args[0]?.value : undefined;
    const trail = argument ? program.evaluate(argument, 'a.ts').trail : [];
    expect(trail.map(({ site, note }) => `${note} (${site.path}:${site.region?.line})`)).toEqual([
      `BASE '/api' (b.ts:1)`,
    ]);
  });

  it('answers as a call hands its arguments in, where one is named', async () => {
    const program = await programOf({
      'a.ts': `const get = (p) => probe('/api' + p);\nget('/a');\nget('/b');`,
    });
    const [site] = program.calls().filter(({ call }) => call.region.line === 3);
    const [fn] = site ? program.refer(site.call.of, 'a.ts') : [];
    const probe = program.calls().find(({ call }) => call.of.is === 'name' && call.of.name === 'probe')?.call
      .args[0];
    if (!site || !probe || fn?.is !== 'function') throw new Error('not read');
    const { values } = program.evaluate(probe.value, 'a.ts', [{ fn: fn.fn, site }]);
    expect(values).toEqual([{ parts: ['/api/b'], confidence: 'certain' }]);
  });
});

describe('a text of Python is followed', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['f-string', `probe(f"/a/{id}/b")`, ['/a/{segment}/b']],
    ['percent', `probe("/a/%s/%d" % (x, n))`, ['/a/{segment}/{segment}']],
    ['format', `probe("/a/{}/{name}".format("b", name="c"))`, ['/a/b/c']],
    ['join', `probe("/".join(["/a", "b"]))`, ['/a/b']],
    [
      'environment',
      `import os\nprobe(os.environ.get("API", "/api") + "/x")\nprobe(os.environ["API"] + "/x")`,
      ['{base}/x', '/api/x', '{base}/x'],
    ],
    ['enum', `class P(str, Enum):\n    A = "/a"\nprobe(P.A)\nprobe(P.A.value)`, ['/a', '/a']],
    [
      'settings',
      `class S(BaseSettings):\n    prefix: str = "/api"\nsettings = S()\nprobe(settings.prefix)`,
      ['/api'],
    ],
    [
      'self',
      `class C:\n    def __init__(self, base):\n        self.base = base\n    def url(self, p):\n        return self.base + p\nprobe(C("/api").url("/x"))`,
      ['/api/x'],
    ],
    ['dataclass', `@dataclass\nclass C:\n    base: str = "/d"\nprobe(C(base="/api").base)`, ['/api']],
    [
      'parameters',
      `def f(a, *, b="/b"):\n    return a + b\nprobe(f("/a"))\nprobe(f(b="/c", a="/a"))`,
      ['/a/b', '/a/c'],
    ],
    ['conditional', `probe("/a" if x else "/b")`, ['/a', '/b']],
    ['loop over pairs', `for k, v in [("a", "/x")]:\n    probe(k + v)`, ['a/x']],
    ['loop over a dict', `T = {"a": "/x"}\nfor k, v in T.items():\n    probe(k + v)`, ['a/x']],
  ])('%s', async (_name, text, expected) => {
    const program = await programOf({ 'a.py': text });
    expect(evaluated(program, 'a.py')).toEqual(expected);
  });

  it.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      'module attribute',
      {
        'a.py': `from app import consts\nprobe(consts.A)`,
        'app/__init__.py': '',
        'app/consts.py': 'A = "/a"',
      },
      ['/a'],
    ],
    [
      'package',
      {
        'a.py': `from app import A\nprobe(A)`,
        'app/__init__.py': 'from .consts import *',
        'app/consts.py': 'A = "/a"',
      },
      ['/a'],
    ],
    [
      'dotted',
      {
        'a.py': `import app.consts\nprobe(app.consts.A)`,
        'app/__init__.py': '',
        'app/consts.py': 'A = "/a"',
      },
      ['/a'],
    ],
    [
      'without __init__',
      { 'a.py': `from app.core import consts\nprobe(consts.A)`, 'app/core/consts.py': 'A = "/a"' },
      ['/a'],
    ],
  ])('across files: %s', async (_name, files, expected) => {
    const program = await programOf(files);
    expect(evaluated(program, 'a.py')).toEqual(expected);
  });
});
