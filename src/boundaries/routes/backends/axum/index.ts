import { lastName } from '../../../../lang/link/unit.ts';
import type { Call, Expr } from '../../../../model/module.ts';
import type { Act, Look, RouterBackend } from '../backend.ts';
import { rustPath } from '../rust-path.ts';
import { axumExamples } from './examples.ts';
import { methodsOf } from './method-router.ts';
import { spellAxum } from './spelling.ts';

const makers =
  /^(?:axum::(?:routing::)?Router|utoipa_axum::router::OpenApiRouter|aide::axum::ApiRouter)::(?:new|default|with_openapi)$/;
const told = ['route', 'nest', 'merge', 'nest_service', 'route_service', 'routes', 'api_route'];

/** axum, and the routers of utoipa-axum and aide. https://docs.rs/axum/latest/axum/struct.Router.html */
export const axum: RouterBackend = {
  id: 'axum',
  title: 'axum',
  docs: 'https://docs.rs/axum/latest/axum/struct.Router.html',
  languages: ['rust'],
  signs: ['axum'],
  semantics: { caseSensitive: true, slash: 'strict', head: true, precedence: 'specific' },
  spell: spellAxum,
  rootAddsSlash: false,
  methods: new Set(told),
  machinery: new Set(),
  chains: new Set([
    ...told,
    'layer',
    'route_layer',
    'with_state',
    'fallback',
    'fallback_service',
    'method_not_allowed_fallback',
    'into_make_service',
    'into_make_service_with_connect_info',
    'clone',
  ]),
  makes: (external) => (makers.test(rustPath(external)) ? { role: 'application' } : undefined),
  mayRead: (_method, call) => call.args.length > 0,
  read(method, call, look): readonly Act[] {
    const [first, second] = call.args.map((it) => it.value);
    if (!first) return [];
    if (method === 'merge') return [{ do: 'mount', prefixes: [], child: first }];
    if (method === 'routes') return documented(first, look);
    if (!second) return [];
    if (method === 'nest') return [{ do: 'mount', prefixes: [first], child: second }];
    if (method === 'nest_service')
      return look.isRouter(second)
        ? [{ do: 'mount', prefixes: [first], child: second }]
        : [{ do: 'hide', paths: [first], by: 'a service' }];
    const methods = method === 'route_service' ? ['*'] : methodsOf(second, look);
    return [{ do: 'serve', methods, paths: [first] }];
  },
  examples: axumExamples,
};

/** `routes!(read, write)`: what `#[utoipa::path(get, path = "/x")]` says of each. */
function documented(list: Expr, look: Look): readonly Act[] {
  const handlers = list.is === 'call' ? list.args.map((it) => it.value) : [];
  const acts = handlers.map((handler) => {
    const fn = look.refer(handler).find((it) => it.is === 'function');
    const said = fn?.fn.decorators.find(
      (it): it is Call & Expr => it.is === 'call' && lastName(it.of) === 'path',
    );
    const path = said?.args.find((it) => it.name === 'path')?.value;
    const verb = said?.args.find((it) => it.name === undefined && it.value.is === 'name')?.value;
    const method = verb?.is === 'name' ? verb.name.toUpperCase() : undefined;
    if (!fn || !path || method === undefined) return { do: 'obscure', under: '' } as const;
    return { do: 'serve', methods: [method], paths: [{ expr: path, path: fn.path }] } as const;
  });
  return acts.length > 0 ? acts : [{ do: 'obscure', under: '' }];
}
