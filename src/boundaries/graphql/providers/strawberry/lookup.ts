import type { Class, Expr, Fn, Module } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';

/** What a name of Python was bound to, before anything was called. */
export type Found =
  | { readonly is: 'class'; readonly cls: Class; readonly path: string }
  | { readonly is: 'function'; readonly fn: Fn; readonly path: string }
  | { readonly is: 'value'; readonly value: Expr; readonly path: string }
  | { readonly is: 'module'; readonly path: string }
  /** Something of a package outside the tree, `strawberry.relay.Node`, or a builtin: `builtins.str`. */
  | { readonly is: 'external'; readonly name: string }
  | { readonly is: 'unknown' };

const unknown: Found = { is: 'unknown' };
const mostSteps = 24;

/** Finds what a dotted name stands for in a module, through imports and re-exports; assigned names are followed. */
export function lookUp(program: Program, expr: Expr, path: string, steps = mostSteps): Found {
  const dotted = dottedName(expr);
  if (!dotted || steps <= 0) return unknown;
  const [first = '', ...rest] = dotted;
  let found = findInModule(program, first, path, steps) ?? { is: 'external', name: `builtins.${first}` };
  for (const name of rest) found = memberOf(program, found, name, steps - 1);
  return found;
}

/** `a.b.c` as its names; `undefined` for anything else. */
export function dottedName(expr: Expr): readonly string[] | undefined {
  const names: string[] = [];
  let at = expr;
  for (let step = 0; step < mostSteps; step++) {
    if (at.is === 'name') return [at.name, ...names];
    if (at.is !== 'member' || typeof at.name !== 'string') return undefined;
    names.unshift(at.name);
    at = at.of;
  }
  return undefined;
}

/** What the top level of a module binds a name to; `undefined` where it does not. */
export function findInModule(
  program: Program,
  name: string,
  path: string,
  steps = mostSteps,
): Found | undefined {
  const module = program.modules.get(path);
  if (!module || steps <= 0) return undefined;
  const cls = module.classes.findLast((it) => it.name === name);
  if (cls) return { is: 'class', cls, path };
  const fn = module.functions.findLast((it) => it.name === name);
  if (fn) return { is: 'function', fn, path };
  const binding = module.bindings.findLast((it) => it.name === name);
  if (binding) return follow(program, binding.value, path, steps - 1);
  return findImported(program, module, name, steps - 1);
}

/** A plain name bound to another one stands for what that one stands for. */
function follow(program: Program, value: Expr, path: string, steps: number): Found {
  if (!dottedName(value)) return { is: 'value', value, path };
  return lookUp(program, value, path, steps);
}

function findImported(program: Program, module: Module, name: string, steps: number): Found | undefined {
  const { path } = module;
  const entry = module.imports.findLast((it) => it.local === name);
  if (entry) {
    const target = program.resolve(entry.from, path);
    if (entry.name === '*') return moduleOr(target, entry.from);
    if (target !== undefined) {
      const inside = findInModule(program, entry.name, target, steps);
      if (inside) return inside;
    }
    const own = program.resolve(
      entry.from.endsWith('.') ? entry.from + entry.name : `${entry.from}.${entry.name}`,
      path,
    );
    if (own !== undefined) return { is: 'module', path: own };
    return target === undefined && !entry.from.startsWith('.')
      ? { is: 'external', name: `${entry.from}.${entry.name}` }
      : unknown;
  }
  for (const star of module.imports.filter((it) => it.local === '*')) {
    const target = program.resolve(star.from, path);
    const inside = target === undefined ? undefined : findInModule(program, name, target, steps);
    if (inside) return inside;
  }
  return undefined;
}

function moduleOr(path: string | undefined, from: string): Found {
  return path === undefined ? { is: 'external', name: from } : { is: 'module', path };
}

function memberOf(program: Program, of: Found, name: string, steps: number): Found {
  if (of.is === 'external') return { is: 'external', name: `${of.name}.${name}` };
  if (of.is === 'module') {
    const inside = findInModule(program, name, of.path, steps);
    if (inside) return inside;
    const folder = /^(.*\/)?__init__\.py$/.exec(of.path);
    const inner = folder ? program.resolve(`.${name}`, of.path) : undefined;
    return inner === undefined ? unknown : { is: 'module', path: inner };
  }
  if (of.is === 'class') {
    const field = of.cls.fields.findLast((it) => it.name === name);
    if (field?.value.is === 'class') return { is: 'class', cls: field.value.cls, path: of.path };
  }
  return unknown;
}
