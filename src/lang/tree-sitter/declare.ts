import type { Class, Fn } from '../../model/module.ts';
import { emit } from './flow.ts';
import type { Flow } from './reading.ts';
import { noteName } from './target.ts';

/** A class that is declared by name: one of the top level, or a step of the function it stands in. */
export function declareClass(cls: Class, flow: Flow): void {
  if (flow.top) {
    flow.top.classes.push(cls);
    noteName(cls.name, cls.region, flow);
  } else emit(flow, 'call', { is: 'class', cls, region: cls.region });
}

/** A function that is declared by name, likewise. */
export function declareFunction(fn: Fn, flow: Flow): void {
  if (flow.top) {
    flow.top.functions.push(fn);
    if (fn.name !== undefined) noteName(fn.name, fn.region, flow);
  } else emit(flow, 'call', { is: 'function', fn, region: fn.region });
}
