import type { Expr } from '../../../../model/module.ts';
import type { Called, External, Program, Referent } from '../../../../model/program.ts';
import { findOption } from '../../frontends/options.ts';
import { listItems, place } from '../../read-paths.ts';
import type { Look } from '../backend.ts';
import type { FindRouters } from './find-routers.ts';

/** What a framework may ask of a program while it reads a call of the module `at`. */
export function lookFrom(program: Program, find: FindRouters, at: string, called?: readonly Called[]): Look {
  return {
    at,
    program,
    refer: (expr) => program.refer(expr, at, called),
    isRouter: (expr) => find(expr, at, called).length > 0,
    madeBy: (expr, isBy = () => true) =>
      program
        .refer(expr, at, called)
        .filter((it) => it.is === 'made')
        .find((it) => isBy(it.by)),
    externals: (expr) => externalsIn(program.refer(expr, at, called)),
    isPath: (expr) => isPath(program, expr, at, called),
    items: (expr) => listItems(program, expr, at),
    option(config, ...keys) {
      const { expr, path } = place(config, at);
      return findOption(program, expr, path, keys);
    },
    evaluate(given) {
      const placed = place(given, at, called);
      return program.evaluate(placed.expr, placed.path, placed.called);
    },
  };
}

function isPath(program: Program, expr: Expr, at: string, called?: readonly Called[]): boolean {
  if (expr.is === 'literal') return typeof expr.value === 'string';
  if (expr.is === 'template' || expr.is === 'operation') return true;
  if (expr.is === 'array') return expr.items.every((it) => isPath(program, it.value, at, called));
  if (expr.is === 'function' || expr.is === 'object') return false;
  const items = listItems(program, expr, at);
  if (items.some((it) => it.expr !== expr)) return items.every((it) => isPath(program, it.expr, it.path));
  return program.evaluate(expr, at, called).values.some(({ parts: [first] }) => {
    return typeof first === 'string' ? first.startsWith('/') : first?.hole === 'base';
  });
}

/** The things of packages among what an expression stands for, or that made it. */
function externalsIn(referents: readonly Referent[]): readonly External[] {
  return referents.flatMap((it) => (it.is === 'made' ? [it.by] : it.is === 'external' ? [it] : []));
}
