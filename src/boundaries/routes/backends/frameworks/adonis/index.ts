import { lastName } from '../../../../../lang/link/unit.ts';
import type { CallSite, Program } from '../../../../../model/program.ts';
import { callsIn, importsAny } from '../../../modules-of.ts';
import type { PathText } from '../../act.ts';
import { singularOf } from '../../arguments/singular.ts';
import { verbs } from '../../arguments/verbs.ts';
import type { GatheredBackend } from '../../backend.ts';
import { chainOf } from '../../calls/call-chain.ts';
import { type Gathered, routerAt, toldAt } from '../../gathered.ts';
import { actionsCalled } from '../../resources/actions.ts';
import { servesResource } from '../../resources/serve.ts';
import { lookFrom } from '../../routers/look.ts';
import { routerMethods, servesListed, servesPath, verbMethods } from '../../routers/router-methods.ts';
import { spellColon } from '../../spelling/colon.ts';
import { adonisExamples } from './examples.ts';

const methods = routerMethods({
  ...verbMethods([...verbs, 'any'], servesPath),
  route: servesListed,
  resource: servesResource({
    actions: actionsCalled('store', 'create'),
    usual: ({ isForm }, _name, said) => !(isForm && said.includes('apiOnly')),
    id: (resource, isOwn) => (isOwn ? ':id' : `:${singularOf(resource).replaceAll('-', '_')}_id`),
  }),
});
const source = /^(?:@adonisjs\/core\/services\/router|@ioc:Adonis\/Core\/Route)$/;

/** AdonisJS: one router, and groups with a prefix. https://docs.adonisjs.com/guides/basics/routing */
export const adonis: GatheredBackend = {
  id: 'adonis',
  title: 'AdonisJS',
  docs: 'https://docs.adonisjs.com/guides/basics/routing',
  languages: ['typescript'],
  signs: ['adonisjs', 'Adonis/Core/Route'],
  tellsBy: new RegExp([...methods.keys()].join('|')),
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
    const method = methods.get(lastName(call.of) ?? '');
    if (!method || !isOnRouter(program, site)) return [];
    const acts = method.read(
      call,
      lookFrom(program, () => [], path),
    );
    const under = groupsAround(site, sites);
    return acts.map((act) => toldAt(act, { expr: call, path }, { under }));
  });
  const [first] = told;
  return first ? [{ router: routerAt(first.expr, first.path), told }] : [];
}

function isOnRouter(program: Program, { call: { of }, path }: CallSite): boolean {
  if (of.is !== 'member') return false;
  return program.refer(of.of, path).some((it) => it.is === 'external' && source.test(it.from));
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
