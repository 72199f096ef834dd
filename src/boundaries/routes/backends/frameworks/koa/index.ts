import type { Call, Expr } from '../../../../../model/module.ts';
import { place } from '../../../read-paths.ts';
import { type Act, hide, mount, obscure, serve } from '../../act.ts';
import { optionIn, semanticsIn } from '../../arguments/options.ts';
import { verbs } from '../../arguments/verbs.ts';
import type { Look, RouterBackend, RouterMethod } from '../../backend.ts';
import {
  prefixes,
  routerMethods,
  servesListed,
  servesPath,
  usedBy,
  verbMethods,
} from '../../routers/router-methods.ts';
import { spellColon } from '../../spelling/colon.ts';
import { headOfRegex, regexOf } from '../../spelling/regex-head.ts';
import { koaExamples } from './examples.ts';

const routers = /^(?:@koa\/router|koa-router|koa-better-router|koa-tree-router|koa-joi-router)$/;
const answering =
  /^(?:koa-(?:static|send|proxy|proxies|graphql|better-http-proxy)|@as-integrations\/koa|graphql-yoga)/;

const methods = routerMethods({
  ...verbMethods([...verbs, 'all', 'del'], servesMaybeNamed),
  use: { least: 1, read: readUse },
  prefix: prefixes,
  register: servesListed,
  redirect: servesPath('*'),
});

/** Koa with @koa/router, koa-router and koa-mount. https://github.com/koajs/router/blob/master/API.md */
export const koa: RouterBackend = {
  id: 'koa',
  title: 'Koa',
  docs: 'https://github.com/koajs/router/blob/master/API.md',
  languages: ['typescript'],
  signs: ["'koa", '"koa', '@koa/'],
  semantics: { caseSensitive: false, slash: 'ignored', head: true, precedence: 'declared' },
  ownSettings: true,
  spell: spellColon({ constraint: '(', marks: true, groups: '{', bareSplat: 0, namedSplat: 1 }),
  rootAddsSlash: false,
  methods,
  chains: { allBut: new Set(['allowedMethods']) },
  makes({ from, name }, { args: [options] }) {
    if (from === 'koa' && /^(?:default|\*|Koa)$/.test(name)) return { role: 'application' };
    if (!routers.test(from) || !/^(?:default|\*|Router)(?:\.default)?$/.test(name)) return undefined;
    const semantics = semanticsIn(options?.value, {
      strict: [true, { slash: 'strict' }],
      sensitive: [true, { caseSensitive: true }],
    });
    return { role: 'router', prefix: optionIn(options?.value, 'prefix'), semantics };
  },
  examples: koaExamples,
};

/** `router.get('/x', f)` and `router.get('name', '/x', f)`, each path a text or a regular expression. */
function servesMaybeNamed(method: string): RouterMethod {
  return {
    least: 2,
    read({ args }, look) {
      const [first, second] = args.map((it) => it.value);
      if (!first) return [];
      const regexIn = (it: Expr) =>
        look
          .refer(it)
          .map(regexOf)
          .find((found) => found !== undefined);
      const isNamed =
        args.length > 2 && second !== undefined && (look.isPath(second) || regexIn(second) !== undefined);
      const path = isNamed ? second : first;
      const regex = regexIn(path);
      return [regex === undefined ? serve([method], path) : { do: 'obscure', under: headOfRegex(regex) }];
    },
  };
}

/** `use([path,] …)`: `routes()` of a router, `mount(path, app)` of koa-mount, and middleware that says nothing of routes. */
function readUse(call: Call, look: Look): readonly Act[] {
  const { path, used } = usedBy(call, look);
  return used.flatMap((child): readonly Act[] => {
    if (look.isRouter(child)) return [mount(child, path)];
    const made = look.madeBy(child);
    if (made?.by.from === 'koa-mount') return readMount(made.call, made.path, path, look);
    if (made && answering.test(made.by.from)) return [hide(path, made.by.from)];
    return isRoutes(child) ? [mount(child, path)] : [];
  });
}

function readMount(
  { args: [path, child] }: Call,
  at: string,
  prefix: Expr | undefined,
  look: Look,
): readonly Act[] {
  if (!path) return [];
  const app = (child ?? path).value;
  const above = child ? { expr: path.value, path: at } : prefix;
  const inner = look.madeBy(app, ({ from }) => from === 'koa-mount');
  if (!inner || !above) return [mount({ expr: app, path: at }, above)];
  return readMount(inner.call, inner.path, undefined, look).map((it) =>
    it.do === 'mount' && !it.above ? { ...it, above: place(above, at) } : obscure,
  );
}

/** A router is handed over as `x.routes()`; what else is called on it is middleware: `x.allowedMethods()`. */
function isRoutes(child: Expr): boolean {
  if (child.is !== 'call' || child.of.is !== 'member') return false;
  return child.of.name === 'routes' || child.of.name === 'middleware';
}
