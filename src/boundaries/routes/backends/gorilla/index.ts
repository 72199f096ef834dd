import type { Call, Expr } from '../../../../model/module.ts';
import type { Act, Look, RouterBackend } from '../backend.ts';
import { belowMux } from '../below-mux.ts';
import { spellBraces } from '../brace-spelling.ts';
import { callsOn } from '../calls-on.ts';
import { gorillaExamples } from './examples.ts';

const mux = 'github.com/gorilla/mux';
const starts = new Set(['HandleFunc', 'Handle', 'Path', 'Methods', 'PathPrefix', 'NewRoute']);

/** gorilla/mux. A route is a chain; without `Methods` it answers any. https://pkg.go.dev/github.com/gorilla/mux */
export const gorilla: RouterBackend = belowMux({
  id: 'gorilla',
  title: 'gorilla/mux',
  docs: 'https://pkg.go.dev/github.com/gorilla/mux',
  languages: ['go'],
  signs: [mux],
  semantics: { caseSensitive: true, slash: 'strict', head: false, precedence: 'declared' },
  spell: spellBraces({ slashes: true }),
  rootAddsSlash: true,
  methods: starts,
  machinery: new Set(),
  chains: new Set(['StrictSlash', 'SkipClean', 'UseEncodedPath']),
  makes({ from, name }, call) {
    if (from !== mux) return undefined;
    if (name === 'NewRouter' || name === 'Router') return { role: 'application' };
    if (!/\.Subrouter$/.test(name)) return undefined;
    const { on, prefix } = startOf(call);
    return { role: 'router', on, ...(prefix && { prefix }) };
  },
  mayRead: () => true,
  read(method, call, look): readonly Act[] {
    const chain = [call, ...callsOn(look.program, call)];
    if (chain.some((it) => nameOf(it) === 'Subrouter')) return [];
    const path = chain.find((it) => /^(?:HandleFunc|Handle|Path)$/.test(nameOf(it)))?.args[0]?.value;
    const below = chain.find((it) => nameOf(it) === 'PathPrefix')?.args[0]?.value;
    if (below) return [{ do: 'hide', paths: [below], by: `${method} of gorilla/mux` }];
    const methods = chain.filter((it) => nameOf(it) === 'Methods').flatMap((it) => methodsOf(it, look));
    return path ? [{ do: 'serve', methods: methods.length > 0 ? methods : ['*'], paths: [path] }] : [];
  },
  examples: gorillaExamples,
});

function nameOf({ of }: Call): string {
  return of.is === 'member' && typeof of.name === 'string' ? of.name : '';
}

/** The router that a chain ending in `Subrouter` starts on, and the prefix it is told on the way. */
function startOf(call: Call): { readonly on: Expr; readonly prefix?: Expr } {
  let on: Expr = call;
  let prefix: Expr | undefined;
  while (on.is === 'call' && on.of.is === 'member') {
    const name = nameOf(on);
    if (name === 'PathPrefix' || name === 'Path') prefix = on.args[0]?.value;
    else if (on !== call && name === 'Subrouter') break;
    on = on.of.of;
    if (starts.has(name)) break;
  }
  return { on, ...(prefix && { prefix }) };
}

function methodsOf({ args }: Call, look: Look): readonly Expr[] {
  return args.flatMap(({ value, spread }) => (spread ? look.items(value).map((it) => it.expr) : [value]));
}
