import type { Call } from '../../../../../model/module.ts';
import { type Act, hide, mount } from '../../act.ts';
import { optionIn, semanticsIn } from '../../arguments/options.ts';
import { readRouteOptions } from '../../arguments/route-options.ts';
import { unreadOptions } from '../../arguments/unread-options.ts';
import { verbs } from '../../arguments/verbs.ts';
import type { Look, RouterBackend } from '../../backend.ts';
import { routerMethods, verbMethods } from '../../routers/router-methods.ts';
import { spellColon } from '../../spelling/colon.ts';
import { findAutoloaded } from './autoload.ts';
import { fastifyExamples } from './examples.ts';

const wrappers = new Set(['fastify-plugin']);
/** Plugins that answer themselves below their prefix. */
const answering = /static|swagger-ui|http-proxy|reply-from|mercurius|trpc|apollo/;

const methods = routerMethods({
  ...verbMethods([...verbs, 'all']),
  route: {
    least: 1,
    read: ({ args: [route] }, look) => (route ? readRouteOptions(route.value, look, 'url', 'path') : []),
  },
  register: { least: 1, read: readRegister },
});

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
  forgives: new Set(['ignoreTrailingSlash']),
  spell: spellColon({ constraint: '(', marks: true, bareSplat: 0 }),
  rootAddsSlash: 'either',
  methods,
  chains: { allBut: new Set(['inject']) },
  wrappers,
  makes({ from, name }, { args: [options] }) {
    if (from !== 'fastify' || !/^(?:default|\*|fastify|Fastify)(?:\.fastify|\.default)?$/.test(name))
      return undefined;
    const semantics = semanticsIn(options?.value, { caseSensitive: [false, { caseSensitive: false }] });
    const shifts = optionIn(options?.value, 'rewriteUrl') && 'rewriteUrl';
    return { role: 'application', semantics, shifts };
  },
  plugin({ params: [instance] }) {
    if (!instance || instance.shape) return undefined;
    const { type } = instance;
    const name = type?.is === 'name' ? type.name : type?.is === 'member' ? type.name : '';
    return { role: typeof name === 'string' && name.startsWith('Fastify') ? 'router' : 'guess' };
  },
  examples: fastifyExamples,
};

/** `fastify-plugin` takes the encapsulation away, and the prefix with it. */
function readRegister(call: Call, look: Look): readonly Act[] {
  const [child, options] = call.args.map((it) => it.value);
  if (!child) return [];
  const prefix = options && (look.option(options, 'prefix') ?? unreadOptions(options, look));
  for (const { from } of look.externals(child)) {
    if (wrappers.has(from)) return [mount(child)];
    if (from === '@fastify/autoload' || from === 'fastify-autoload') return findAutoloaded(call, look);
    if (answering.test(from)) return [hide(prefix ?? '/', from)];
    if (from !== '' && from !== '<global>') return [];
  }
  return [mount(child, prefix)];
}
