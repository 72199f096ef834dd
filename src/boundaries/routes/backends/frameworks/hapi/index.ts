import type { Expr } from '../../../../../model/module.ts';
import type { Placed } from '../../../frontends/client.ts';
import { type Act, mount } from '../../act.ts';
import { optionIn, semanticsIn } from '../../arguments/options.ts';
import { readRouteOptions } from '../../arguments/route-options.ts';
import type { Look, RouterBackend } from '../../backend.ts';
import { routerMethods } from '../../routers/router-methods.ts';
import { hapiExamples } from './examples.ts';
import { spellHapi } from './spelling.ts';

/** hapi: route tables and plugins with a prefix, which match as the server is told: seen on hapi 21.4. https://hapi.dev/api/#-serverrouteroute */
export const hapi: RouterBackend = {
  id: 'hapi',
  title: 'hapi',
  docs: 'https://hapi.dev/api/#-serverrouteroute',
  languages: ['typescript'],
  signs: ['@hapi/hapi', "'hapi'", '"hapi"'],
  semantics: { caseSensitive: true, slash: 'strict', head: true, precedence: 'specific' },
  forgives: new Set(['stripTrailingSlash']),
  spell: spellHapi,
  rootAddsSlash: false,
  methods: routerMethods({
    route: {
      least: 1,
      read: ({ args: [table] }, look) =>
        table ? [list(table.value, (it) => readRouteOptions(it, look, 'path'))] : [],
    },
    register: {
      least: 1,
      read: ({ args: [plugins, options] }, look) =>
        plugins ? [list(plugins.value, (it) => readPlugin(it, options?.value, look))] : [],
    },
  }),
  makes({ from, name }, { args: [options] }) {
    if (!/^@?hapi(?:\/hapi)?$/.test(from) || !/(?:^|\.)(?:server|Server)$/.test(name)) return undefined;
    const semantics = semanticsIn(optionIn(options?.value, 'router'), {
      isCaseSensitive: [false, { caseSensitive: false }],
    });
    return { role: 'application', semantics };
  },
  plugin: ({ params: [server] }) => (server && !server.shape ? { role: 'guess' } : undefined),
  examples: hapiExamples,
};

function list(items: Expr, each: (item: Placed) => readonly Act[]): Act {
  return { do: 'list', items, each };
}

/** `register(plugin, { routes: { prefix } })` and `register({ plugin, routes: { prefix } })` */
function readPlugin(given: Placed, options: Expr | undefined, look: Look): readonly Act[] {
  const plugin = look.option(given, 'plugin') ?? given;
  const routes = (options && look.option(options, 'routes')) ?? look.option(given, 'routes');
  const prefix = routes && look.option(routes, 'prefix');
  const register =
    look.option(plugin, 'register') ?? look.option(look.option(plugin, 'plugin') ?? plugin, 'register');
  const { expr, path } = register ?? plugin;
  const isOutside = look.program
    .refer(expr, path)
    .some((it) => it.is === 'external' || (it.is === 'made' && !it.by.from.startsWith('<')));
  return isOutside ? [] : [mount({ expr, path }, prefix)];
}
