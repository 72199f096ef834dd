import type { Call, Expr, Fn } from '../../model/module.ts';
import type { Called } from '../../model/program.ts';
import { isConstructor } from './classes.ts';
import { isExtended } from './extensions.ts';
import type { Linker } from './linker.ts';
import { bindsSelf } from './parameters.ts';
import { type Env, type Frame, hopLimit, type Instance } from './target.ts';

/** The calls being followed where an expression of the module `at` is asked about as it is when called from there. */
export function envOf(linker: Linker, called: readonly Called[], at: string): Env {
  const unknown = called.flatMap(({ fn, site }) => (site ? [] : [unknownCall(fn, at)]));
  const sites = called.flatMap(({ fn, site }) => (site ? [{ fn, site }] : []));
  return sites.reduceRight<Env>((env, { fn, site }, index) => {
    const unit = linker.unit(sites[index - 1]?.site.path ?? at);
    const { path, call } = site;
    const skip = (unit && bindsSelf(unit, fn)) || isExtended(linker, fn, call, path) ? 1 : 0;
    const self = unit?.classOf.has(fn) ? selfAt(linker, fn, call, path, env) : undefined;
    const entered = [fn, ...(env[0]?.entered ?? [])];
    return [{ fn, args: call.args, call, skip, path, env, ...(self && { self }), entered }];
  }, unknown);
}

/** The object that is made, or whose method is called; `super` hands on the one at hand. */
function selfAt(linker: Linker, fn: Fn, call: Call, path: string, env: Env): Instance | undefined {
  const target = isConstructor(fn) ? call : call.of.is === 'member' ? call.of.of : undefined;
  const objects = target ? linker.refer(target, path, env).filter((it) => it.is === 'instance') : [];
  const found = objects.find((it) => hasMethod(linker, it, fn)) ?? objects[0];
  return found?.call ? found : (env[0]?.self ?? found);
}

/** Of several objects that may be called on, one whose method this is. */
function hasMethod(linker: Linker, object: Instance, fn: Fn): boolean {
  const members = fn.name === undefined ? undefined : linker.member(object, fn.name);
  return members?.some((it) => it.is === 'function' && it.fn === fn) ?? false;
}

/** A call of which no argument is known. */
function unknownCall(fn: Fn, path: string): Frame {
  const value: Expr = { is: 'unknown', text: '', holds: [], region: fn.region };
  return { fn, args: [{ spread: true, value }], skip: 0, path, env: [], entered: [] };
}

/** The calls that an answer was found by, innermost first. */
export function calledOf(env: Env): readonly Called[] {
  const found: Called[] = [];
  let frame = env.find((it) => it.call);
  while (frame?.call && found.length < hopLimit) {
    const { fn, call, path } = frame;
    found.push({ fn, site: { path, call } });
    frame = frame.env.find((it) => it.call);
  }
  return found;
}
