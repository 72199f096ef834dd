/** Small programs that together use every statement and expression of the language. */
export const programs: readonly string[] = [
  `import express, { Router as R } from 'express';
import * as ns from './ns.js';
import './side';
const { a, b: { c = f(1) }, ...rest } = require('./x'), d = require('./y').d;
const app = express();
app.use('/api', R().use(mid()), ns.router);
export default app;
export { a as one, c }; export * from './all'; export * as sub from './sub'; export { default as D } from './d';`,
  `@Controller(path('users')) @Injectable()
export class Users<T> extends mixin(Base) implements I {
  private static readonly table = make({ a: one() });
  @Input(name()) url = \`\${env()}/x\`;
  [computed()] = 1;
  declare x: string;
  static { boot(); }
  constructor(private readonly http: Http, @Inject(TOKEN()) public other = dflt()) { super(http.get()); this.base = root(); }
  @Get(':id' + suffix()) async find(@Param('id') id: string, { q, page = first() }: Query) { return await this.http.get<T>(\`/users/\${id}\`)!; }
  get path() { return join('/a', this.url); }
  set path(value) { store(value); }
  *gen() { yield next(); yield* all(); }
}`,
  `enum Paths { Users = '/users', Count = 1, Next, Computed = compute() }
namespace Inner.Deep { export const x = inner(); }
declare const ambient: string; declare module 'm' { const y: number; } declare global { interface W {} }
import legacy = require('legacy');
type T = ReturnType<typeof fn>; interface I { x(): void }
abstract class A { abstract m(): void; over(a: string): void; over(a: number): void; over(a: any) { go(a); } }
export = legacy;`,
  `async function* f(a, b = g(), ...c) {
  if (t1()) { return one(); } else if (t2()) two(); else { three(); }
  for (const [k, { v }] of Object.entries(load())) { if (k === v) continue; use(k, v); }
  for (const k in keys()) use(k);
  for (let i = init(); cond(i); i = step(i)) body(i);
  for await (const x of stream()) take(x);
  while (more()) { pull(); break; }
  do { again(); } while (until());
  switch (kind()) { case first(): alpha(); case 'b': beta(); break; default: gamma(); }
  label: try { risky(); } catch ({ message }) { rescue(message); } finally { done(); }
  throw failure();
}`,
  `let x = p() ? q() : r() ?? s() || t() && u();
x += v(); x ??= w(); x ||= y(); x &&= z(); x -= n(); x++; --x;
ok() && go(); ok() || (x = other()); ok() ? yes() : no();
(a(), b)(c()); void d(); typeof e(); delete f().g; !h(); -i(); await j(); new K; new L(m())(); new (n().O)(p());
tag(q())\`one \${r()} two\`; html\`plain\`; \`\${s()}\${\`\${t()}\`}\`;
u?.().v?.[w()]?.(x()!); (y() as string satisfies string); [...z(), , a1()]; ({ [b1()]: c1(), ...d1(), e1() { f1(); }, get g1() { return h1(); }, i1, 'j k': l1() });
({ a: m.n, b: [o1().p = q1()], ...r1.s } = t1()); [x, y1().z = 2] = u1();
import('./lazy').then((m) => m.go()); v1(() => (w = x1())); /re(y1())/.test(z1()); a2(1n, null, undefined, true);`,
  `export const View = ({ id = make(), ...rest }: Props) => {
  const [s, set] = useState(() => init());
  return <><Link to={\`/x/\${id}\`} onClick={() => send(id)} {...spread()} plain disabled a:b="c">text {render(s)} {/* none */} {...kids()}</Link><ns.Tag x=<b/> /></>;
};
export const f = function named() { return named(); };
export default class extends Base() { m = () => this.n(); }`,
  `module.exports = { a: require('./a'), b };
exports.c = exports.d = make(); module.exports.e = function () { return require('./e')(app); };
var self = this; function Old() { this.x = y(); } Old.prototype.z = function () { return w(); };
{ function inBlock() { call(); } class C { m() { call(); } } }
if (x) function odd() { call(); }`,
];
