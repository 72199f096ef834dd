import type { Call, Class, Expr, Fn } from '../../model/module.ts';
import { isChanging } from '../libraries/index.ts';
import { memberOfExternal, memberOfMade } from './external.ts';
import { givenArgument } from './given-fields.ts';
import { dialectIn, type Linker } from './linker.ts';
import { bindsSelf, isDecorated } from './parameters.ts';
import { declarationsOf } from './parts.ts';
import { returnTargets } from './returns.ts';
import {
  anyObject,
  type ClassTarget,
  distinctTargets,
  type Env,
  type Frame,
  type Instance,
  type Located,
  type Target,
  unknownTarget,
} from './target.ts';

const chainLimit = 12;

/** A class and those it extends, nearest first, each once. */
function chainOf(linker: Linker, cls: Class, home: string): readonly Target[] {
  const chain: Target[] = [];
  const add = (target: Target) => {
    if (chain.length >= chainLimit) return;
    if (target.is === 'external') chain.push(target);
    if (target.is !== 'class' || chain.some((one) => one.is === 'class' && one.cls === target.cls)) return;
    chain.push(target);
    for (const base of target.cls.bases)
      for (const one of linker.refer(base, target.path, target.env)) add(one);
  };
  add({ is: 'class', cls, path: home, env: [] });
  return chain;
}

/** Whether a class, or one it extends, declares a member of that name. */
export function declares(linker: Linker, cls: Class, home: string, name: string): boolean {
  return chainOf(linker, cls, home).some((target) => {
    const members = target.is === 'class' && linker.unit(target.path)?.members.get(target.cls);
    return members && (members.methods.has(name) || members.fields.has(name) || members.steps.has(name));
  });
}

/** The function that runs when an object of the class is made, and its module. */
export function constructorOf(
  linker: Linker,
  cls: Class,
  home: string,
): { readonly fn: Fn; readonly path: string; readonly cls: Class } | undefined {
  for (const target of chainOf(linker, cls, home)) {
    if (target.is !== 'class') continue;
    const fn = target.cls.methods.find(isConstructor);
    if (fn) return { fn, path: target.path, cls: target.cls };
  }
  return undefined;
}

/** `constructor` and `__init__`. */
export function isConstructor({ name }: Fn): boolean {
  return name === 'constructor' || name === '__init__';
}

/**
 * What the constructors of an object's class and its bases were given: `super(…)` hands on. Of an object that any call may
 * have made only what its own class hands on is known.
 */
function constructorFrames(linker: Linker, self: Instance): Env {
  const frames: Frame[] = [];
  let { path, env, call } = self;
  let isKnown = call !== undefined;
  for (const target of chainOf(linker, self.cls, self.home)) {
    if (target.is !== 'class') continue;
    const fn = target.cls.methods.find(isConstructor);
    const unit = linker.unit(target.path);
    if (!fn || !unit) continue;
    if (isKnown)
      frames.push({
        fn,
        args: call?.args ?? [],
        ...(call && { call }),
        skip: bindsSelf(unit, fn) ? 1 : 0,
        path,
        env,
        self,
        entered: env[0]?.entered ?? [],
      });
    call = superCall(fn);
    isKnown ||= call !== undefined;
    path = target.path;
    env = [...frames];
  }
  return frames;
}

function superCall(fn: Fn): Call | undefined {
  for (const { value } of fn.steps) {
    if (value.is !== 'call') continue;
    const { of } = value;
    if (of.is === 'name' && of.name === 'super') return value;
    if (of.is === 'member' && of.name === '__init__' && of.of.is === 'call') return value;
  }
  return undefined;
}

/** What an object holds under a name: fields, methods and getters of its class, its bases, and (for `this`) its heirs. */
export function instanceMember(linker: Linker, self: Instance, name: string): readonly Target[] | undefined {
  const given = givenArgument(linker, self, name);
  const chain = chainOf(linker, self.cls, self.home);
  if (chain.some((it) => it.is === 'external' && isChanging(it, name)))
    return [unknownTarget(`this.${name}`)];
  if (given && !chain.some((target) => target.is === 'class' && target.cls.methods.some(isConstructor)))
    return linker.refer(given, self.path, self.env);
  const env = constructorFrames(linker, self);
  const theirs = self.call
    ? []
    : linker.derivedFrom(self.cls).map((heir) => ownMember(linker, heir, anyObject(heir), name, []));
  const isReplaced =
    self.cls.abstract === true && theirs.length > 0 && theirs.every((it) => it !== undefined);
  const found: Target[] = [];
  for (const target of isReplaced ? [] : chain) {
    const own =
      target.is === 'external'
        ? [memberOfMade(target, name)].filter((one) => one !== undefined)
        : target.is === 'class'
          ? ownMember(linker, target, self, name, env)
          : undefined;
    if (!own) continue;
    found.push(...own);
    break;
  }
  found.push(...theirs.flatMap((it) => it ?? []));
  return found.length === 0 ? undefined : distinctTargets(found);
}

/** What one class itself gives its objects under a name. */
function ownMember(
  linker: Linker,
  { cls, path }: ClassTarget,
  self: Instance,
  name: string,
  env: Env,
): readonly Target[] | undefined {
  const declarations = declarationsOf(linker, cls, path);
  for (const one of declarations) {
    const method = linker.unit(one.path)?.members.get(one.cls)?.methods.get(name);
    if (!method) continue;
    const target: Target = { is: 'function', fn: method, path: one.path, env: [], self };
    const isGetter =
      method.get === true || isDecorated(method, 'property') || isDecorated(method, 'cached_property');
    return isGetter ? returnTargets(linker, target, [], one.path, env) : [target];
  }
  const field = linker.unit(path)?.members.get(cls)?.fields.get(name);
  const values: Located[] = field && !isEmpty(field.value) ? [{ expr: field.value, path, env }] : [];
  for (const one of declarations)
    for (const step of linker.unit(one.path)?.members.get(one.cls)?.steps.get(name) ?? [])
      values.push({ expr: step.value, path: one.path, env });
  if (field && dialectIn(linker, path)?.fillsFields)
    values.push(...linker.givenFields(cls, name, self.call === undefined));
  if (values.length > 0)
    return distinctTargets(values.flatMap((value) => linker.refer(value.expr, value.path, value.env)));
  return field?.type && typedTargets(linker, field.type, path);
}

function isEmpty(value: Expr): boolean {
  return value.is === 'unknown' && value.text === '';
}

/** What something of a type is: an object of a class of the tree, or what an external class makes. */
export function typedTargets(linker: Linker, type: Expr, path: string): readonly Target[] | undefined {
  const found: Target[] = [];
  for (const target of linker.refer(type, path, [])) {
    if (target.is === 'class') found.push(anyObject(target));
    if (target.is === 'external') {
      const call: Target = {
        is: 'made',
        by: target,
        call: { is: 'call', of: type, args: [], region: type.region },
        path,
        env: [],
      };
      found.push(call);
    }
  }
  return found.length === 0 ? undefined : found;
}

/** What a class itself holds under a name: static members, those of its bases included. */
export function classMember(
  linker: Linker,
  { cls, path }: ClassTarget,
  name: string,
): readonly Target[] | undefined {
  for (const target of chainOf(linker, cls, path)) {
    if (target.is === 'external') {
      const member = memberOfExternal(target, name);
      return member && [member];
    }
    if (target.is !== 'class') continue;
    const members = linker.unit(target.path)?.members.get(target.cls);
    const method = members?.methods.get(name);
    if (method)
      return method.get
        ? returnTargets(
            linker,
            { is: 'function', fn: method, path: target.path, env: [] },
            [],
            target.path,
            [],
          )
        : [{ is: 'function', fn: method, path: target.path, env: [] }];
    const field = members?.fields.get(name);
    if (field && !isEmpty(field.value)) return linker.refer(field.value, target.path, target.env);
  }
  return undefined;
}
