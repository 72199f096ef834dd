import type { Call, Expr, Fn, Step } from '../../../model/module.ts';
import type { Program } from '../../../model/program.ts';
import {
  concatenate,
  evaluated,
  isSlot,
  literalTemplate,
  mostTemplates,
  type Slot,
  type Template,
  textTemplate,
} from './template.ts';

/** Calls that give back, as text, what they are called on or with. */
const passing = new Set([
  'toString',
  'trim',
  'valueOf',
  'String',
  'encodeURI',
  'href',
  'pathname',
  'unref',
  'toValue',
  'get',
]);

const deepest = 24;
const mostParts = 64;

/**
 * The templates of an expression, with the parameters of the functions around it left open; `undefined` where there is
 * none in it.
 */
export type OpenTemplates = (
  expr: Expr,
  at: string,
  within: readonly Fn[],
) => readonly Template[] | undefined;

export function openTemplates(program: Program): OpenTemplates {
  const open = (
    expr: Expr,
    at: string,
    within: readonly Fn[],
    depth: number,
  ): readonly Template[] | undefined => {
    if (depth > deepest) return undefined;
    switch (expr.is) {
      case 'name':
        return openName(expr.name, expr, at, within, depth);
      case 'member': {
        const owner = typeof expr.name === 'string' && onlySlot(open(expr.of, at, within, depth + 1));
        if (!owner) return undefined;
        const slot =
          owner.key === undefined && typeof expr.name === 'string'
            ? { ...owner, expr, key: expr.name }
            : owner;
        return [{ pieces: [passing.has(slot.key ?? '') ? owner : slot], confidence: 'certain', trail: [] }];
      }
      case 'template':
        return row(expr.parts, at, within, depth);
      case 'operation':
        return expr.op === '+' ? row(expr.operands, at, within, depth) : undefined;
      case 'either': {
        const options = expr.options.map((it) => open(it, at, within, depth + 1));
        if (options.every((it) => it === undefined)) return undefined;
        return expr.options.flatMap((it, i) => options[i] ?? closed(it, at)).slice(0, mostTemplates);
      }
      case 'call':
        return openCall(expr, at, within, depth);
      default:
        return undefined;
    }
  };

  const closed = (expr: Expr, at: string): readonly Template[] =>
    expr.is === 'literal' ? [literalTemplate(expr, at)] : evaluated(program, expr, at);

  const row = (
    parts: readonly (Expr | { readonly text: string })[],
    at: string,
    within: readonly Fn[],
    depth: number,
  ): readonly Template[] | undefined => {
    if (parts.length > mostParts) return undefined;
    const opened = parts.map((part) => ('is' in part ? open(part, at, within, depth + 1) : undefined));
    if (opened.every((it) => it === undefined)) return undefined;
    return concatenate(
      parts.map((part, i) => opened[i] ?? ('is' in part ? closed(part, at) : [textTemplate(part.text)])),
    );
  };

  const openName = (name: string, expr: Expr, at: string, within: readonly Fn[], depth: number) => {
    for (const [place, fn] of within.entries()) {
      const slot = parameterOf(fn, name);
      const told = fn.steps.filter((step) => sets(step, name));
      if (slot && told.length === 0)
        return [{ pieces: [{ ...slot, expr, path: at }], confidence: 'certain' as const, trail: [] }];
      const [only] = told;
      if (slot || told.length > 1 || (only && only.do !== 'assign')) return undefined;
      if (!only) continue;
      if (only.to?.is === 'name') return open(only.value, at, within.slice(place), depth + 1);
      const owner = onlySlot(open(only.value, at, within.slice(place), depth + 1));
      const key = only.to && keyOf(only.to, name);
      if (!owner || owner.key !== undefined || key === undefined) return undefined;
      return [{ pieces: [{ ...owner, expr, key }], confidence: 'certain' as const, trail: [] }];
    }
    return undefined;
  };

  /** `String(path)`, `path.trim()`, `new URL(path, base)`, or a function of the tree that builds a path. */
  const openCall = (call: Call, at: string, within: readonly Fn[], depth: number) => {
    const { of, args } = call;
    const [first, second] = args;
    if (of.is === 'member' && typeof of.name === 'string' && passing.has(of.name) && args.length === 0)
      return open(of.of, at, within, depth + 1);
    if (of.is === 'name' && passing.has(of.name) && first) return open(first.value, at, within, depth + 1);
    if (call.make && of.is === 'name' && (of.name === 'URL' || of.name === 'Request') && first) {
      const base = of.name === 'URL' && second ? [second.value] : [];
      return row([...base, first.value], at, within, depth);
    }
    if (!args.some((it) => open(it.value, at, within, depth + 1))) return undefined;
    const [callee] = program.refer(of, at);
    if (callee?.is !== 'function') return undefined;
    const [returned, ...others] = callee.fn.steps.filter((it) => it.do === 'return');
    if (!returned || others.length > 0) return undefined;
    const built = open(returned.value, callee.path, [callee.fn], depth + 1);
    return built
      ?.flatMap((template) => fill(template, callee.fn, call, at, within, depth))
      .slice(0, mostTemplates);
  };

  const fill = (template: Template, fn: Fn, call: Call, at: string, within: readonly Fn[], depth: number) =>
    concatenate(
      template.pieces.map((piece) => {
        if (!isSlot(piece) || piece.fn !== fn)
          return [{ pieces: [piece], confidence: template.confidence, trail: [] }];
        const argument = argumentOf(call, piece);
        if (!argument) return [textTemplate('')];
        return open(argument, at, within, depth + 1) ?? closed(argument, at);
      }),
    );

  return (expr, at, within) => open(expr, at, within, 0);
}

function onlySlot(templates: readonly Template[] | undefined): Slot | undefined {
  const [template, ...others] = templates ?? [];
  const [piece, ...more] = template?.pieces ?? [];
  return piece && isSlot(piece) && others.length === 0 && more.length === 0 ? piece : undefined;
}

/** The parameter that a name is, or the member of a destructured one. */
function parameterOf(fn: Fn, name: string): Pick<Slot, 'fn' | 'index' | 'key'> | undefined {
  for (const [index, param] of fn.params.entries()) {
    if (param.name === name && !param.shape && !param.rest) return { fn, index };
    const key = param.shape && keyOf(param.shape, name);
    if (key === '...') return { fn, index };
    if (key !== undefined) return { fn, index, key };
  }
  return undefined;
}

/** The key under which a pattern such as `{ url, method: verb = 'GET', ...rest }` binds a name. */
function keyOf(shape: Expr, name: string): string | undefined {
  if (shape.is !== 'object') return undefined;
  for (const { key, value } of shape.entries) {
    const bound = value.is === 'either' ? value.options[0] : value;
    if (bound.is === 'name' && bound.name === name && typeof key === 'string') return key;
  }
  return undefined;
}

function sets({ to, do: does }: Step, name: string): boolean {
  if ((does !== 'assign' && does !== 'append') || !to) return false;
  return to.is === 'name' ? to.name === name : keyOf(to, name) !== undefined;
}

/** The argument that fills a slot; a member of it where the slot is one. */
export function argumentOf(
  call: Call,
  { fn, index, key }: Pick<Slot, 'fn' | 'index' | 'key'>,
): Expr | undefined {
  const name = fn.params[index]?.name;
  const given = call.args.find((it) => it.name !== undefined && it.name === name) ?? call.args[index];
  if (!given || given.spread) return undefined;
  if (key === undefined) return given.value;
  if (given.value.is !== 'object')
    return { is: 'member', of: given.value, name: key, region: given.value.region };
  return given.value.entries.findLast((it) => it.key === key)?.value;
}
