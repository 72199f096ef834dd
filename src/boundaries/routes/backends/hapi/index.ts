import type { Expr } from '../../../../model/module.ts';
import type { Placed } from '../../frontends/client.ts';
import { plainTokens, type Spelling, type Token } from '../../route-spelling.ts';
import type { Act, Look, RouterBackend } from '../backend.ts';
import { hapiExamples } from './examples.ts';

const parameter = /\{(\w{1,100})(\?|\*\d{0,3})?\}/g;

/** `{id}`, `{id?}`, `{path*}` and `{path*2}`. https://hapi.dev/api/#path-parameters */
const spellHapi: Spelling = (text) => {
  const tokens: Token[] = [];
  let from = 0;
  for (const { 0: whole, 1: name = '', 2: mark = '', index } of text.matchAll(parameter)) {
    tokens.push(...plainTokens(text.slice(from, index)));
    from = index + whole.length;
    const token: Token = mark.startsWith('*')
      ? { is: 'splat', name, least: mark === '*' ? 0 : 1 }
      : { is: 'parameter', parameter: { name } };
    const before = tokens.at(-1);
    if (mark === '?' && before?.is === 'slash')
      tokens.splice(-1, 1, { is: 'optional', tokens: [before, token] });
    else tokens.push(token);
  }
  return [...tokens, ...plainTokens(text.slice(from))];
};

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
