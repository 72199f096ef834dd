import { globalModule } from '../../../../../lang/link/external.ts';
import type { Argument, Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import type { Client } from '../../client.ts';
import { fetchExamples } from './examples.ts';

/** Packages that export the same function. */
const packages = new Set(['node-fetch', 'cross-fetch', 'isomorphic-fetch', 'whatwg-fetch', 'undici']);

/** The platform's own `fetch`. https://developer.mozilla.org/en-US/docs/Web/API/Window/fetch */
export const fetchClient: Client = {
  id: 'fetch',
  title: 'fetch',
  docs: 'https://developer.mozilla.org/en-US/docs/Web/API/Window/fetch',
  languages: ['typescript'],
  signs: ['fetch'],
  told: {
    signs: ['fetch', 'undici'],
    mark: /\bfetch\b['"`\]]*\s*(?:[(<!)]|\?\.|\/[/*]|as\b|satisfies\b)|['"](?:node-fetch|cross-fetch|isomorphic-fetch|whatwg-fetch|undici)['"]/,
  },
  open(program) {
    return ({ path, call }) => {
      if (call.args.length === 0 || !isFetch(program, call.of, path)) return undefined;
      const [url, init] = spreadOut(call.args);
      if (!url || url.spread) return undefined;
      const request = requestOf(url.value);
      const options = init && !init.spread ? init.value : request?.init;
      return {
        url: request?.url ?? url.value,
        method: options ? { is: 'option', of: options, fallback: 'GET' } : { is: 'known', name: 'GET' },
      };
    };
  },
  examples: fetchExamples,
};

/** `fetch(...args)` as `fetch(args[0], args[1])`. */
function spreadOut([first, ...others]: readonly Argument[]): readonly Argument[] {
  if (!first?.spread || others.length > 0) return first ? [first, ...others] : [];
  const { value: of } = first;
  const { region } = of;
  return [0, 1].map((place) => ({
    value: { is: 'member', of, name: { is: 'literal', value: place, region }, region },
  }));
}

/** The platform's function, which no file binds, or a package's. */
function isFetch(program: Program, of: Expr, path: string): boolean {
  if (of.is === 'member' ? of.name !== 'fetch' : of.is !== 'name' || !mayBeFetch(program, of.name, path))
    return false;
  return program.refer(of, path).some((it) => {
    if (it.is !== 'external') return false;
    if (it.from === globalModule) return it.name === 'fetch';
    return packages.has(it.from) && /^(?:default|\*|fetch)$/.test(it.name);
  });
}

function mayBeFetch(program: Program, name: string, path: string): boolean {
  if (name === 'fetch') return true;
  return program.modules.get(path)?.imports.some((it) => it.local === name && packages.has(it.from)) ?? false;
}

/** The URL and options of `fetch(new Request(url, options))`. */
function requestOf(expr: Expr): { readonly url: Expr; readonly init?: Expr } | undefined {
  if (expr.is !== 'call' || !expr.make || expr.of.is !== 'name' || expr.of.name !== 'Request')
    return undefined;
  const [url, init] = expr.args;
  return url && { url: url.value, ...(init && { init: init.value }) };
}
