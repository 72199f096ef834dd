import type { Call, Class } from '../../model/module.ts';
import { enter, type Linker } from './linker.ts';
import { memberTargets } from './members.ts';
import { hopLimit, type Instance, type Target } from './target.ts';

interface Known {
  readonly targets: readonly Target[] | undefined;
  readonly isLimited: boolean;
}

type Names = Map<string, Known>;

/** Answers what the members of things are, and remembers those of objects: `this.x` is asked for again and again. */
export function openMembers(linker: Linker): Linker['member'] {
  const knownByHops = Array.from(
    { length: hopLimit + 1 },
    () => new WeakMap<Class, WeakMap<Call | Class, Names>>(),
  );
  return (of, name) => {
    const names = of.is === 'instance' ? namesOf(knownByHops[linker.hops], of) : undefined;
    const answer = names?.get(name);
    if (answer) {
      if (answer.isLimited) linker.limits++;
      return answer.targets;
    }
    if (!enter(linker)) return undefined;
    const { cuts, limits } = linker;
    const targets = memberTargets(linker, of, name);
    linker.depth--;
    if (linker.cuts === cuts) names?.set(name, { targets, isLimited: linker.limits > limits });
    return targets;
  };
}

function namesOf(
  known: WeakMap<Class, WeakMap<Call | Class, Names>> | undefined,
  { cls, call, env }: Instance,
): Names | undefined {
  if (!known || env.length > 0) return undefined;
  const objects = known.get(cls) ?? new WeakMap<Call | Class, Names>();
  known.set(cls, objects);
  const names = objects.get(call ?? cls) ?? new Map<string, Known>();
  objects.set(call ?? cls, names);
  return names;
}
