import type { Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { importsAny } from '../../../modules-of.ts';
import { type Client, entryOf } from '../../client.ts';
import { tanstackExamples } from './examples.ts';

const packages = /^@tanstack\/(?:react|vue|svelte|solid|angular)-query(?:-experimental)?$|^react-query$/;
const hooks = new Set(['useQuery', 'useSuspenseQuery', 'createQuery', 'injectQuery', 'queryOptions']);

/**
 * TanStack Query: a `queryFn` makes its requests with another client, and is read as that. A query without one asks the
 * application's default, whose key then is the address; what that default puts around it is not certain.
 * https://tanstack.com/query/latest/docs/framework/react/guides/default-query-function
 */
export const tanstackQuery: Client = {
  id: 'tanstack-query',
  title: 'TanStack Query',
  docs: 'https://tanstack.com/query/latest/docs/framework/react/guides/default-query-function',
  languages: ['typescript'],
  signs: ['queryKey'],
  told: { signs: ['queryKey'], mark: /\bqueryKey\b/ },
  open(program) {
    if (!importsAny(program, ['@tanstack/', 'react-query'])) return () => undefined;
    return ({ path, call }) => {
      const { of, args } = call;
      if (of.is !== 'name' || !hooks.has(of.name) || args.length !== 1 || !isOurs(program, of, path))
        return undefined;
      const options = args[0]?.value;
      if (options?.is !== 'object') return undefined;
      const { value: fetcher, spreads } = entryOf(options, 'queryFn');
      const { value: key } = entryOf(options, 'queryKey');
      if (fetcher || spreads.length > 0 || !key) return undefined;
      const url = addressOf(key);
      return url && { url, method: { is: 'known', name: 'GET' }, confidence: 'likely', paths: true };
    };
  },
  examples: tanstackExamples,
};

function isOurs(program: Program, of: Expr, path: string): boolean {
  return program.refer(of, path).some((it) => it.is === 'external' && packages.test(it.from));
}

/** `['/api/users', id]` as `/api/users/…`: defaults join the parts by slashes. */
function addressOf(key: Expr): Expr | undefined {
  if (key.is !== 'array' || key.items.length === 0 || key.items.some((it) => it.spread)) return undefined;
  const [first, ...others] = key.items.map((it) => it.value);
  if (!first || others.some((it) => it.is === 'object')) return undefined;
  const { region } = key;
  const slash = { is: 'literal', value: '/', region } as const;
  if (others.length === 0) return first;
  return { is: 'operation', op: '+', operands: [first, ...others.flatMap((it) => [slash, it])], region };
}
