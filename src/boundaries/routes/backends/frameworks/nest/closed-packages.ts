import { walk } from '../../../../../lang/walk.ts';
import type { Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import type { Placed } from '../../../frontends/client.ts';

/** A package of the repository's own scope that is not here, and where a module of it is named. */
export interface ClosedPackage extends Placed {
  readonly name: string;
}

/**
 * The packages of the repository's own scope that are not here and bring modules into some files: `require('@acme/ee-billing')
 * .BillingModule`. What they serve is theirs to say; a library is of another scope.
 */
export function findClosedPackages(program: Program, paths: Iterable<string>): readonly ClosedPackage[] {
  const found = new Map<string, ClosedPackage>();
  const own = new Set<string>();
  for (const path of paths) {
    const module = program.module(path);
    if (!module) continue;
    for (const { from } of module.imports)
      if (scopeOf(from) !== undefined && program.resolve(from, path) !== undefined)
        own.add(scopeOf(from) ?? '');
    const named: Expr[] = [];
    walk(module, (expr) => {
      if ((expr.is === 'member' || expr.is === 'name') && /Module$/.test(String(expr.name))) named.push(expr);
    });
    for (const expr of named)
      for (const it of program.refer(expr, path)) {
        const name = it.is === 'external' && scopeOf(it.from) !== undefined ? it.from : undefined;
        if (name !== undefined && !found.has(name)) found.set(name, { name, expr, path });
      }
  }
  return [...found.values()].filter(
    ({ name, path }) => own.has(scopeOf(name) ?? '') && !isHere(program, name, path),
  );
}

/** `@acme` of `@acme/ee-billing` */
function scopeOf(specifier: string): string | undefined {
  return /^(@[\w.-]+)\/[\w.-]+/.exec(specifier)?.[1];
}

/** Whether a package stands in the tree, if only in a folder of its name. */
function isHere(program: Program, name: string, at: string): boolean {
  const folder = `${name.slice(name.indexOf('/'))}/`;
  return (
    program.resolve(name, at) !== undefined ||
    [...program.modules.keys()].some((it) => `/${it}`.includes(folder))
  );
}
