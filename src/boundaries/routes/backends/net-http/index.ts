import type { Call, Expr } from '../../../../model/module.ts';
import type { Spelling } from '../../route-spelling.ts';
import type { Act, Look, RouterBackend } from '../backend.ts';
import { spellMux } from '../mux-spelling.ts';
import { netHttpExamples } from './examples.ts';

const http = 'net/http';
const lead = /^(?:([A-Z]+)[ \t]+)?([^/{]*)(?=\/)/;
const braces = spellMux();

/** A pattern: a method, a host, a path; one that ends in a slash is everything below it, `{$}` ends it. */
const spell: Spelling = (text) => {
  const path = text.replace(lead, '');
  const tokens = braces(path.replace(/\{\$\}$/, '')) ?? [];
  return path.endsWith('/') ? [...tokens, { is: 'splat', name: '', least: 0 }] : tokens;
};

/** Go's own `http.ServeMux`, with the patterns of Go 1.22. https://pkg.go.dev/net/http#hdr-Patterns-ServeMux */
export const netHttp: RouterBackend = {
  id: 'net-http',
  title: 'net/http (Go)',
  docs: 'https://pkg.go.dev/net/http#ServeMux',
  languages: ['go'],
  signs: ['ServeMux', 'http.HandleFunc(', 'http.Handle('],
  packages: [http],
  semantics: { caseSensitive: true, slash: 'strict', head: true, precedence: 'specific' },
  spell,
  rootAddsSlash: true,
  methods: new Set(['Handle', 'HandleFunc']),
  machinery: new Set(),
  chains: new Set(),
  makes: ({ from, name }) =>
    from === http && (name === 'NewServeMux' || name === 'ServeMux') ? { role: 'application' } : undefined,
  holds: ({ from, name }) =>
    from === http && (name === '*' || name === 'DefaultServeMux') ? { role: 'application' } : undefined,
  mayRead: (_method, call) => call.args.length === 2,
  read(_method, call, look): readonly Act[] {
    const [pattern, handler] = call.args.map((it) => it.value);
    if (!pattern || !handler) return [];
    const mounted = mountOf(handler, look);
    if (mounted) return [{ do: 'mount', ...mounted }];
    const by = foreignOf(handler, look);
    if (by === 'unread') return [];
    if (by !== undefined) return [{ do: 'hide', paths: [pattern], by }];
    return servesOf(pattern, look);
  },
  examples: netHttpExamples,
};

/** The methods that a pattern names, any where it names none; a prefix that is not known hides the whole path. */
function servesOf(pattern: Expr, look: Look): readonly Act[] {
  const methods = new Set<string>();
  for (const { parts } of look.evaluate(pattern).values) {
    const [first, ...more] = parts;
    if (more.length > 0 && (typeof first !== 'string' || !first.includes('/')))
      return [{ do: 'obscure', under: '' }];
    methods.add((typeof first === 'string' && lead.exec(first)?.[1]) || '*');
  }
  return [...methods].map((method) => ({ do: 'serve', methods: [method], paths: [pattern] }));
}

/** A mux below another: behind `http.StripPrefix` it names its paths without that prefix, else with the whole of it. */
function mountOf(
  handler: Expr,
  look: Look,
): { readonly prefixes: readonly Expr[]; readonly child: Expr } | undefined {
  if (look.isRouter(handler)) return { prefixes: [], child: handler };
  const strip = stripped(handler, look);
  const [prefix, child] = strip?.args.map((it) => it.value) ?? [];
  return prefix && child && look.isRouter(child) ? { prefixes: [prefix], child } : undefined;
}

function stripped(handler: Expr, look: Look): Call | undefined {
  if (handler.is !== 'call') return undefined;
  return look
    .refer(handler.of)
    .some((it) => it.is === 'external' && it.from === http && it.name === 'StripPrefix')
    ? handler
    : undefined;
}

/** Who serves a tree of files there; `unread`: the router of another package, which tells its own routes. */
function foreignOf(handler: Expr, look: Look): string | undefined {
  const inner = stripped(handler, look)?.args[1]?.value ?? handler;
  const made = look.refer(inner).find((it) => it.is === 'made');
  if (made?.is !== 'made') return undefined;
  if (made.by.from === http) return made.by.name === 'FileServer' ? 'static files' : undefined;
  return /gin-gonic|go-chi|gorilla\/mux|labstack\/echo/.test(made.by.from) ? 'unread' : undefined;
}
