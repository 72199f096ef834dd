import { lastName } from '../../../../../lang/link/unit.ts';
import type { Call, Expr } from '../../../../../model/module.ts';
import type { Spelling } from '../../../route-spelling.ts';
import { type Act, hide, obscure, serve } from '../../act.ts';
import type { Look, RouterBackend } from '../../backend.ts';
import { holdsMux, makesMux, muxMethods, readMux } from '../../go/below-mux.ts';
import { foreignOf } from '../../go/foreign-handler.ts';
import { handsOn } from '../../go/handler-func.ts';
import { each, routerMethods } from '../../routers/router-methods.ts';
import { spellBraces } from '../../spelling/brace.ts';
import { netHttpExamples } from './examples.ts';

const http = 'net/http';
const lead = /^(?:([A-Z]+)[ \t]+)?([^/{]*)(?=\/)/;
const braces = spellBraces({ slashes: true });

/** A pattern: a method, a host, a path; one that ends in a slash is everything below it, `{$}` ends it. */
const spell: Spelling = (text) => {
  const path = text.replace(lead, '');
  const tokens = braces(path.replace(/\{\$\}$/, ''));
  return tokens && path.endsWith('/') ? [...tokens, { is: 'splat', name: '', least: 0 }] : tokens;
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
  methods: new Map([...muxMethods, ...routerMethods(each(['Handle', 'HandleFunc'], { least: 2, read }))]),
  makes: makesMux,
  holds: holdsMux,
  handsOn,
  examples: netHttpExamples,
};

function read(call: Call, look: Look): readonly Act[] {
  const [pattern, handler] = call.args.map((it) => it.value);
  if (!pattern || !handler) return [];
  const mounted = lastName(call.of) === 'Handle' ? readMux(call, look) : [];
  if (mounted.length > 0) return mounted;
  const by = foreignOf(handler, look);
  if (by === 'unread') return [];
  return by === undefined ? servesOf(pattern, look) : [hide(pattern, by)];
}

/** The methods that a pattern names, any where it names none; a prefix that is not known hides the whole path. */
function servesOf(pattern: Expr, look: Look): readonly Act[] {
  const methods = new Set<string>();
  for (const { parts } of look.evaluate(pattern).values) {
    const [first, ...more] = parts;
    if (more.length > 0 && (typeof first !== 'string' || !first.includes('/'))) return [obscure];
    methods.add((typeof first === 'string' && lead.exec(first)?.[1]) || '*');
  }
  return [...methods].map((method) => serve([method], pattern));
}
