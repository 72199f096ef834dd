import type { Binding, Class, Expr, Fn, Import, Module, Param, Step } from '../../model/module.ts';
import type { Region } from '../../model/site.ts';
import { dialectOf } from '../dialects/index.ts';
import { compareNesting, contains } from './regions.ts';

/** What can bind a name. */
export type Definition =
  /** `value` takes a destructured parameter apart. */
  | { readonly is: 'param'; readonly fn: Fn; readonly index: number; readonly value?: Expr }
  /** `outer`: the step stands in a function further in. */
  | { readonly is: 'step'; readonly step: Step; readonly value: Expr; readonly outer?: true }
  | { readonly is: 'each'; readonly binding: Binding }
  | { readonly is: 'function'; readonly fn: Fn }
  | { readonly is: 'class'; readonly cls: Class }
  | { readonly is: 'import'; readonly import: Import };

/** A module, a function or a class, with the names it binds. */
export interface Scope {
  readonly kind: 'module' | 'function' | 'class';
  readonly fn?: Fn;
  readonly cls?: Class;
  readonly region: Region | undefined;
  readonly parent: Scope | undefined;
  readonly steps: readonly Step[];
  readonly names: Map<string, Definition[]>;
}

interface Inside {
  readonly fn?: Fn;
  readonly cls?: Class;
  readonly region: Region;
}

/** The scopes of a module: its own first, then functions and classes in the order of the source. */
export function buildScopes(module: Module, fns: Iterable<Fn>, classes: Iterable<Class>): readonly Scope[] {
  const top: Scope = {
    kind: 'module',
    region: undefined,
    parent: undefined,
    steps: module.steps,
    names: new Map(),
  };
  const inside: Inside[] = [
    ...Array.from(classes, (cls) => ({ cls, region: cls.region })),
    ...Array.from(fns, (fn) => ({ fn, region: fn.region })),
  ].sort((a, b) => compareNesting(a.region, b.region));
  const scopes: Scope[] = [top];
  let parent = top;
  for (const { fn, cls, region } of inside) {
    while (parent.region && !contains(parent.region, region)) parent = parent.parent ?? top;
    const kind = fn ? 'function' : 'class';
    const scope: Scope = {
      kind,
      ...(fn && { fn }),
      ...(cls && { cls }),
      region,
      parent,
      steps: fn?.steps ?? [],
      names: new Map(),
    };
    scopes.push(scope);
    parent = scope;
  }
  bindNames(module, scopes, top);
  return scopes;
}

/** The innermost scope around a place. */
export function scopeAt(scopes: readonly Scope[], region: Region): Scope | undefined {
  let low = 0;
  let high = scopes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const scope = scopes[middle]?.region;
    if (scope && (scope.line < region.line || (scope.line === region.line && scope.column <= region.column)))
      low = middle;
    else high = middle - 1;
  }
  let scope = scopes[low];
  while (scope?.region && !contains(scope.region, region)) scope = scope.parent;
  return scope;
}

function bindNames(module: Module, scopes: readonly Scope[], top: Scope): void {
  for (const entry of module.imports)
    if (entry.local !== '') bind(top, entry.local, { is: 'import', import: entry });
  for (const fn of module.functions) if (fn.name) bind(top, fn.name, { is: 'function', fn });
  for (const cls of module.classes) if (!cls.part) bind(top, cls.name, { is: 'class', cls });
  const outer: [Scope, Step][] = [];
  for (const scope of scopes) {
    const { fn, cls } = scope;
    fn?.params.forEach((param, index) => {
      bindParam(scope, fn, param, index);
    });
    if (dialectOf(module.language).namesFields)
      for (const field of cls?.fields ?? []) bind(scope, field.name, fieldStep(field));
    const seen = new Set<Binding>();
    for (const step of scope.steps) {
      if (step.outer) outer.push([scope, step]);
      else
        bindStep(step, (name, definition) => {
          bind(scope, name, definition);
        });
      for (const binding of step.each) {
        if (seen.has(binding)) continue;
        seen.add(binding);
        bind(scope, binding.name, { is: 'each', binding });
      }
    }
  }
  for (const [from, step] of outer)
    bindStep(step, (name, definition) => {
      let owner = from.parent;
      while (owner && !owner.names.has(name)) owner = owner.parent;
      bind(owner ?? top, name, definition.is === 'step' ? { ...definition, outer: true } : definition);
    });
}

function bind(scope: Scope, name: string, definition: Definition): void {
  const list = scope.names.get(name);
  if (list) list.push(definition);
  else scope.names.set(name, [definition]);
}

function fieldStep(field: Binding): Definition {
  const to: Expr = { is: 'name', name: field.name, region: field.region };
  return {
    is: 'step',
    step: { do: 'assign', to, value: field.value, when: [], each: [] },
    value: field.value,
  };
}

function bindParam(scope: Scope, fn: Fn, param: Param, index: number): void {
  bind(scope, param.name, { is: 'param', fn, index });
  if (!param.shape) return;
  const whole: Expr = { is: 'name', name: param.name, region: param.shape.region };
  for (const [name, value] of partsOf(param.shape, whole))
    bind(scope, name, { is: 'param', fn, index, value });
}

function bindStep(step: Step, add: (name: string, definition: Definition) => void): void {
  if (!step.to || (step.do !== 'assign' && step.do !== 'append')) return;
  for (const [name, value] of partsOf(step.to, step.value)) add(name, { is: 'step', step, value });
}

const depthLimit = 16;

/** The names a target binds, each with the part of the value it takes. The rest of a pattern stands for the whole. */
function partsOf(to: Expr, value: Expr, depth = 0): readonly (readonly [string, Expr])[] {
  if (depth > depthLimit) return [];
  switch (to.is) {
    case 'name':
      return [[to.name, value]];
    case 'either': {
      const [target, fallback] = to.options;
      const either: Expr = fallback
        ? { is: 'either', options: [value, fallback], region: fallback.region }
        : value;
      return partsOf(target, either, depth + 1);
    }
    case 'object':
      return to.entries.flatMap(({ key, value: target }) =>
        partsOf(
          target,
          key === '...' ? value : { is: 'member', of: value, name: key, region: value.region },
          depth + 1,
        ),
      );
    case 'array':
      return to.items.flatMap(({ value: target, spread }, at) => {
        const { region } = value;
        const name: Expr = { is: 'literal', value: at, region };
        return partsOf(target, spread ? value : { is: 'member', of: value, name, region }, depth + 1);
      });
    default:
      return [];
  }
}
