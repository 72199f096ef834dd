import type { Call, Expr } from '../../model/module.ts';
import { dialectOf } from '../dialects/index.ts';
import { handedTargets } from './effects.ts';
import { calledExternal, external, globalModule } from './external.ts';
import { loadTargets } from './imports.ts';
import type { Linker } from './linker.ts';
import { returnTargets } from './returns.ts';
import { anyObject, distinctTargets, type Env, type Target } from './target.ts';
import type { Unit } from './unit.ts';

/** What a call answers. */
export function callTargets(linker: Linker, unit: Unit, call: Call, env: Env): readonly Target[] {
  const { path, language } = unit.module;
  if (call.of.is === 'member' && call.of.name === 'bind' && call.args.length < 2) {
    const bound = linker.refer(call.of.of, path, env).filter((target) => target.is === 'function');
    if (bound.length > 0) return bound;
  }
  const { callsSuper, bracketsTypes } = dialectOf(language);
  const isSuper = callsSuper && call.of.is === 'name' && call.of.name === 'super';
  const generic = bracketsTypes ? genericTargets(linker, call.of, path, env) : [];
  const targets = (generic.length > 0 ? generic : linker.refer(call.of, path, env)).flatMap((target) =>
    isSuper && target.is === 'class' ? [anyObject(target)] : applyTarget(linker, unit, target, call, env),
  );
  return distinctTargets(targets);
}

/** The class of `Repository[User]`; what is no class is an item. */
function genericTargets(linker: Linker, of: Expr, path: string, env: Env): readonly Target[] {
  if (of.is !== 'member' || typeof of.name === 'string') return [];
  return linker
    .refer(of.of, path, env)
    .filter((it) => it.is === 'class' || (it.is === 'external' && /(?:^|\.)[A-Z]\w*$/.test(it.name)));
}

function applyTarget(linker: Linker, unit: Unit, target: Target, call: Call, env: Env): readonly Target[] {
  const { path } = unit.module;
  switch (target.is) {
    case 'external': {
      const [first] = call.args;
      if (target.from === globalModule && (target.name === 'require' || target.name === 'import')) {
        const from = first?.value;
        return from?.is === 'literal' && typeof from.value === 'string'
          ? loadTargets(linker, unit, from.value)
          : [asIs(call, path, env)];
      }
      const by = calledExternal(target);
      return handedTargets(linker, by, call, path, env) ?? [{ is: 'made', by, call, path, env }];
    }
    case 'made':
      return [{ is: 'made', by: external(target.by.from, `${target.by.name}()`), call, path, env }];
    case 'function':
      return returnTargets(linker, target, call.args, path, env, call);
    case 'class':
      return [{ is: 'instance', cls: target.cls, home: target.path, call, path, env }];
    default:
      return [asIs(call, path, env)];
  }
}

/** A call nothing is known of stands for itself: it may still be a text (`list.join('/')`). */
function asIs(call: Call, path: string, env: Env): Target {
  return { is: 'value', expr: call, path, env };
}
