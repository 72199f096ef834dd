import type { World } from '../host/world.ts';

/** One value for each world, made when it is first asked for: what is worth keeping as long as a run. */
export function perWorld<T extends object>(make: () => T): (world: World) => T {
  const known = new WeakMap<World, T>();
  return (world) => {
    const found = known.get(world) ?? make();
    known.set(world, found);
    return found;
  };
}

/** What is opened once in a world for each key, however often it is asked for: both sides and every run share the answer. */
export function oncePerWorld<T>(): (world: World, key: string, open: () => Promise<T>) => Promise<T> {
  const opened = perWorld(() => new Map<string, Promise<T>>());
  return (world, key, open) => {
    const known = opened(world);
    const found = known.get(key) ?? open();
    known.set(key, found);
    return found;
  };
}
