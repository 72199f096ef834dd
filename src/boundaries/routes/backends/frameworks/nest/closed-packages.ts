import { lastName } from '../../../../../lang/link/unit.ts';
import { walk } from '../../../../../lang/walk.ts';
import type { Expr, Module } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import type { Placed } from '../../../frontends/client.ts';

/** A package of the repository's own scope that is not here, and where a module of it is named. */
export interface ClosedPackage extends Placed {
  readonly name: string;
}

/**
 * The packages of the repository's own scope, and files of a submodule say, that are not here and bring modules into some files:
 * `require('@acme/ee-billing').BillingModule`. What they serve is theirs to say; a library is of another scope.
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
      for (const name of sourcesOf(program, expr, module))
        if (!found.has(name) && (isRelative(name) || scopeOf(name) !== undefined))
          found.set(name, { name, expr, path });
  }
  return [...found.values()].filter(
    ({ name, path }) => (isRelative(name) || own.has(scopeOf(name) ?? '')) && !isHere(program, name, path),
  );
}

/** What a module is loaded from, where nothing here tells what it is: `require('./ee/module').EeModule`. */
function sourcesOf(program: Program, expr: Expr, { path, imports }: Module): readonly string[] {
  const by = expr.is === 'member' ? expr.of : expr;
  const [loaded] = by.is === 'call' && lastName(by.of) === 'require' ? by.args : [];
  if (loaded?.value.is === 'literal') return [String(loaded.value.value)];
  const imported = by.is === 'name' ? imports.find(({ local }) => local === by.name) : undefined;
  if (imported) return [imported.from];
  return program.refer(expr, path).flatMap((it) => (it.is === 'external' ? [it.from] : []));
}

/** `@acme` of `@acme/ee-billing` */
function scopeOf(specifier: string): string | undefined {
  return /^(@[\w.-]+)\/[\w.-]+/.exec(specifier)?.[1];
}

function isRelative(specifier: string): boolean {
  return /^\.\.?\//.test(specifier);
}

/** Whether a package stands in the tree, if only in a folder of its name. */
function isHere(program: Program, name: string, at: string): boolean {
  const folder = `${name.slice(name.indexOf('/'))}/`;
  return (
    program.resolve(name, at) !== undefined ||
    [...program.modules.keys()].some((it) => `/${it}`.includes(folder))
  );
}
