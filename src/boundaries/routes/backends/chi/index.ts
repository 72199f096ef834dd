import type { Call } from '../../../../model/module.ts';
import type { Act, Look, RouterBackend } from '../backend.ts';
import { belowMux } from '../below-mux.ts';
import { spellBraces } from '../brace-spelling.ts';
import { chiExamples } from './examples.ts';

const verbs = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options', 'Connect', 'Trace'];
const chiPackage = /^github\.com\/go-chi\/chi(?:\/v\d+)?$/;

/** chi. `/` below a prefix answers with and without the slash. https://pkg.go.dev/github.com/go-chi/chi/v5 */
export const chi: RouterBackend = belowMux({
  id: 'chi',
  title: 'chi',
  docs: 'https://go-chi.io/#/pages/routing',
  languages: ['go'],
  signs: ['go-chi/chi'],
  semantics: { caseSensitive: true, slash: 'strict', head: false, precedence: 'specific' },
  spell: spellBraces({ slashes: true, stars: 'last' }),
  rootAddsSlash: 'either',
  methods: new Set([...verbs, 'Route', 'Group', 'Mount', 'Handle', 'HandleFunc', 'Method', 'MethodFunc']),
  machinery: new Set(),
  chains: new Set(['With']),
  makes({ from, name }, call) {
    if (!chiPackage.test(from)) return undefined;
    if (/^(?:NewRouter|NewMux|Mux)$/.test(name)) return { role: 'application' };
    if (!/\.(?:Route|Group)$/.test(name) || call.of.is !== 'member') return undefined;
    const prefix = name.endsWith('Route') ? call.args[0]?.value : undefined;
    return { role: 'router', on: call.of.of, ...(prefix && { prefix }) };
  },
  plugin: (fn) => (fn.params.some(isRouter) ? { role: 'router' } : undefined),
  takes: isRouter,
  mayRead: (_method, call) => call.args.length > 0,
  read(method, call, look): readonly Act[] {
    const [first, second, third] = call.args.map((it) => it.value);
    if (!first) return [];
    if (method === 'Group') return [{ do: 'mount', prefixes: [], child: first }];
    if (!second) return [];
    if (method === 'Route') return [{ do: 'mount', prefixes: [first], child: second }];
    if (method === 'Mount') return readMount(call, look);
    if (method === 'Method' || method === 'MethodFunc')
      return third ? [{ do: 'serve', methods: [first], paths: [second] }] : [];
    const served = verbs.includes(method) ? method.toUpperCase() : '*';
    return [{ do: 'serve', methods: [served], paths: [first] }];
  },
  examples: chiExamples,
});

function isRouter({ type }: { readonly type?: Call['of'] }): boolean {
  return (
    type?.is === 'member' &&
    (type.name === 'Router' || type.name === 'Mux') &&
    type.of.is === 'name' &&
    type.of.name === 'chi'
  );
}

/** A router below a prefix; what another package makes answers there itself. */
function readMount({ args: [path, child] }: Call, look: Look): readonly Act[] {
  if (!path || !child) return [];
  if (!look.isRouter(child.value)) {
    const by = look.refer(child.value).find((it) => it.is === 'made' || it.is === 'external');
    const from = by?.is === 'made' ? by.by.from : by?.is === 'external' ? by.from : undefined;
    if (from !== undefined && !chiPackage.test(from)) return [{ do: 'hide', paths: [path.value], by: from }];
  }
  return [{ do: 'mount', prefixes: [path.value], child: child.value }];
}
