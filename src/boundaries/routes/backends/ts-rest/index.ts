import type { Program, Referent } from '../../../../model/program.ts';
import type { Placed } from '../../frontends/client.ts';
import { findOption } from '../../frontends/options.ts';
import { callsIn, importsAny } from '../../modules-of.ts';
import type { GatheredBackend, PathText } from '../backend.ts';
import { spellColon } from '../colon-spelling.ts';
import { type Gathered, type Told, toldAt } from '../gathered.ts';
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

function gatherContracts(program: Program): ReadonlyMap<string, Gathered> {
  if (!importsAny(program, ['@ts-rest/'])) return new Map();
  const gathered = new Map<string, Gathered>();
  for (const { call, path } of callsIn(program, ['typescript'])) {
    const [contract] = call.args;
    if (!contract || call.of.is === 'literal') continue;
    if (!program.refer(call.of, path).some(serves)) continue;
    const told: Told[] = [];
    tellRoutes(program, { expr: contract.value, path }, [], told, 0);
    if (told.length === 0) told.push(toldAt({ do: 'obscure', under: '' }, { path, expr: call }));
    const key = `${path}:${call.region.line}:${call.region.column}`;
    gathered.set(key, { router: { key, made: { role: 'application' }, path, expr: call }, told });
  }
  return gathered;
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

function tellRoutes(
  program: Program,
  { expr, path }: Placed,
  under: readonly PathText[],
  told: Told[],
  depth: number,
): void {
  if (depth > deepest) return;
  if (expr.is === 'call') {
    const [table, options] = expr.args;
    const prefix = options && findOption(program, options.value, path, ['pathPrefix']);
    if (table)
      tellRoutes(program, { expr: table.value, path }, prefix ? [...under, prefix] : under, told, depth + 1);
    return;
  }
  if (expr.is === 'object') {
    const own = findOption(program, expr, path, ['path']);
    const method = findOption(program, expr, path, ['method']);
    if (own && method) {
      const act = { do: 'serve', methods: [method], paths: [own] } as const;
      told.push(toldAt(act, { path, expr }, { under }));
    } else
      for (const { value } of expr.entries)
        tellRoutes(program, { expr: value, path }, under, told, depth + 1);
    return;
  }
  for (const it of program.refer(expr, path)) {
    const next = it.is === 'made' ? it.call : it.is === 'value' ? it.expr : undefined;
    if (next && next !== expr && 'path' in it)
      tellRoutes(program, { expr: next, path: it.path }, under, told, depth + 1);
  }
}
