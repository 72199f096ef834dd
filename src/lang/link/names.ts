import type { Expr, Fn, Guard } from '../../model/module.ts';
import type { Region } from '../../model/site.ts';
import { dialectOf } from '../dialects/index.ts';
import { declares } from './classes.ts';
import { decideGuard } from './decide.ts';
import { external, globalModule } from './external.ts';
import { findWays } from './flow.ts';
import { importTargets, starTargets } from './imports.ts';
import type { Linker } from './linker.ts';
import { parameterTargets } from './parameters.ts';
import { contains } from './regions.ts';
import { type Definition, type Scope, scopeAt } from './scope.ts';
import { selfOf, superTargets, thisTargets } from './self.ts';
import { isEmptyOnServer } from './server-side.ts';
import { closureOf, distinctTargets, type Env, noEnv, type Target, unknownTarget } from './target.ts';
import type { Unit } from './unit.ts';

/** What a name stands for at its place. */
export function nameTargets(
  linker: Linker,
  unit: Unit,
  expr: Extract<Expr, { is: 'name' }>,
  env: Env,
): readonly Target[] {
  const { name, region } = expr;
  const { receiver, namesMembers } = dialectOf(unit.module.language);
  if (name === 'this' && receiver === 'this') return thisTargets(unit, region, env);
  const start = scopeAt(unit.scopes, region);
  let isClosure = false;
  for (let scope = start; scope; scope = scope.parent) {
    if (scope.cls && namesMembers && declares(linker, scope.cls, unit.module.path, name)) {
      const members = linker.member(selfOf(unit, scope.cls, env), name);
      if (members) return members;
    }
    const definitions = scope.kind === 'class' && scope !== start ? undefined : scope.names.get(name);
    const isOuter = scope.parent && !isClosure && definitions && beginsWith(definitions, region);
    if (definitions && !isOuter)
      return targetsOf(linker, unit, { name, region, scope, definitions, isClosure }, env);
    isClosure ||= !(scope.fn && isComprehension(scope.fn));
  }
  if (name === 'super') return superTargets(linker, unit, region, env);
  return starTargets(linker, unit, name) ?? [external(globalModule, name)];
}

/** A comprehension runs where it stands, so it sees what its surroundings hold there. */
function isComprehension({ name, params, steps }: Fn): boolean {
  return (
    name === undefined && params.length === 0 && steps.some((it) => it.do === 'return' && it.each.length > 0)
  );
}

/**
 * Whether a place is in what first gives a name its value: it means what has the name further out (`request := &request{}`).
 * In a loop it may be a later round's.
 */
function beginsWith(definitions: readonly Definition[], region: Region): boolean {
  const [first] = definitions;
  if (first?.is !== 'step' || !contains(first.value.region, region)) return false;
  const { when, each } = first.step;
  return when.length + each.length === 0 && definitions.every((it) => it.is === 'step');
}

interface Found {
  readonly name: string;
  readonly region: Region;
  readonly scope: Scope;
  readonly definitions: readonly Definition[];
  readonly isClosure: boolean;
}

/** What a name of a module's top level stands for once the module has run; undefined where it binds no such name. */
export function topTargets(
  linker: Linker,
  unit: Unit,
  name: string,
  region: Region,
): readonly Target[] | undefined {
  const scope = unit.scopes[0];
  const definitions = scope?.names.get(name);
  return (
    scope && definitions && targetsOf(linker, unit, { name, region, scope, definitions, isClosure: true }, [])
  );
}

function targetsOf(linker: Linker, unit: Unit, found: Found, given: Env): readonly Target[] {
  const { definitions, scope, region, name } = found;
  const { path, language } = unit.module;
  const all = definitions.filter((definition) => definition.is === 'step');
  const isMore = definitions.length > all.length && !found.isClosure;
  const steps = isMore ? all.filter(({ step }) => !contains(step.value.region, region)) : all;
  const env = scope.kind === 'module' ? noEnv : given;
  const { ways, complete, isReplaced } = findWays(
    name,
    stepsUnder(linker, steps, path, env),
    scope,
    region,
    found.isClosure,
  );
  const targets: Target[] = [];
  for (const definition of isReplaced ? [] : definitions) {
    switch (definition.is) {
      case 'function':
        targets.push({ is: 'function', fn: definition.fn, path, env: closureOf(definition.fn, env) });
        break;
      case 'class':
        targets.push({ is: 'class', cls: definition.cls, path, env });
        break;
      case 'import':
        if (steps.length === 0 || dialectOf(language).keepsImports)
          targets.push(...importTargets(linker, unit, definition.import));
        break;
      case 'param':
        targets.push(
          ...(definition.value
            ? linker.refer(definition.value, path, env)
            : parameterTargets(linker, unit, definition.fn, definition.index, env)),
        );
        break;
      case 'each':
        targets.push(...itemTargets(linker, { expr: definition.binding.value, path, env }, name));
        break;
      case 'step':
    }
  }
  if (steps.length > 0) {
    if (!complete) linker.limits++;
    const isOnly = targets.length === 0;
    for (const parts of ways) {
      const [first] = parts;
      if (!first) continue;
      if (parts.length > 1) targets.push({ is: 'value', expr: first, parts, path, env });
      else targets.push(...linker.refer(first, path, env));
    }
    if (isOnly && ways.length === 0) targets.push(unknownTarget(name));
  }
  return distinctTargets(targets);
}

type StepDefinition = Extract<Definition, { is: 'step' }>;

/** The steps that the calls being followed come by; a guard that is known to hold is none. */
function stepsUnder(
  linker: Linker,
  steps: readonly StepDefinition[],
  path: string,
  env: Env,
): readonly StepDefinition[] {
  if (!steps.some(({ step }) => step.when.length > 0)) return steps;
  return steps.flatMap((definition) => {
    if (isEmptyOnServer(linker, definition.value, definition.step.when, path)) return [];
    const when: Guard[] = [];
    for (const guard of definition.step.when) {
      const holds = decideGuard(linker, guard, path, env);
      if (holds === false) return [];
      if (holds === undefined) when.push(guard);
    }
    return [{ ...definition, step: { ...definition.step, when } }];
  });
}

function itemTargets(
  linker: Linker,
  list: { readonly expr: Expr; readonly path: string; readonly env: Env },
  name: string,
): readonly Target[] {
  const items = linker.elements(list);
  if (!items || items.length === 0) return [unknownTarget(name)];
  return items.flatMap((item) => linker.refer(item.expr, item.path, item.env));
}
