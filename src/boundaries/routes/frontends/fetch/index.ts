import type { Expr } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import type { Client } from '../client.ts';
import { fetchExamples } from './examples.ts';

/** Packages that export the same function. */
const packages = new Set([
  'node-fetch',
  'cross-fetch',
  'isomorphic-fetch',
  'whatwg-fetch',
  'undici',
  'ofetch',
]);
const globals = new Set(['window', 'globalThis', 'self', 'global']);

/** The platform's own `fetch`. https://developer.mozilla.org/en-US/docs/Web/API/Window/fetch */
export const fetchClient: Client = {
  id: 'fetch',
  title: 'fetch',
  docs: 'https://developer.mozilla.org/en-US/docs/Web/API/Window/fetch',
  languages: ['typescript'],
  signs: ['fetch'],
  open(program) {
    return ({ path, call }) => {
      const [url, init] = call.args;
      if (!url || url.spread || !isFetch(program, call.of, path)) return undefined;
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

/** A name that the file does not bind itself, or a package's function. */
function isFetch(program: Program, of: Expr, path: string): boolean {
  if (of.is === 'member') {
    const owner = of.of.is === 'name' ? of.of : undefined;
    return (
      of.name === 'fetch' && owner !== undefined && globals.has(owner.name) && isGlobal(program, owner, path)
    );
  }
  if (of.is !== 'name') return false;
  if (of.name === 'fetch' && isGlobal(program, of, path)) return true;
  return program
    .refer(of, path)
    .some(
      (it) =>
        it.is === 'external' &&
        packages.has(it.from) &&
        /^(?:default|\*|fetch|\$fetch|ofetch)$/.test(it.name),
    );
}

function isGlobal(program: Program, name: Expr, path: string): boolean {
  return program.refer(name, path).every((it) => it.is === 'unknown');
}

/** The URL and options of `fetch(new Request(url, options))`. */
function requestOf(expr: Expr): { readonly url: Expr; readonly init?: Expr } | undefined {
  if (expr.is !== 'call' || !expr.make || expr.of.is !== 'name' || expr.of.name !== 'Request')
    return undefined;
  const [url, init] = expr.args;
  return url && { url: url.value, ...(init && { init: init.value }) };
}
