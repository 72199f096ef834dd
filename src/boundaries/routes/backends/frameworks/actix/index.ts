import { lastName } from '../../../../../lang/link/unit.ts';
import type { Expr, Param } from '../../../../../model/module.ts';
import { type Act, hide, mount, serve } from '../../act.ts';
import type { Look, RouterBackend } from '../../backend.ts';
import { chainOf } from '../../calls/call-chain.ts';
import { includes, routerMethods } from '../../routers/router-methods.ts';
import { attributeActs } from '../../rust/attributes.ts';
import { methodsOf } from '../../rust/methods.ts';
import { rustPath } from '../../rust/path.ts';
import { spellBraces } from '../../spelling/brace.ts';
import { actixExamples } from './examples.ts';

const methods = routerMethods({
  configure: includes,
  service: {
    least: 1,
    read: ({ args: [services] }, look) =>
      services ? itemsOf(services.value, look).flatMap((it) => serviceOf(it, look)) : [],
  },
  /** `.route(web::get())` of a resource, `.route("/x", web::get())` of anything else. */
  route: {
    least: 1,
    read: ({ args }, look) => {
      const [route, path] = args.map((it) => it.value).toReversed();
      return route ? [serve(methodsOf(route, look), path ?? '')] : [];
    },
  },
  to: { least: 1, read: () => [serve(['*'], '')] },
});

/** actix-web. https://actix.rs/docs/url-dispatch/ */
export const actix: RouterBackend = {
  id: 'actix',
  title: 'Actix Web',
  docs: 'https://actix.rs/docs/url-dispatch/',
  languages: ['rust'],
  signs: ['actix_web'],
  semantics: { caseSensitive: true, slash: 'strict', head: false, precedence: 'declared' },
  forgives: new Set(['NormalizePath']),
  spell: spellBraces({ slashes: true }),
  rootAddsSlash: true,
  methods,
  chains: 'all',
  makes(external, { args: [prefix] }) {
    const path = rustPath(external).replace(/^actix_web::(?:web::)?|^web::/, '');
    if (path === 'App::new') return { role: 'application' };
    return /^(?:scope|resource|Scope::new|Resource::new)$/.test(path)
      ? { role: 'router', prefix: prefix?.value }
      : undefined;
  },
  takes: isConfig,
  examples: actixExamples,
};

/** Whether a parameter is what `configure` hands over; that of a closure says no type. */
function isConfig({ type }: Param): boolean {
  return type === undefined || lastName(type) === 'ServiceConfig';
}

/** One service, a tuple of them, or `services![a, b]`. */
function itemsOf(given: Expr, look: Look): readonly Expr[] {
  if (given.is === 'array') return given.items.map((it) => it.value);
  const isMacro = given.is === 'call' && lastName(given.of) === 'services!';
  return isMacro ? given.args.map((it) => it.value) : look.items(given).map((it) => it.expr);
}

/** A scope or resource, a function whose attributes say what it serves, or files. */
function serviceOf(given: Expr, look: Look): readonly Act[] {
  const fn = look.isRouter(given) ? undefined : look.refer(given).find((it) => it.is === 'function');
  const acts = fn ? attributeActs(fn) : [];
  if (acts.length > 0) return acts;
  const isFiles = look.externals(given).some((it) => /(?:^|::)Files::new\b/.test(rustPath(it)));
  return [isFiles ? hide(chainOf(given).at(-1)?.args[0]?.value, 'static files') : mount(given)];
}
