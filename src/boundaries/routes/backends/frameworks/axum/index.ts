import type { Call } from '../../../../../model/module.ts';
import { type Act, hide, mount, obscure, serve } from '../../act.ts';
import type { Look, RouterBackend } from '../../backend.ts';
import { each, includes, mounts, routerMethods, serves } from '../../routers/router-methods.ts';
import { attributeActs } from '../../rust/attributes.ts';
import { methodsOf } from '../../rust/methods.ts';
import { rustPath } from '../../rust/path.ts';
import { axumExamples } from './examples.ts';
import { spellAxum } from './spelling.ts';

const makers =
  /^(?:axum::(?:routing::)?Router|utoipa_axum::router::OpenApiRouter|aide::axum::ApiRouter)::(?:new|default|with_openapi)$/;

const methods = routerMethods({
  ...each(['route', 'api_route'], {
    least: 2,
    read: ({ args: [path, handler] }, look) =>
      path && handler ? [serve(methodsOf(handler.value, look), path.value)] : [],
  }),
  route_service: serves('*'),
  routes: { least: 1, read: readDocumented },
  merge: includes,
  nest: mounts,
  nest_service: { least: 2, read: readService },
});

/** axum, and the routers of utoipa-axum and aide. https://docs.rs/axum/latest/axum/struct.Router.html */
export const axum: RouterBackend = {
  id: 'axum',
  title: 'axum',
  docs: 'https://docs.rs/axum/latest/axum/struct.Router.html',
  languages: ['rust'],
  signs: ['axum'],
  semantics: { caseSensitive: true, slash: 'strict', head: true, precedence: 'specific' },
  forgives: new Set(['NormalizePath', 'NormalizePathLayer']),
  spell: spellAxum,
  rootAddsSlash: false,
  methods,
  chains: 'all',
  makes: (external) => (makers.test(rustPath(external)) ? { role: 'application' } : undefined),
  examples: axumExamples,
};

/** A router below a prefix, or something of another kind that answers there itself. */
function readService({ args: [path, service] }: Call, look: Look): readonly Act[] {
  if (!path || !service) return [];
  return [look.isRouter(service.value) ? mount(service.value, path.value) : hide(path.value, 'a service')];
}

/** `routes!(read, write)`: what `#[utoipa::path(get, path = "/x")]` says of each. */
function readDocumented({ args: [list] }: Call, look: Look): readonly Act[] {
  const handlers = list?.value.is === 'call' ? list.value.args : [];
  const acts = handlers.flatMap(({ value }) => {
    const fn = look.refer(value).find((it) => it.is === 'function');
    const [act = obscure] = fn ? attributeActs(fn, (name) => name === 'path') : [];
    return [act];
  });
  return acts.length > 0 ? acts : [obscure];
}
