import type { Param } from '../../../../model/module.ts';
import type { Act, RouterBackend } from '../backend.ts';
import { spellColon } from '../colon-spelling.ts';
import { isGiven } from '../given.ts';
import { fiberExamples } from './examples.ts';

const verbs = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options', 'Connect', 'Trace'];
const fiberPackage = /^github\.com\/gofiber\/fiber(?:\/v\d+)?$/;

/** Fiber 2 and 3. By default neither case nor a trailing slash counts. https://docs.gofiber.io/guide/routing */
export const fiber: RouterBackend = {
  id: 'fiber',
  title: 'Fiber',
  docs: 'https://docs.gofiber.io/guide/routing',
  languages: ['go'],
  signs: ['gofiber/fiber'],
  semantics: { caseSensitive: false, slash: 'ignored', head: true, precedence: 'declared' },
  spell: spellColon({ constraint: '<', marks: true, bareSplat: 0, namedSplat: 0 }),
  rootAddsSlash: false,
  methods: new Set([...verbs, 'All', 'Add', 'Mount', 'Use', 'Route', 'Static']),
  machinery: new Set(),
  chains: new Set([...verbs, 'All', 'Add', 'Use', 'Static', 'Name']),
  makes({ from, name }, call) {
    if (!fiberPackage.test(from)) return undefined;
    if (name === 'New' || name === 'App') {
      const config = call.args[0]?.value;
      const slash = isGiven(config, 'StrictRouting', true) ? { slash: 'strict' as const } : {};
      const sensitive = isGiven(config, 'CaseSensitive', true) ? { caseSensitive: true } : {};
      return { role: 'application', semantics: { ...slash, ...sensitive } };
    }
    if (!/\.Group$/.test(name) || call.of.is !== 'member') return undefined;
    const prefix = call.args[0]?.value;
    return { role: 'router', on: call.of.of, ...(prefix && { prefix }) };
  },
  holds: ({ from, name }) =>
    fiberPackage.test(from) && name === 'App' ? { role: 'application' } : undefined,
  plugin: (fn) => (fn.params.some(isRouter) ? { role: 'router' } : undefined),
  takes: isRouter,
  mayRead: (method, call) => call.args.length > (method === 'Use' ? 0 : 1),
  read(method, call, look): readonly Act[] {
    const [first, second] = call.args.map((it) => it.value);
    if (!first) return [];
    if (method === 'Use') {
      const prefixes = look.isPath(first) ? [first] : [];
      return call.args
        .filter((it) => look.isRouter(it.value))
        .map((it) => ({ do: 'mount', prefixes, child: it.value }) as const);
    }
    if (!second) return [];
    if (method === 'Mount' || method === 'Route') return [{ do: 'mount', prefixes: [first], child: second }];
    if (method === 'Static') return [{ do: 'hide', paths: [first], by: 'static files' }];
    if (method === 'Add') return [{ do: 'serve', methods: [first], paths: [second] }];
    return [{ do: 'serve', methods: [method === 'All' ? '*' : method.toUpperCase()], paths: [first] }];
  },
  examples: fiberExamples,
};

function isRouter({ type }: Param): boolean {
  return type?.is === 'member' && type.name === 'Router' && type.of.is === 'name' && type.of.name === 'fiber';
}
