import type { Program, Referent } from '../../../../../model/program.ts';
import type { Placed } from '../../../frontends/client.ts';
import { findOption } from '../../../frontends/options.ts';
import { callsIn, importsAny } from '../../../modules-of.ts';
import { obscure, type PathText, serve } from '../../act.ts';
import type { GatheredBackend } from '../../backend.ts';
import { followed } from '../../calls/followed.ts';
import { type Gathered, routerAt, type Told, toldAt } from '../../gathered.ts';
import { spellColon } from '../../spelling/colon.ts';
import { tsRestExamples } from './examples.ts';

const deepest = 12;

/** ts-rest: the routes of contracts that a server implements. https://ts-rest.com/docs/core/ */
export const tsRest: GatheredBackend = {
  id: 'ts-rest',
  title: 'ts-rest',
  docs: 'https://ts-rest.com/docs/core/',
  languages: ['typescript'],
  signs: ['@ts-rest/'],
  semantics: { caseSensitive: false, slash: 'ignored', head: true, precedence: 'declared' },
  spell: spellColon({ marks: true, bareSplat: 0 }),
  rootAddsSlash: false,
  gather: gatherContracts,
  examples: tsRestExamples,
};

function gatherContracts(program: Program): readonly Gathered[] {
  if (!importsAny(program, ['@ts-rest/'])) return [];
  return callsIn(program, ['typescript']).flatMap(({ call, path }) => {
    const [contract] = call.args;
    if (!contract || call.of.is === 'literal' || !program.refer(call.of, path).some(serves)) return [];
    const told = routesOf(program, { expr: contract.value, path }, [], 0);
    const router = routerAt(call, path);
    return [{ router, told: told.length > 0 ? told : [toldAt(obscure, router)] }];
  });
}

/** Whether a function implements the contract that it is given. */
function serves(of: Referent): boolean {
  return (
    of.is === 'external' &&
    /^@ts-rest\/(?:express|fastify|nest|next|serverless)/.test(of.from) &&
    /(?:^create\w*Endpoints$|^createNextRouter$|^createNextHandler$|^TsRestHandler$|^fetchRequestHandler$|\(\)\.router$)/.test(
      of.name,
    )
  );
}

/** The routes of a contract, and of those that it holds. */
function routesOf(
  program: Program,
  { expr, path }: Placed,
  under: readonly PathText[],
  depth: number,
): readonly Told[] {
  if (depth > deepest) return [];
  const inside = (it: Placed, below = under) => routesOf(program, it, below, depth + 1);
  if (expr.is === 'call') {
    const [table, options] = expr.args;
    const prefix = options && findOption(program, options.value, path, ['pathPrefix']);
    return table ? inside({ expr: table.value, path }, prefix ? [...under, prefix] : under) : [];
  }
  if (expr.is !== 'object') return followed(program, { expr, path }).flatMap((it) => inside(it));
  const own = findOption(program, expr, path, ['path']);
  const method = findOption(program, expr, path, ['method']);
  return own && method
    ? [toldAt(serve([method], own), { path, expr }, { under })]
    : expr.entries.flatMap(({ value }) => inside({ expr: value, path }));
}
