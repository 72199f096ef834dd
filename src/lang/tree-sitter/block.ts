import type { Block, Flow } from './reading.ts';

/** The same place in a block of its own. */
export function inBlock(flow: Flow, isBody = false): Flow {
  const block: Block = { names: new Map(), ...(flow.block && { around: flow.block }), isBody };
  return { ...flow, block };
}

/** Declares a name in the block, and answers what it is called. */
export function declare(name: string, { block }: Flow): string {
  if (!block) return name;
  const known = block.names.get(name);
  if (known !== undefined) return known;
  const hidden = block.isBody ? undefined : findLocal(name, block.around);
  const called = hidden === undefined ? name : `${hidden}'`;
  block.names.set(name, called);
  return called;
}

/** What a name is called that a function declares around the place, up to its body. */
function findLocal(name: string, start: Block | undefined): string | undefined {
  for (let at = start; at; at = at.isBody ? undefined : at.around) {
    const called = at.names.get(name);
    if (called !== undefined) return called;
  }
  return undefined;
}

/** What a name is called where it is used; `isOuter`: no block of the function declares it. */
export function nameIn(
  name: string,
  { block }: Flow,
): { readonly called: string; readonly isOuter: boolean } {
  let isOuter = false;
  for (let at = block; at; at = at.around) {
    const called = at.names.get(name);
    if (called !== undefined) return { called, isOuter };
    isOuter ||= at.isBody;
  }
  return { called: name, isOuter: block !== undefined };
}
