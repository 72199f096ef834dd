import type { Argument, Call, Class, Expr, Fn } from '../../model/module.ts';
import type { External } from '../../model/program.ts';
import { contains } from './regions.ts';

/** A call that is being followed: what the parameters of `fn` stand for. */
export interface Frame {
  readonly fn: Fn;
  readonly args: readonly Argument[];
  /** The call whose arguments they are; absent for what is called without one. */
  readonly call?: Call;
  /** How many parameters come before the first argument: 1 for a bound method of Python. */
  readonly skip: number;
  /** Where the arguments stand, and the calls being followed there. */
  readonly path: string;
  readonly env: Env;
  readonly self?: Instance;
  /** The functions that were entered to get here, the latest first. */
  readonly entered: readonly Fn[];
}

/** The calls being followed, innermost first. */
export type Env = readonly Frame[];

export const noEnv: Env = [];

/** What a function keeps of the calls being followed where it is written: those of the functions around it. */
export function closureOf({ region }: Fn, env: Env): Env {
  if (env.length === 0) return noEnv;
  const kept = env.filter((frame) => contains(frame.fn.region, region));
  return kept.length === 0 ? noEnv : kept;
}

/** An object of a class of the tree. Without a call it is any object of the class: what `this` is. */
export interface Instance {
  readonly is: 'instance';
  readonly cls: Class;
  /** The module of the class. */
  readonly home: string;
  readonly call?: Call;
  /** The module of the call. */
  readonly path: string;
  /** Under which the arguments of the call stand. */
  readonly env: Env;
}

export interface FunctionTarget {
  readonly is: 'function';
  readonly fn: Fn;
  readonly path: string;
  readonly env: Env;
  readonly self?: Instance;
}

export interface ClassTarget {
  readonly is: 'class';
  readonly cls: Class;
  readonly path: string;
  readonly env: Env;
}

/** Any object of a class. */
export function anyObject({ cls, path }: Pick<ClassTarget, 'cls' | 'path'>): Instance {
  return { is: 'instance', cls, home: path, path, env: [] };
}

export interface ValueTarget {
  readonly is: 'value';
  readonly expr: Expr;
  readonly path: string;
  readonly env: Env;
  /** A text that was put together in several steps: its pieces, in order. */
  readonly parts?: readonly Expr[];
}

/** What a call of something external returned. */
interface MadeTarget {
  readonly is: 'made';
  readonly by: External;
  readonly call: Call;
  readonly path: string;
  readonly env: Env;
}

/** What an expression stands for, with the calls that led there. */
export type Target =
  /** `on`: the value that it is a member of. */
  | (External & { readonly on?: MadeTarget })
  | MadeTarget
  | FunctionTarget
  | ClassTarget
  | Instance
  | {
      readonly is: 'parameter';
      readonly fn: Fn;
      readonly index: number;
      readonly path: string;
      readonly env: Env;
    }
  | ValueTarget
  | { readonly is: 'module'; readonly path: string }
  | { readonly is: 'unknown'; readonly text: string };

/** An expression in its module, under the calls being followed. */
export interface Located {
  readonly expr: Expr;
  readonly path: string;
  readonly env: Env;
}

/** Nothing can be said. */
export function unknownTarget(text: string): Target {
  return { is: 'unknown', text };
}

/** How many callers up a parameter is followed. */
export const hopLimit = 3;

/** How many things one expression may stand for. */
const targetLimit = 48;

/** The same things, each once, in order; a null beside anything else is left out. */
export function distinctTargets(targets: readonly Target[]): readonly Target[] {
  if (targets.length < 2) return targets;
  const kept: Target[] = [];
  for (const target of targets) {
    if (kept.length >= targetLimit) break;
    if (!kept.some((one) => sameTarget(one, target))) kept.push(target);
  }
  const solid = kept.filter((target) => !isNull(target));
  return solid.length === 0 ? kept : solid;
}

function isOnSame(a: MadeTarget | undefined, b: MadeTarget | undefined): boolean {
  return a?.call === b?.call && a?.path === b?.path && a?.env === b?.env;
}

function isNull(target: Target): boolean {
  return target.is === 'value' && target.expr.is === 'literal' && target.expr.value === null;
}

function sameTarget(a: Target, b: Target): boolean {
  switch (a.is) {
    case 'external':
      return b.is === 'external' && a.from === b.from && a.name === b.name && isOnSame(a.on, b.on);
    case 'made':
      return b.is === 'made' && isOnSame(a, b);
    case 'function':
      return b.is === 'function' && a.fn === b.fn && a.env === b.env && a.self === b.self;
    case 'class':
      return b.is === 'class' && a.cls === b.cls;
    case 'instance':
      return b.is === 'instance' && a.cls === b.cls && a.call === b.call && a.env === b.env;
    case 'parameter':
      return b.is === 'parameter' && a.fn === b.fn && a.index === b.index;
    case 'value':
      return (
        b.is === 'value' && a.expr === b.expr && a.path === b.path && a.env === b.env && a.parts === b.parts
      );
    case 'module':
      return b.is === 'module' && a.path === b.path;
    case 'unknown':
      return b.is === 'unknown';
  }
}
