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
