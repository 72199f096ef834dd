import type { Argument, Call } from '../../../../../model/module.ts';
import { type Act, hide, mount } from '../../act.ts';
import { optionIn, semanticsIn } from '../../arguments/options.ts';
import { verbs } from '../../arguments/verbs.ts';
import type { Look, RouterBackend } from '../../backend.ts';
import { fetchServers } from '../../routers/fetch-servers.ts';
import { routerMethods, runs, serves, servesNamed, verbMethods } from '../../routers/router-methods.ts';
import { spellColon } from '../../spelling/colon.ts';
import { elysiaExamples } from './examples.ts';

const methods = routerMethods({
  ...verbMethods([...verbs, 'all']),
  use: { least: 1, read: readUse },
  group: { least: 1, read: ({ args }) => readInside(args.at(-1), args[0]) },
  guard: { least: 1, read: ({ args }) => readInside(args.at(-1)) },
  route: servesNamed,
  ws: serves('GET'),
  mount: {
    least: 1,
    read: ({ args: [path] }, look) => [
      hide(path && look.isPath(path.value) ? path.value : '/', 'a mounted application'),
    ],
  },
  listen: runs,
});

/** Elysia: instances that use each other, groups and guards; the outermost says how slashes count: seen on Elysia 1.4. https://elysiajs.com/essential/route */
export const elysia: RouterBackend = {
  id: 'elysia',
  title: 'Elysia',
  docs: 'https://elysiajs.com/essential/route',
  languages: ['typescript'],
  signs: ["'elysia", '"elysia'],
  semantics: { caseSensitive: true, slash: 'ignored', head: true, precedence: 'specific' },
  spell: spellColon({ marks: true, bareSplat: 0 }),
  rootAddsSlash: false,
  methods,
  chains: 'all',
  servers: new Set([...fetchServers, 'treaty']),
  makes: ({ from, name }, { args: [options] }) =>
    from === 'elysia' && /^(?:Elysia|default)$/.test(name)
      ? {
          role: 'either',
          prefix: optionIn(options?.value, 'prefix'),
          semantics: semanticsIn(options?.value, { strictPath: [true, { slash: 'strict' }] }),
        }
      : undefined,
  plugin: ({ params: [instance] }) => (instance && !instance.shape ? { role: 'guess' } : undefined),
  examples: elysiaExamples,
};

/** Another instance, or a function that is told this one; a plugin of a package is none. */
function readUse({ args }: Call, look: Look): readonly Act[] {
  const child = args.at(-1)?.value;
  if (!child || (look.externals(child).length > 0 && !look.isRouter(child))) return [];
  return [mount(child)];
}

/** `group('/x', f)` and `guard(options, f)`; options alone say nothing of routes. */
function readInside(inside: Argument | undefined, prefix?: Argument): readonly Act[] {
  return inside && inside.value.is !== 'object' ? [mount(inside.value, prefix?.value)] : [];
}
