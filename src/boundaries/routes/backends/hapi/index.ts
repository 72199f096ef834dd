import type { Expr } from '../../../../model/module.ts';
import type { Placed } from '../../frontends/client.ts';
import type { Act, Look, RouterBackend } from '../backend.ts';
import { hapiExamples } from './examples.ts';
import { spellHapi } from './spelling.ts';

/** hapi: route tables and plugins with a prefix. https://hapi.dev/api/#-serverrouteroute */
export const hapi: RouterBackend = {
  id: 'hapi',
  title: 'hapi',
  docs: 'https://hapi.dev/api/#-serverrouteroute',
  languages: ['typescript'],
  signs: ['@hapi/hapi', "'hapi'", '"hapi"'],
  semantics: { caseSensitive: true, slash: 'strict', head: true, precedence: 'specific' },
  spell: spellHapi,
  rootAddsSlash: false,
  methods: new Set(['route', 'register']),
  machinery: new Set(),
  chains: new Set(),
  makes: ({ from, name }) =>
    /^@?hapi(?:\/hapi)?$/.test(from) && /(?:^|\.)(?:server|Server)$/.test(name)
      ? { role: 'application' }
      : undefined,
  plugin: ({ params: [server] }) => (server && !server.shape ? { role: 'guess' } : undefined),
  mayRead: (_method, call) => call.args.length > 0,
  read(method, { args: [first, second] }, look) {
    if (!first) return [];
    if (method === 'route') return look.items(first.value).flatMap((it) => readRoute(it, look));
    return look.items(first.value).flatMap((it) => readPlugin(it, second?.value, look));
  },
  examples: hapiExamples,
};

function readRoute(config: Placed, look: Look): readonly Act[] {
  const path = look.option(config, 'path');
  const method = look.option(config, 'method');
  return path
    ? [{ do: 'serve', methods: method ? [method] : ['*'], paths: [path] }]
    : [{ do: 'obscure', under: '' }];
}

/** `register(plugin, { routes: { prefix } })` and `register({ plugin, routes: { prefix } })` */
function readPlugin(given: Placed, options: Expr | undefined, look: Look): readonly Act[] {
  const plugin = look.option(given, 'plugin') ?? given;
  const routes = (options && look.option(options, 'routes')) ?? look.option(given, 'routes');
  const prefix = routes && look.option(routes, 'prefix');
  const register =
    look.option(plugin, 'register') ?? look.option(look.option(plugin, 'plugin') ?? plugin, 'register');
  const isOutside = look.program
    .refer(plugin.expr, plugin.path)
    .some((it) => it.is === 'external' || (it.is === 'made' && !it.by.from.startsWith('<')));
  if (!register && isOutside) return [];
  return [{ do: 'mount', prefixes: prefix ? [prefix] : [], child: register ?? plugin }];
}
