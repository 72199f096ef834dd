import { lastName } from '../../../../../lang/link/unit.ts';
import type { Call, Expr } from '../../../../../model/module.ts';
import { type Act, hide } from '../../act.ts';
import type { Look, Made, RouterBackend } from '../../backend.ts';
import { callsOn } from '../../calls/calls-on.ts';
import { belowMux } from '../../go/below-mux.ts';
import { foreignOf } from '../../go/foreign-handler.ts';
import { each, routerMethods } from '../../routers/router-methods.ts';
import { spellBraces } from '../../spelling/brace.ts';
import { gorillaExamples } from './examples.ts';

const mux = 'github.com/gorilla/mux';

const methods = routerMethods({
  ...each(['HandleFunc', 'Handle', 'Path', 'Methods', 'PathPrefix'], { least: 1, read: readChain }),
  NewRoute: { least: 0, read: readChain },
});

/** gorilla/mux. A route is a chain; without `Methods` it answers any. https://pkg.go.dev/github.com/gorilla/mux */
export const gorilla: RouterBackend = belowMux({
  id: 'gorilla',
  title: 'gorilla/mux',
  docs: 'https://pkg.go.dev/github.com/gorilla/mux',
  languages: ['go'],
  signs: [mux],
  semantics: { caseSensitive: true, slash: 'strict', head: false, precedence: 'declared' },
  forgives: new Set(['StrictSlash']),
  spell: spellBraces({ slashes: true }),
  rootAddsSlash: true,
  methods,
  chains: new Set(['StrictSlash', 'SkipClean', 'UseEncodedPath']),
  makes({ from, name }, call) {
    if (from !== mux) return undefined;
    if (name === 'NewRouter' || name === 'Router') return { role: 'application' };
    return name.endsWith('.Subrouter') ? subrouterOf(call) : undefined;
  },
  examples: gorillaExamples,
});

function readChain(call: Call, look: Look): readonly Act[] {
  const chain = [call, ...callsOn(look.program, call)];
  const find = (name: RegExp) => chain.filter((it) => name.test(lastName(it.of) ?? ''));
  if (find(/^Subrouter$/).length > 0) return [];
  const [path] = find(/^(?:HandleFunc|Handle|Path)$/)[0]?.args ?? [];
  const [below] = find(/^PathPrefix$/)[0]?.args ?? [];
  const named = find(/^Methods$/).flatMap((it) => methodsOf(it, look));
  const served = named.length > 0 ? named : ['*'];
  if (!below) return path ? [{ do: 'serve', methods: served, paths: [path.value] }] : [];
  const [handler] = find(/^Handler(?:Func)?$/)[0]?.args ?? [];
  if (!handler || look.isRouter(handler.value) || foreignOf(handler.value, look) !== undefined)
    return [hide(below.value, `${lastName(call.of) ?? ''} of gorilla/mux`)];
  return [{ do: 'serve', methods: served, paths: belowOf(below.value, look) }];
}

/** A prefix and everything behind it. */
function belowOf(prefix: Expr, look: Look): readonly Expr[] {
  const isOpen = look.evaluate(prefix).values.some(({ parts }) => /:\.[*+]\}$/.test(String(parts.at(-1))));
  if (isOpen) return [prefix];
  const { region } = prefix;
  const rest: Expr = { is: 'literal', value: '/{rest:.*}', region };
  return [prefix, { is: 'operation', op: '+', operands: [prefix, rest], region }];
}

/** A chain that ends in `Subrouter`: the router that it starts on, and the prefix it is told on the way. */
function subrouterOf(call: Call): Made {
  let on: Expr = call;
  let prefix: Expr | undefined;
  while (on.is === 'call' && on.of.is === 'member') {
    const name = lastName(on.of) ?? '';
    if (name === 'PathPrefix' || name === 'Path') prefix = on.args[0]?.value;
    else if (on !== call && name === 'Subrouter') break;
    on = on.of.of;
    if (methods.has(name)) break;
  }
  return { role: 'router', on, prefix };
}

function methodsOf({ args }: Call, look: Look): readonly Expr[] {
  return args.flatMap(({ value, spread }) => (spread ? look.items(value).map((it) => it.expr) : [value]));
}
