import { dottedName } from '../../../../../lang/link/members.ts';
import { lastName } from '../../../../../lang/link/unit.ts';
import { folderOf } from '../../../../../lang/paths.ts';
import type { Call, Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { classesIn } from '../../../classes-in.ts';
import { callsIn } from '../../../modules-of.ts';
import type { Made } from '../../backend.ts';
import type { Gathered, Growing } from '../../gathered.ts';
import { blockOf } from '../../ruby/options.ts';
import { drawBlock } from './draw.ts';
import type { Scope } from './scope.ts';

/** The applications and engines of a program with their routes. */
export function gatherRoutes(program: Program): Iterable<Gathered> {
  const gathered = new Map<string, Growing>();
  const drawn: (() => void)[] = [];
  for (const { call, path } of callsIn(program, ['ruby'])) {
    const owner = ownerOf(call);
    const block = blockOf(call);
    if (owner === undefined || !block) continue;
    const isApplication = /application$/i.test(owner);
    const key = isApplication ? `rails:${path}` : engineKey(owner);
    const made: Made = { role: isApplication ? 'application' : 'either' };
    const own = gathered.get(key) ?? { router: { key, made, path, expr: call }, told: [] };
    gathered.set(key, own);
    drawn.push(() => {
      const told = drawBlock(block, topScope(program, path), {
        program,
        engineOf: (expr) => gathered.get(engineKey(dottedName(expr) ?? ''))?.router,
        drawn: (name) => program.modules.get(`${folderOf(path)}/routes/${name}.rb`),
      });
      own.told.push(...told);
    });
  }
  for (const draw of drawn) draw();
  return gathered.values();
}

function topScope(program: Program, path: string): Scope {
  return {
    under: [],
    shallowUnder: [],
    isShallow: false,
    guarded: false,
    concerns: new Map(),
    path,
    isApi: isApiOnly(program, path),
    depth: 0,
  };
}

/** Whose routes a call draws: `Rails.application`, `Blog::Engine`. */
function ownerOf({ of }: Call): string | undefined {
  if (of.is !== 'member' || of.name !== 'draw' || lastName(of.of) !== 'routes') return undefined;
  const routes: Expr = of.of;
  return routes.is === 'member' ? dottedName(routes.of) : undefined;
}

function engineKey(owner: string): string {
  return `engine:${owner}`;
}

/** `config.api_only = true` stands beside the routes of an application that shows no forms. */
function isApiOnly(program: Program, routes: string): boolean {
  const module = program.modules.get(`${folderOf(routes)}/application.rb`);
  return classesIn(module).some(({ fields }) =>
    fields.some(
      ({ name, value }) => name === 'config.api_only' && value.is === 'literal' && value.value === true,
    ),
  );
}
