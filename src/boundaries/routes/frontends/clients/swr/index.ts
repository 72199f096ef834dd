import { walk } from '../../../../../lang/walk.ts';
import type { Call, Expr } from '../../../../../model/module.ts';
import type { CallSite, Program } from '../../../../../model/program.ts';
import { importsAny, modulesOf } from '../../../modules-of.ts';
import type { Client, Implied, Sink } from '../../client.ts';
import { functionsOf, givenBy } from '../../implied.ts';
import { swrExamples } from './examples.ts';

/**
 * SWR: the key is what the fetcher is called with. A fetcher of the tree is followed; where there is none to be seen, a key
 * that looks like a path is the address itself. https://swr.vercel.app/docs/data-fetching
 */
export const swr: Client = {
  id: 'swr',
  title: 'SWR',
  docs: 'https://swr.vercel.app/docs/data-fetching',
  languages: ['typescript'],
  signs: ["'swr", '"swr'],
  open(program) {
    if (!importsAny(program, ['swr'])) return () => undefined;
    const isFollowed = (call: Call, path: string) => fetchersOf(program, call, path).length > 0;
    return ({ call, path }) => {
      const kind = kindOf(program, call, path);
      const key = call.args[0]?.value;
      if (!kind || !key || isFollowed(call, path)) return undefined;
      const url = addressOf(key);
      return url && sinkOf(program, url, path, kind);
    };
  },
  implies(program) {
    if (!importsAny(program, ['swr'])) return [];
    return program.calls().flatMap((site) => impliedBy(program, site));
  },
  examples: swrExamples,
};

type Kind = 'read' | 'mutation';

/** `useSWR`, `useSWRInfinite`, `useSWRImmutable`; `useSWRMutation` has a method of its own. */
function kindOf(program: Program, { of }: Call, path: string): Kind | undefined {
  if (of.is !== 'name') return undefined;
  const isOurs = program
    .refer(of, path)
    .some(
      (it) =>
        it.is === 'external' &&
        /^swr(?:\/(?:immutable|infinite|mutation))?$/.test(it.from) &&
        it.name !== 'mutate',
    );
  if (!isOurs || of.name === 'mutate' || /^useSWRConfig$/.test(of.name)) return undefined;
  return /mutation/i.test(of.name) ? 'mutation' : 'read';
}

function sinkOf(program: Program, url: Expr, path: string, kind: Kind): Sink {
  return {
    url,
    method: { is: 'known', name: kind === 'read' ? 'GET' : '*' },
    within: program.enclosing(path, url),
    paths: true,
  };
}

function impliedBy(program: Program, site: CallSite): readonly Implied[] {
  const { call, path } = site;
  const kind = kindOf(program, call, path);
  const key = call.args[0]?.value;
  const url = kind && key && addressOf(key);
  if (!url) return [];
  return fetchersOf(program, call, path).map((fn) => ({
    fn,
    site: {
      ...site,
      within: program.enclosing(path, url),
      call: { ...call, args: [{ value: url }] },
    },
  }));
}

/** The first item of a key that is a list, what a function gives, or the key itself. */
function addressOf(key: Expr): Expr | undefined {
  const given = givenBy(key);
  if (given.is !== 'array') return given.is === 'function' || given.is === 'object' ? undefined : given;
  const [first] = given.items;
  return first && !first.spread ? first.value : undefined;
}

/** The fetcher that a hook is given, or that the application configures for all. */
function fetchersOf(program: Program, call: Call, path: string) {
  const own = call.args[1]?.value;
  if (own && own.is !== 'object') return own.is === 'literal' ? [] : functionsOf(program, own, path);
  const given = own ? own.entries.find((it) => it.key === 'fetcher') : undefined;
  return given ? functionsOf(program, given.value, path) : globalFetchers(program);
}

const known = new WeakMap<Program, ReturnType<typeof functionsOf>>();

/** `<SWRConfig value={{ fetcher }}>`. */
function globalFetchers(program: Program) {
  const found = known.get(program) ?? findFetchers(program);
  known.set(program, found);
  return found;
}

function findFetchers(program: Program) {
  const found: ReturnType<typeof functionsOf>[number][] = [];
  for (const path of modulesOf(program, ['typescript'])) {
    const module = program.modules.get(path);
    if (!module?.imports.some((it) => it.from === 'swr')) continue;
    walk(module, (expr) => {
      if (expr.is !== 'object') return;
      const fetcher = expr.entries.find((it) => it.key === 'fetcher');
      if (fetcher) found.push(...functionsOf(program, fetcher.value, path));
    });
  }
  return found;
}
