import { lastName } from '../../../../lang/link/unit.ts';
import type { Expr, Param } from '../../../../model/module.ts';
import type { Act, Look, RouterBackend } from '../backend.ts';
import { spellBraces } from '../brace-spelling.ts';
import { rustPath } from '../rust-path.ts';
import { actixExamples } from './examples.ts';

const verbs = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace', 'connect']);
const told = ['route', 'service', 'configure', 'to'];

/** actix-web. https://actix.rs/docs/url-dispatch/ */
export const actix: RouterBackend = {
  id: 'actix',
  title: 'Actix Web',
  docs: 'https://actix.rs/docs/url-dispatch/',
  languages: ['rust'],
  signs: ['actix_web'],
  semantics: { caseSensitive: true, slash: 'strict', head: false, precedence: 'declared' },
  spell: spellBraces({ slashes: true }),
  rootAddsSlash: true,
  methods: new Set(told),
  machinery: new Set(),
  chains: new Set([
    ...told,
    'app_data',
    'wrap',
    'wrap_fn',
    'guard',
    'name',
    'default_service',
    'external_resource',
  ]),
  makes(external, call) {
    const path = rustPath(external);
    if (/^(?:actix_web::)?App::new$/.test(path)) return { role: 'application' };
    if (!/^(?:actix_web::)?(?:web::)?(?:scope|resource|Scope::new|Resource::new)$/.test(path))
      return undefined;
    const prefix = call.args[0]?.value;
    return { role: 'router', ...(prefix && { prefix }) };
  },
  plugin: (fn) => (fn.params.some(isConfig) ? { role: 'router' } : undefined),
  takes: isConfig,
  mayRead: (_method, call) => call.args.length > 0,
  read(method, call, look): readonly Act[] {
    const [first, second] = call.args.map((it) => it.value);
    if (!first) return [];
    if (method === 'to') return [{ do: 'serve', methods: ['*'], paths: [''] }];
    if (method === 'configure') return [{ do: 'mount', prefixes: [], child: first }];
    if (method === 'service') return itemsOf(first, look).flatMap((it) => serviceOf(it, look));
    const [route, path] = second ? [second, first] : [first, ''];
    return [{ do: 'serve', methods: methodsOf(route), paths: [path] }];
  },
  examples: actixExamples,
};

function isConfig({ type }: Param): boolean {
  return type !== undefined && lastName(type) === 'ServiceConfig';
}

/** One service, a tuple of them, or `services![a, b]`. */
function itemsOf(given: Expr, look: Look): readonly Expr[] {
  if (given.is === 'array') return given.items.map((it) => it.value);
  const isMacro = given.is === 'call' && lastName(given.of) === 'services!';
  return isMacro ? given.args.map((it) => it.value) : look.items(given).map((it) => it.expr);
}

/** A scope or resource, or a function whose attribute says what it serves. */
function serviceOf(given: Expr, look: Look): readonly Act[] {
  if (look.isRouter(given)) return [{ do: 'mount', prefixes: [], child: given }];
  const fn = look.refer(given).find((it) => it.is === 'function');
  const acts = (fn?.fn.decorators ?? []).flatMap((it): readonly Act[] => {
    if (it.is !== 'call' || !fn) return [];
    const name = lastName(it.of) ?? '';
    const path = it.args.find(({ name: own }) => own === undefined)?.value;
    if (!path || !(verbs.has(name) || name === 'route')) return [];
    const methods = it.args
      .filter((arg) => arg.name === 'method')
      .map(({ value }) => ({ expr: value, path: fn.path }));
    return [
      {
        do: 'serve',
        methods: name === 'route' ? methods : [name.toUpperCase()],
        paths: [{ expr: path, path: fn.path }],
      },
    ];
  });
  if (acts.length > 0) return acts;
  const isFiles = given.is === 'call' && /(?:^|::)Files::new$/.test(pathOf(given.of));
  const [at] = isFiles ? given.args : [];
  return at
    ? [{ do: 'hide', paths: [at.value], by: 'static files' }]
    : [{ do: 'mount', prefixes: [], child: given }];
}

function pathOf(of: Expr): string {
  if (of.is === 'name') return of.name;
  return of.is === 'member' && typeof of.name === 'string' ? `${pathOf(of.of)}::${of.name}` : '';
}

/** `web::get().to(h)`, `web::method(Method::PUT)`, and what `guard` adds; any where none says. */
function methodsOf(route: Expr): readonly string[] {
  let at = route;
  while (at.is === 'call') {
    const name = lastName(at.of) ?? '';
    const [first] = at.args;
    if (verbs.has(name) && !first) return [name.toUpperCase()];
    if (name === 'method' && first) return [lastName(first.value) ?? '*'];
    if (at.of.is !== 'member') break;
    at = at.of.of;
  }
  return ['*'];
}
