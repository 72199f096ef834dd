import type { Call, Expr } from '../../../../model/module.ts';
import type { CallSite, Program } from '../../../../model/program.ts';
import { callsIn, importsAny } from '../../modules-of.ts';
import type { Act, GatheredBackend, PathText } from '../backend.ts';
import { spellColon } from '../colon-spelling.ts';
import type { Gathered } from '../gathered.ts';
import { methodNamed, verbs } from '../verbs.ts';
import { adonisExamples } from './examples.ts';

const plain = new Set<string>([...verbs, 'any']);
const source = /^(?:@adonisjs\/core\/services\/router|@ioc:Adonis\/Core\/Route)$/;

/** AdonisJS: one router, and groups with a prefix. https://docs.adonisjs.com/guides/basics/routing */
export const adonis: GatheredBackend = {
  id: 'adonis',
  title: 'AdonisJS',
  docs: 'https://docs.adonisjs.com/guides/basics/routing',
  languages: ['typescript'],
  signs: ['adonisjs', 'Adonis/Core/Route'],
  semantics: { caseSensitive: true, slash: 'ignored', head: true, precedence: 'declared' },
  spell: spellColon({ marks: true, bareSplat: 0 }),
  rootAddsSlash: false,
  gather: gatherRoutes,
  examples: adonisExamples,
};

function gatherRoutes(program: Program): ReadonlyMap<string, Gathered> {
  if (!importsAny(program, ['@adonisjs/', '@ioc:Adonis/'])) return new Map();
  const sites = callsIn(program, ['typescript']);
  const gathered = new Map<string, Gathered>();
  const isRouter = (expr: Expr, path: string) =>
    program.refer(expr, path).some((it) => it.is === 'external' && source.test(it.from));
  for (const site of sites) {
    const { call, path } = site;
    const { of } = call;
    if (of.is !== 'member' || typeof of.name !== 'string') continue;
    if (!(plain.has(of.name) || of.name === 'route' || of.name === 'resource') || !isRouter(of.of, path))
      continue;
    const router = { key: 'adonis', made: { role: 'application' }, path, expr: call } as const;
    const known: Gathered = gathered.get('adonis') ?? { router, told: [] };
    gathered.set('adonis', known);
    for (const act of readRoute(of.name, call))
      known.told.push({
        act,
        path,
        expr: call,
        guarded: false,
        under: groupsAround(site, sites),
        children: [],
        each: false,
      });
  }
  return gathered;
}

function readRoute(name: string, { args: [first, second] }: Call): readonly Act[] {
  if (!first) return [];
  if (name === 'route')
    return [{ do: 'serve', methods: second ? [second.value] : ['*'], paths: [first.value] }];
  if (plain.has(name)) return [{ do: 'serve', methods: [methodNamed(name)], paths: [first.value] }];
  const text = first.value.is === 'literal' ? String(first.value.value) : '';
  const one = `/${text.split('.').join('/:parent/')}`;
  return text === ''
    ? [{ do: 'obscure', under: '' }]
    : [
        { do: 'serve', methods: ['GET', 'POST'], paths: [one] },
        { do: 'serve', methods: ['GET', 'PUT', 'PATCH', 'DELETE'], paths: [`${one}/:id`] },
      ];
}

/** The prefixes of the groups whose functions a call stands in, the outermost first. */
function groupsAround({ within }: CallSite, sites: readonly CallSite[]): readonly PathText[] {
  return within.toReversed().flatMap((fn) => {
    const group = sites.find(({ call }) =>
      call.args.some(({ value }) => value.is === 'function' && value.fn === fn),
    )?.call;
    return sites.flatMap(({ call }) => {
      const [prefix] = call.args;
      const isPrefix = call.of.is === 'member' && call.of.name === 'prefix' && prefix !== undefined;
      return isPrefix && group && startsWith(call, group) ? [prefix.value] : [];
    });
  });
}

/** Whether a chain of calls begins with another call. */
function startsWith(chain: Call, first: Call): boolean {
  let at: Expr = chain;
  while (at.is === 'call' && at !== first && at.of.is === 'member') at = at.of.of;
  return at === first;
}
