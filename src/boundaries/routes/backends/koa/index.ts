import type { Call, Expr } from '../../../../model/module.ts';
import { place } from '../../read-paths.ts';
import type { Act, Look, RouterBackend } from '../backend.ts';
import { spellColon } from '../colon-spelling.ts';
import { isOption } from '../options.ts';
import { methodsNamed, verbs } from '../verbs.ts';
import { koaExamples } from './examples.ts';

const plain = new Set<string>([...verbs, 'all', 'del']);
const routers = /^(?:@koa\/router|koa-router|koa-better-router|koa-tree-router|koa-joi-router)$/;
const answering =
  /^(?:koa-(?:static|send|proxy|proxies|graphql|better-http-proxy)|@as-integrations\/koa|graphql-yoga)/;

/** Koa with @koa/router, koa-router and koa-mount. https://github.com/koajs/router/blob/master/API.md */
export const koa: RouterBackend = {
  id: 'koa',
  title: 'Koa',
  docs: 'https://github.com/koajs/router/blob/master/API.md',
  languages: ['typescript'],
  signs: ["'koa", '"koa', '@koa/'],
  semantics: { caseSensitive: false, slash: 'ignored', head: true, precedence: 'declared' },
  spell: spellColon({ constraint: '(', marks: true, groups: '{', bareSplat: 0, namedSplat: 1 }),
  rootAddsSlash: false,
  methods: new Set([...plain, 'use', 'prefix', 'register', 'redirect']),
  machinery: new Set(),
  chains: new Set([...plain, 'use', 'prefix', 'routes', 'middleware', 'param']),
  makes({ from, name }, call) {
    const options = call.args[0]?.value;
    if (from === 'koa' && /^(?:default|\*|Koa)$/.test(name)) return { role: 'application' };
    if (!routers.test(from) || !/^(?:default|\*|Router)(?:\.default)?$/.test(name)) return undefined;
    const entry = options?.is === 'object' ? options.entries.find(({ key }) => key === 'prefix') : undefined;
    const slash = isOption(options, 'strict', true) ? { slash: 'strict' as const } : {};
    const sensitive = isOption(options, 'sensitive', true) ? { caseSensitive: true } : {};
    return { role: 'router', ...(entry && { prefix: entry.value }), semantics: { ...slash, ...sensitive } };
  },
  mayRead: (method, call) => call.args.length > (plain.has(method) ? 1 : 0),
  read(method, call, look) {
    const [first, second] = call.args.map((it) => it.value);
    if (!first) return [];
    if (method === 'prefix') return [{ do: 'prefix', paths: [first] }];
    if (method === 'use') return readUse(call, look);
    if (method === 'redirect') return [{ do: 'serve', methods: ['*'], paths: [first] }];
    if (method === 'register') return second ? [{ do: 'serve', methods: [second], paths: [first] }] : [];
    const isNamed = call.args.length > 2 && second !== undefined && look.isPath(second);
    return [{ do: 'serve', methods: methodsNamed(method), paths: [isNamed ? second : first] }];
  },
  examples: koaExamples,
};

/** `use([path,] …)`: `routes()` of a router, `mount(path, app)` of koa-mount, and middleware that says nothing of routes. */
function readUse(call: Call, look: Look): readonly Act[] {
  const [first, ...others] = call.args.map((it) => it.value);
  if (!first) return [];
  const prefixes = look.isPath(first) ? [first] : [];
  const given = prefixes.length > 0 ? others : [first, ...others];
  return given.flatMap((child): readonly Act[] => {
    if (look.isRouter(child)) return isRoutes(child) ? [{ do: 'mount', prefixes, child }] : [];
    const by = look.refer(child).find((it) => it.is === 'made');
    if (by?.is === 'made' && by.by.from === 'koa-mount') return readMount(by.call, by.path, prefixes, look);
    if (by?.is === 'made' && answering.test(by.by.from))
      return [{ do: 'hide', paths: prefixes, by: by.by.from }];
    return isRoutes(child) ? [{ do: 'mount', prefixes, child }] : [];
  });
}

function readMount(
  { args: [path, child] }: Call,
  at: string,
  prefixes: readonly Expr[],
  look: Look,
): readonly Act[] {
  if (!path) return [];
  const app = (child ?? path).value;
  const own = child ? [{ expr: path.value, path: at }] : prefixes;
  const inner = look.refer(app).find((it) => it.is === 'made' && it.by.from === 'koa-mount');
  const [above] = own;
  if (inner?.is !== 'made' || !above) return [{ do: 'mount', prefixes: own, child: { expr: app, path: at } }];
  return readMount(inner.call, inner.path, [], look).flatMap((it): readonly Act[] =>
    it.do === 'mount' && !it.above ? [{ ...it, above: place(above, at) }] : [{ do: 'obscure', under: '' }],
  );
}

/** A router is handed over as `x.routes()`; what else is called on it is middleware: `x.allowedMethods()`. */
function isRoutes(child: Expr): boolean {
  if (child.is !== 'call' || child.of.is !== 'member') return false;
  return child.of.name === 'routes' || child.of.name === 'middleware';
}
