import type { Expr, ExprOf, Fn } from '../../model/module.ts';
import { dialectOf } from '../dialects/index.ts';
import { classMember, instanceMember, typedTargets } from './classes.ts';
import { optionTargets } from './component-options.ts';
import { extensionTargets } from './extensions.ts';
import { external, globalModule, memberOfExternal, memberOfMade } from './external.ts';
import { globalTargets, holdsGlobals } from './global-properties.ts';
import { dottedTargets } from './imports.ts';
import { dialectIn, type Linker } from './linker.ts';
import { objectSelfTargets } from './object-self.ts';
import { arrayMember, objectMember } from './objects.ts';
import { distinctTargets, type Env, type Target, unknownTarget, type ValueTarget } from './target.ts';
import { plainTexts } from './texts.ts';
import type { Unit } from './unit.ts';

/** What the member of a thing is; undefined where it has none of that name. */
export function memberTargets(linker: Linker, of: Target, name: string): readonly Target[] | undefined {
  switch (of.is) {
    case 'external':
      return some(memberOfExternal(of, name));
    case 'made':
      return isFirstResult(linker, of, name) ? [of] : memberOn(of, name);
    case 'class':
      return classMember(linker, of, name);
    case 'instance':
      return instanceMember(linker, of, name);
    case 'module':
      return linker.exported(of.path, name);
    case 'parameter': {
      const type = of.fn.params[of.index]?.type;
      const typed = type && typedTargets(linker, type, of.path);
      const members = typed?.flatMap((one) => linker.member(one, name) ?? []);
      return members && members.length > 0 ? members : undefined;
    }
    case 'value':
      if (of.expr.is === 'object')
        return objectMember(linker, of.expr, of, name) ?? putOn(linker, of, of.expr, name);
      if (of.expr.is === 'array') return arrayMember(linker, of.expr, of, name);
      return dialectIn(linker, of.path)?.sameMembers.has(name) ? [of] : undefined;
    case 'function':
      return putOn(linker, of, of.fn, name);
    case 'unknown':
      return undefined;
  }
}

/** `u` of `u, err := url.Parse(raw)`, where that is not in the tree. */
function isFirstResult(linker: Linker, { path }: Extract<Target, { is: 'made' }>, name: string): boolean {
  return name === '0' && dialectIn(linker, path)?.answersErrors === true;
}

function memberOn(of: Extract<Target, { is: 'made' }>, name: string): readonly Target[] | undefined {
  const member = memberOfMade(of.by, name);
  return member && [{ ...member, on: of }];
}

function some(target: Target | undefined): readonly Target[] | undefined {
  return target && [target];
}

/** What `a.b` and `a[b]` stand for. With a key that is not known, everything a table or list holds. */
export function memberExprTargets(
  linker: Linker,
  unit: Unit,
  expr: ExprOf<'member'>,
  env: Env,
): readonly Target[] {
  const { path, language } = unit.module;
  const dotted = dottedName(expr);
  const imported =
    dialectOf(language).bindsDotted && dotted !== undefined ? dottedTargets(linker, unit, dotted) : undefined;
  if (imported) return imported;
  const owners = linker.refer(expr.of, path, env);
  const names = namesOf(linker, expr.name, path, env);
  const found: Target[] = [];
  for (const owner of owners) {
    if (names)
      for (const name of names) {
        const extensions = holdsGlobals(owner)
          ? globalTargets(linker, name)
          : extensionTargets(linker, unit, owner, name);
        found.push(...(extensions.length > 0 ? extensions : (linker.member(owner, name) ?? [])));
      }
    else if (owner.is === 'value') found.push(...allMembers(linker, owner));
  }
  if (found.length === 0 && names)
    for (const name of names) found.push(...assignedTargets(linker, unit, expr, name, env));
  if (found.length === 0 && names && expr.of.is === 'name' && expr.of.name === 'this')
    for (const name of names) {
      const options = optionTargets(linker, unit, name, env);
      const own = options.length > 0 ? options : objectSelfTargets(linker, unit, expr.region, name, env);
      found.push(...(own.length > 0 ? own : globalTargets(linker, name)));
    }
  if (
    found.length === 0 &&
    dotted !== undefined &&
    dialectOf(language).pathsNameCrates &&
    owners.every(isUnread)
  )
    return [external(globalModule, dotted)];
  if (found.length === 0) return owners.every(isWhole) ? [] : [unknownTarget(dotted ?? '')];
  return distinctTargets(found);
}

/** Whether a name is none that members could be told of: that of a function, or of a variable that nothing is known of. */
function isUnread({ is }: Target): boolean {
  return is === 'function' || is === 'unknown';
}

/** Whether a table is written down to its last key: what it does not hold is nothing. An empty one is yet to be filled. */
function isWhole(owner: Target): boolean {
  if (owner.is !== 'value' || owner.expr.is !== 'object' || owner.expr.entries.length === 0) return false;
  return owner.expr.entries.every(({ key }) => typeof key === 'string' && key !== '...');
}

function namesOf(linker: Linker, name: string | Expr, path: string, env: Env): readonly string[] | undefined {
  if (typeof name === 'string') return [name];
  if (name.is === 'literal') return [String(name.value)];
  if (name.is === 'unknown') return undefined;
  const plain = plainTexts(linker.texts(name, path, env));
  return plain && plain.length > 0 ? plain : undefined;
}

/** Whatever a list or table holds, what is spread into it included; `within` are the tables around that are being read. */
function allMembers(
  linker: Linker,
  { expr, path, env }: ValueTarget,
  within: readonly Expr[] = [],
): readonly Target[] {
  if (expr.is === 'array')
    return (linker.elements({ expr, path, env }) ?? []).flatMap((item) =>
      linker.refer(item.expr, item.path, item.env),
    );
  if (expr.is !== 'object' || within.includes(expr)) return [];
  return expr.entries.flatMap(({ key, value }) => {
    const held = linker.refer(value, path, env);
    if (key !== '...') return held;
    return held.flatMap((it) => (it.is === 'value' ? allMembers(linker, it, [...within, expr]) : []));
  });
}

/** What the module itself puts under the name: `api.users = '/users'`. */
function assignedTargets(
  linker: Linker,
  unit: Unit,
  expr: ExprOf<'member'>,
  name: string,
  env: Env,
): readonly Target[] {
  const owner = dottedName(expr.of);
  if (owner === undefined) return [];
  return (unit.memberSteps.get(name) ?? []).flatMap(({ do: how, to, value }) =>
    how === 'assign' && to?.is === 'member' && to !== expr && dottedName(to.of) === owner
      ? linker.refer(value, unit.module.path, env)
      : [],
  );
}

/** What the module of a function or a table puts on it: `http.get = client.get`. */
function putOn(
  linker: Linker,
  { path }: { readonly path: string },
  thing: Fn | Expr,
  name: string,
): readonly Target[] | undefined {
  const found = (linker.unit(path)?.memberSteps.get(name) ?? []).flatMap(({ do: how, to, value }) =>
    how === 'assign' && to?.is === 'member' && isName(linker, to.of, path, thing)
      ? linker.refer(value, path, [])
      : [],
  );
  return found.length > 0 ? distinctTargets(found) : undefined;
}

/** Whether a name stands for one thing and no other. */
function isName(linker: Linker, of: Expr, path: string, thing: Fn | Expr): boolean {
  if (of.is !== 'name') return false;
  const [only, ...others] = linker.refer(of, path, []);
  if (others.length > 0) return false;
  return only?.is === 'function' ? only.fn === thing : only?.is === 'value' && only.expr === thing;
}

const dotLimit = 12;

/** `a.b.c` as it is written, for names alone. */
export function dottedName(expr: Expr): string | undefined {
  const names: string[] = [];
  let at = expr;
  while (at.is === 'member') {
    if (typeof at.name !== 'string' || names.length > dotLimit) return undefined;
    names.push(at.name);
    at = at.of;
  }
  return at.is === 'name' ? [at.name, ...names.reverse()].join('.') : undefined;
}
