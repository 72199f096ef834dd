import type { RouterBackend } from '../backend.ts';
import { spellColon } from '../colon-spelling.ts';
import { methodsNamed, verbs } from '../verbs.ts';
import { elysiaExamples } from './examples.ts';

const plain = new Set<string>([...verbs, 'all']);
const chained = [
  ...plain,
  'use',
  'group',
  'guard',
  'route',
  'ws',
  'derive',
  'resolve',
  'decorate',
  'state',
  'model',
  'macro',
];

/** Elysia: instances that use each other, groups and guards. https://elysiajs.com/essential/route */
export const elysia: RouterBackend = {
  id: 'elysia',
  title: 'Elysia',
  docs: 'https://elysiajs.com/essential/route',
  languages: ['typescript'],
  signs: ["'elysia", '"elysia'],
  semantics: { caseSensitive: true, slash: 'ignored', head: true, precedence: 'specific' },
  spell: spellColon({ marks: true, bareSplat: 0 }),
  rootAddsSlash: false,
  methods: new Set([...plain, 'use', 'group', 'guard', 'route', 'ws', 'mount', 'listen']),
  machinery: new Set(),
  chains: new Set([...chained, 'onError', 'onBeforeHandle', 'onAfterHandle', 'onRequest', 'as', 'listen']),
  servers: new Set(['serve', 'handle', 'fetch', 'treaty']),
  makes({ from, name }, { args: [options] }) {
    if (from !== 'elysia' || !/^(?:Elysia|default)$/.test(name)) return undefined;
    const config = options?.value;
    const prefix =
      config?.is === 'object' ? config.entries.find(({ key }) => key === 'prefix')?.value : undefined;
    return { role: 'either', ...(prefix && { prefix }) };
  },
  plugin: ({ params: [instance] }) => (instance && !instance.shape ? { role: 'guess' } : undefined),
  mayRead: (method, call) => method === 'listen' || call.args.length > (plain.has(method) ? 1 : 0),
  read(method, call, look) {
    const [first, second] = call.args.map((it) => it.value);
    const last = call.args.at(-1)?.value;
    if (method === 'listen') return [{ do: 'run' }];
    if (!first || !last) return [];
    if (plain.has(method)) return [{ do: 'serve', methods: methodsNamed(method), paths: [first] }];
    if (method === 'route') return second ? [{ do: 'serve', methods: [first], paths: [second] }] : [];
    if (method === 'ws') return [{ do: 'serve', methods: ['GET'], paths: [first] }];
    if (method === 'mount')
      return [{ do: 'hide', paths: look.isPath(first) ? [first] : ['/'], by: 'a mounted application' }];
    const isOutside = look
      .refer(last)
      .some((it) => (it.is === 'made' || it.is === 'external') && !look.isRouter(last));
    if (method === 'use') return isOutside ? [] : [{ do: 'mount', prefixes: [], child: last }];
    const prefixes = method === 'group' ? [first] : [];
    return last.is === 'object' ? [] : [{ do: 'mount', prefixes, child: last }];
  },
  examples: elysiaExamples,
};
