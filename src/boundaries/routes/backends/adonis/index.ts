import { lastName } from '../../../../lang/link/unit.ts';
import type { Call } from '../../../../model/module.ts';
import type { CallSite, Program } from '../../../../model/program.ts';
import { callsIn, importsAny } from '../../modules-of.ts';
import { type Act, obscure, type PathText, serve } from '../act.ts';
import type { GatheredBackend } from '../backend.ts';
import { chainOf } from '../call-chain.ts';
import { spellColon } from '../colon-spelling.ts';
import { type Gathered, routerAt, toldAt } from '../gathered.ts';
import { methodNamed, verbs } from '../verbs.ts';
import { adonisExamples } from './examples.ts';

const telling = new Set<string>([...verbs, 'any', 'route', 'resource']);
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

function gatherRoutes(program: Program): readonly Gathered[] {
  if (!importsAny(program, ['@adonisjs/', '@ioc:Adonis/'])) return [];
  const sites = callsIn(program, ['typescript']);
  const told = sites.flatMap((site) => {
    const { call, path } = site;
    const acts = isOnRouter(program, site) ? readRoute(lastName(call.of) ?? '', call) : [];
    const under = acts.length > 0 ? groupsAround(site, sites) : [];
    return acts.map((act) => toldAt(act, { expr: call, path }, { under }));
  });
  const [first] = told;
  return first ? [{ router: routerAt(first.expr, first.path), told }] : [];
}

function isOnRouter(program: Program, { call: { of }, path }: CallSite): boolean {
  if (of.is !== 'member' || !telling.has(lastName(of) ?? '')) return false;
  return program.refer(of.of, path).some((it) => it.is === 'external' && source.test(it.from));
}

function readRoute(name: string, { args: [first, second] }: Call): readonly Act[] {
  if (!first) return [];
  if (name === 'route') return [serve([second?.value ?? '*'], first.value)];
  if (name !== 'resource') return [serve([methodNamed(name)], first.value)];
  const text = first.value.is === 'literal' ? String(first.value.value) : '';
  if (text === '') return [obscure];
  const one = `/${text.split('.').join('/:parent/')}`;
  return [serve(['GET', 'POST'], one), serve(['GET', 'PUT', 'PATCH', 'DELETE'], `${one}/:id`)];
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
      return isPrefix && group && chainOf(call).includes(group) ? [prefix.value] : [];
    });
  });
}
