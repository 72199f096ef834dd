import { globalModule } from '../../../../../lang/link/external.ts';
import type { Call, Expr } from '../../../../../model/module.ts';
import type { CallSite, Program } from '../../../../../model/program.ts';
import type { Client, Method, Sink } from '../../client.ts';
import { givenBy } from '../../implied.ts';
import { findOption } from '../../options.ts';
import { openVerbClient } from '../../verb-client.ts';
import { nuxtExamples } from './examples.ts';

const composables = new Set(['useFetch', 'useLazyFetch']);
const axiosVerbs = /^\$?(get|post|put|patch|delete|head|options)$/;

/** Nuxt: `$fetch`, `useFetch` and the axios module's `$axios`; ofetch by itself. https://nuxt.com/docs/getting-started/data-fetching */
export const nuxt: Client = {
  id: 'nuxt',
  title: 'Nuxt and ofetch',
  docs: 'https://nuxt.com/docs/getting-started/data-fetching',
  languages: ['typescript'],
  signs: ['$fetch', 'useFetch', 'useLazyFetch', '$axios', 'ofetch'],
  open(program) {
    const direct = openVerbClient(
      {
        packages: new Set(['ofetch']),
        own: /^(?:\$fetch|ofetch)$/,
        globals: new Set(['$fetch']),
        makers: /^create$/,
        bases: ['baseURL'],
        verbs: new Map([['raw', 'GET']]),
        callable: true,
      },
      program,
    );
    return (site) => readComposable(program, site) ?? readAxios(site.call) ?? direct(site);
  },
  examples: nuxtExamples,
};

/** `useFetch(url, options)`; the address may be a function that gives it. */
function readComposable(program: Program, { call, path }: CallSite): Sink | undefined {
  const { of, args } = call;
  const [first, second] = args;
  if (of.is !== 'name' || !composables.has(of.name) || !first || first.spread) return undefined;
  if (!isNuxt(program, of, path)) return undefined;
  const base = second && findOption(program, second.value, path, ['baseURL']);
  return {
    url: givenBy(first.value),
    method: second ? { is: 'option', of: second.value, fallback: 'GET' } : { is: 'known', name: 'GET' },
    ...(base && { base }),
  };
}

/** What no file binds, or what Nuxt's own alias exports. */
function isNuxt(program: Program, of: Expr & { is: 'name' }, path: string): boolean {
  const imported = program.modules.get(path)?.imports.find((it) => it.local === of.name);
  if (imported) return /^(?:#imports|#app|nuxt\/app)/.test(imported.from);
  return program.refer(of, path).some((it) => it.is === 'external' && it.from === globalModule);
}

/** `this.$axios.$get(url)`, `$axios.post(url, body)`. */
function readAxios({ of, args }: Call): Sink | undefined {
  const [first] = args;
  if (of.is !== 'member' || typeof of.name !== 'string' || !first || first.spread) return undefined;
  const receiver = of.of.is === 'member' ? of.of.name : of.of.is === 'name' ? of.of.name : undefined;
  if (receiver !== '$axios') return undefined;
  const verb = axiosVerbs.exec(of.name)?.[1];
  if (verb !== undefined) return { url: first.value, method: known(verb), origin: '$axios' };
  if (!/^\$?request$/.test(of.name) || first.value.is !== 'object') return undefined;
  const url = first.value.entries.findLast((it) => it.key === 'url')?.value;
  return url && { url, method: { is: 'option', of: first.value, fallback: 'GET' }, origin: '$axios' };
}

function known(verb: string): Method {
  return { is: 'known', name: verb.toUpperCase() };
}
