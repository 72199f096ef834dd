import type { Fn } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { readFieldCall } from './field-call.ts';
import type { FnPlace } from './made-field.ts';

/** The functions inside a function of the tree that a decorator makes fields of, as it may return one. */
export function fieldFunctions(program: Program, { fn, path }: FnPlace): readonly Fn[] {
  return fn.steps.flatMap(({ value }) =>
    value.is === 'function' && value.fn.decorators.some((it) => readFieldCall(program, it, path))
      ? [value.fn]
      : [],
  );
}

/** Those of them that it returns; empty where it may return anything else. */
export function returnedFields(program: Program, place: FnPlace): readonly Fn[] {
  const made = fieldFunctions(program, place);
  const returns = place.fn.steps.filter((it) => it.do === 'return');
  const found = returns.map(({ value }) =>
    value.is === 'name' ? made.findLast((it) => it.name === value.name) : undefined,
  );
  return found.every((it) => it !== undefined) ? found : [];
}
