import type { Call, Expr } from '../../../../model/module.ts';
import type { Act, Look, RouterBackend } from '../backend.ts';
import { spellColon } from '../colon-spelling.ts';
import { isOption, isSet } from '../options.ts';
import { methodsNamed, verbs } from '../verbs.ts';
import { findAutoloaded } from './autoload.ts';
import { fastifyExamples } from './examples.ts';

const plain = new Set<string>([...verbs, 'all']);
const wrappers = new Set(['fastify-plugin']);
/** Plugins that answer themselves below their prefix. */
const answering = /static|swagger-ui|http-proxy|reply-from|mercurius|trpc|apollo/;

/** Fastify, its plugins and @fastify/autoload. https://fastify.dev/docs/latest/Reference/Plugins/ */
export const fastify: RouterBackend = {
  id: 'fastify',
  title: 'Fastify',
  docs: 'https://fastify.dev/docs/latest/Reference/Routes/',
  languages: ['typescript'],
  signs: ['fastify'],
  conventions: [
    {
      dependency: '@fastify/autoload',
      paths: ['**/routes/**', '**/plugins/**', '**/modules/**', '**/api/**'],
    },
  ],
  semantics: { caseSensitive: true, slash: 'strict', head: true, precedence: 'specific' },
  spell: spellColon({ constraint: '(', marks: true, bareSplat: 0 }),
  rootAddsSlash: 'either',
  methods: new Set([...plain, 'route', 'register']),
  machinery: new Set(),
  chains: new Set([
    ...plain,
    'route',
    'register',
    'withTypeProvider',
    'decorate',
    'addHook',
    'after',
    'setErrorHandler',
  ]),
  wrappers,
  makes({ from, name }, call) {
    if (from !== 'fastify' || !/^(?:default|\*|fastify|Fastify)(?:\.fastify|\.default)?$/.test(name))
      return undefined;
    const options = call.args[0]?.value;
    const slash = isOption(options, 'ignoreTrailingSlash', true) ? { slash: 'ignored' as const } : {};
    const sensitive = isOption(options, 'caseSensitive', false) ? { caseSensitive: false } : {};
    const shifts = isSet(options, 'rewriteUrl') ? { shifts: 'rewriteUrl' } : {};
    return { role: 'application', semantics: { ...slash, ...sensitive }, ...shifts };
  },
  plugin({ params: [instance] }) {
    if (!instance || instance.shape) return undefined;
    const { type } = instance;
    const name = type?.is === 'name' ? type.name : type?.is === 'member' ? type.name : '';
    return { role: typeof name === 'string' && name.startsWith('Fastify') ? 'router' : 'guess' };
  },
  mayRead: (method, call) => call.args.length > (plain.has(method) ? 1 : 0),
  read(method, call, look) {
    const [first] = call.args;
    if (!first) return [];
    if (plain.has(method)) return [{ do: 'serve', methods: methodsNamed(method), paths: [first.value] }];
    return method === 'route' ? readRoute(first.value, look) : readRegister(call, first.value, look);
  },
  examples: fastifyExamples,
};

function readRoute(config: Expr, look: Look): readonly Act[] {
  const path = look.option(config, 'url', 'path');
  const method = look.option(config, 'method');
  return path
    ? [{ do: 'serve', methods: method ? [method] : ['*'], paths: [path] }]
    : [{ do: 'obscure', under: '' }];
}

/** `fastify-plugin` takes the encapsulation away, and the prefix with it. */
function readRegister(call: Call, child: Expr, look: Look): readonly Act[] {
  const options = call.args[1]?.value;
  const prefix = options && look.option(options, 'prefix');
  const prefixes = prefix ? [prefix] : [];
  const referents = look.refer(child);
  for (const it of referents) {
    const from = it.is === 'external' ? it.from : it.is === 'made' ? it.by.from : '';
    if (wrappers.has(from)) return [{ do: 'mount', prefixes: [], child }];
    if (from === '@fastify/autoload' || from === 'fastify-autoload') return findAutoloaded(call, look);
    if (answering.test(from)) return [{ do: 'hide', paths: prefix ? [prefix] : ['/'], by: from }];
    if (from !== '' && from !== '<global>') return [];
  }
  return [{ do: 'mount', prefixes, child }];
}
