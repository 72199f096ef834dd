import type { Call, Class } from '../../model/module.ts';
import { isOurs, type Kept, keep } from './kept.ts';
import { enter, type Linker } from './linker.ts';
import { memberTargets } from './members.ts';
import type { Instance, Target } from './target.ts';

type Names = Map<string, Kept<readonly Target[] | undefined>>;

/** What is known of the members of objects, by class and by the call that made the object. */
type Members = WeakMap<Class, WeakMap<Call | Class, Names>>;

/** The same, by how often parameters were followed. */
export type MembersByHops = readonly Members[];

/** Answers what the members of things are, and remembers those of objects: `this.x` is asked for again and again. */
export function openMembers(linker: Linker, knownByHops: MembersByHops): Linker['member'] {
  return (of, name) => {
    const names = of.is === 'instance' ? namesOf(knownByHops[linker.hops], of) : undefined;
    const kept = names?.get(name);
    if (isOurs(linker, kept)) return kept.answer;
    if (!enter(linker)) return undefined;
    const fresh = keep(linker, () => memberTargets(linker, of, name));
    linker.depth--;
    if (!fresh.isCut) names?.set(name, fresh);
    return fresh.answer;
  };
}

function namesOf(known: Members | undefined, { cls, call, env }: Instance): Names | undefined {
  if (!known || env.length > 0) return undefined;
  const objects = known.get(cls) ?? new WeakMap<Call | Class, Names>();
  known.set(cls, objects);
  const names = objects.get(call ?? cls) ?? new Map<string, Kept<readonly Target[] | undefined>>();
  objects.set(call ?? cls, names);
  return names;
}
