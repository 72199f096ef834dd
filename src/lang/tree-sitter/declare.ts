import type { Binding, Class, Expr, Fn } from '../../model/module.ts';
import type { Region } from '../../model/site.ts';
import { emit } from './flow.ts';
import type { Flow } from './reading.ts';
import { noteName } from './target.ts';

function assign(name: string, value: Expr, region: Region, flow: Flow): void {
  emit(flow, 'assign', value, { is: 'name', name, region });
}

/** A class that is declared in the body of another, as a member of that. */
export function nestedClass(cls: Class): Binding {
  return { name: cls.name, value: { is: 'class', cls, region: cls.region }, region: cls.region };
}

/** A class that is declared by name: one of the top level, or in a body assigned to its name. `named`: where that stands. */
export function declareClass(cls: Class, flow: Flow, named: Region = cls.region): void {
  if (flow.top) {
    flow.top.classes.push(cls);
    noteName(cls.name, named, flow);
  } else assign(cls.name, { is: 'class', cls, region: cls.region }, named, flow);
}

/** A function that is declared by name, likewise. */
export function declareFunction(fn: Fn, flow: Flow, named: Region = fn.region): void {
  const { name = '' } = fn;
  if (flow.top) {
    flow.top.functions.push(fn);
    if (name !== '') noteName(name, named, flow);
  } else assign(name, { is: 'function', fn, region: fn.region }, named, flow);
}
