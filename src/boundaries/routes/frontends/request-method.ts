import type { Call, Expr, ExprOf, Fn } from '../../../model/module.ts';
import type { Program } from '../../../model/program.ts';
import { entryOf, type Method } from './client.ts';
import type { OpenTemplates } from './open-template.ts';
import { argumentOf, builtBy, localValue } from './slots.ts';
import { isSlot, type Slot } from './template.ts';

/** A method as far as one frame tells: `*` when it cannot be known, or what the callers decide. */
export type KnownMethod =
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'slot'; readonly slot: Slot; readonly fallback: string };

const unknownMethod: KnownMethod = { is: 'name', name: '*' };
/** The method of options that say none. */
const silent = '';
const deepest = 8;

/** Reads the method of a request in one frame. */
export type ReadMethod = (method: Method, at: string, within: readonly Fn[]) => KnownMethod;

export function readMethods(program: Program, open: OpenTemplates): ReadMethod {
  const given = (expr: Expr, at: string, within: readonly Fn[], fallback: string): KnownMethod => {
    if (expr.is === 'literal') return named(expr.value);
    if (isCased(expr)) return given(expr.of.of, at, within, fallback);
    const preset = expr.is === 'either' ? presetOf(expr) : undefined;
    if (preset) {
      const own = given(preset.value, at, within, fallback);
      if (own.is === 'slot') return { ...own, fallback: preset.otherwise };
    }
    const [template, ...others] = open(expr, at, within) ?? [];
    const [piece, ...more] = template?.pieces ?? [];
    if (template && piece && isSlot(piece) && more.length + others.length === 0)
      return { is: 'slot', slot: piece, fallback };
    const local = expr.is === 'name' ? localValue(expr.name, within) : undefined;
    if (local && isCased(local.value)) return given(local.value, at, local.within, fallback);
    const { values, complete } = program.evaluate(expr, at);
    const [value, ...alternatives] = values;
    const [text, ...rest] = value?.parts ?? [];
    return complete && alternatives.length + rest.length === 0 && typeof text === 'string'
      ? named(text)
      : unknownMethod;
  };

  const option = (
    of: Expr,
    fallback: string,
    at: string,
    within: readonly Fn[],
    depth: number,
  ): KnownMethod => {
    if (depth > deepest) return unknownMethod;
    if (of.is === 'literal') return { is: 'name', name: fallback };
    if (of.is === 'object') {
      const { value, spreads } = entryOf(of, 'method');
      const own: KnownMethod = value ? given(value, at, within, fallback) : { is: 'name', name: fallback };
      if (value && own.is === 'slot') return own;
      return spreads.reduce(
        (before, it) => under(before, option(it, silent, at, within, depth + 1), it === spreads.at(-1)),
        own,
      );
    }
    if (of.is === 'either') {
      const options = of.options.map((it) => option(it, fallback, at, within, depth + 1));
      const [first] = options;
      return first?.is === 'name' && options.every((it) => it.is === 'name' && it.name === first.name)
        ? first
        : (options.find((it) => it.is === 'slot') ?? unknownMethod);
    }
    const told = of.is === 'name' ? (localValue(of.name, within)?.value ?? of) : of;
    const built = told.is === 'call' ? builtOption(told, fallback, at, within, depth) : undefined;
    if (built) return built;
    const [template] = open(of, at, within) ?? [];
    const [piece] = template?.pieces ?? [];
    if (piece && isSlot(piece) && piece.key === undefined)
      return { is: 'slot', slot: { ...piece, key: 'method' }, fallback };
    const [value, ...others] = program.refer(of, at);
    if (value?.is !== 'value' || others.length > 0 || value.expr === of) return unknownMethod;
    return option(value.expr, fallback, value.path, program.enclosing(value.path, value.expr), depth + 1);
  };

  /** What a function that builds the options puts there; a parameter of it is what this call hands it. */
  const builtOption = (
    call: Call,
    fallback: string,
    at: string,
    within: readonly Fn[],
    depth: number,
  ): KnownMethod | undefined => {
    const built = builtBy(program, call, at);
    if (!built) return undefined;
    const own = option(built.value, fallback, built.path, [built.fn], depth + 1);
    if (own.is !== 'slot' || own.slot.fn !== built.fn) return own;
    const argument = argumentOf(call, own.slot);
    if (!argument) return { is: 'name', name: fallback };
    return own.slot.key === 'method'
      ? option(argument, fallback, at, within, depth + 1)
      : given(argument, at, within, fallback);
  };

  return (method, at, within) => {
    switch (method.is) {
      case 'known':
        return { is: 'name', name: method.name };
      case 'given':
        return given(method.by, at, within, 'GET');
      case 'option':
        return option(method.of, method.fallback, at, within, 0);
    }
  };
}

/** What a method is once a further object is spread over it: that may say nothing of it. Only of the last is an unknown one heeded. */
function under(before: KnownMethod, told: KnownMethod, isLast: boolean): KnownMethod {
  const otherwise = before.is === 'name' ? before.name : before.fallback;
  if (told.is === 'slot') return told.fallback === silent ? { ...told, fallback: otherwise } : told;
  if (told.name === silent) return before;
  return told.name === '*' && !isLast ? before : told;
}

/** `method.toUpperCase()` */
function isCased(expr: Expr): expr is ExprOf<'call'> & { readonly of: ExprOf<'member'> } {
  if (expr.is !== 'call' || expr.of.is !== 'member') return false;
  return expr.of.name === 'toUpperCase' || expr.of.name === 'toLowerCase';
}

/** `method ?? 'GET'`: what it is, and a name where that is nothing. */
function presetOf({
  options: [value, other, ...more],
  test,
}: ExprOf<'either'>): { readonly value: Expr; readonly otherwise: string } | undefined {
  const preset = other?.is === 'literal' ? named(other.value) : unknownMethod;
  if (test || more.length > 0 || preset.is !== 'name' || preset === unknownMethod) return undefined;
  return { value, otherwise: preset.name };
}

function named(value: unknown): KnownMethod {
  if (value === null) return { is: 'name', name: 'GET' };
  return typeof value === 'string' && /^[A-Za-z]{1,20}$/.test(value)
    ? { is: 'name', name: value.toUpperCase() }
    : unknownMethod;
}
