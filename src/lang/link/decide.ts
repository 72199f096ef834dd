import type { Call, Expr, Guard } from '../../model/module.ts';
import { asksForUrl } from './absolute.ts';
import type { Linker } from './linker.ts';
import type { Env, Target } from './target.ts';

const deepest = 8;

/**
 * Whether a test holds under the calls being followed, where that can be told. An argument that is passed by name counts as
 * something: a builder that is called as `url(id)` is not read as it is without an id.
 */
export function decideTest(
  linker: Linker,
  test: Expr,
  path: string,
  env: Env,
  depth = 0,
): boolean | undefined {
  if (depth > deepest) return undefined;
  if (test.is === 'call') return asksForUrl(test) ? isKnownUrl(linker, test, path, env) : undefined;
  if (env.length === 0 && test.is !== 'operation') return undefined;
  if (test.is === 'literal') return Boolean(test.value);
  if (test.is === 'operation') {
    const [first, second] = test.operands;
    if (test.op === '!') {
      const inner = decideTest(linker, first, path, env, depth + 1);
      return inner === undefined ? undefined : !inner;
    }
    if (env.length === 0 || (test.op !== '==' && test.op !== '!=') || !second) return undefined;
    const [asked, other] = isNull(first) ? [second, first] : [first, second];
    if (!isNull(other)) return undefined;
    const given = presenceOf(linker, asked, path, env);
    if (given === undefined || given === 'missing') return undefined;
    return (given === 'null') === (test.op === '==');
  }
  if (test.is !== 'name') return undefined;
  const given = presenceOf(linker, test, path, env);
  return given === undefined ? undefined : given === 'something';
}

/** Whether what is asked about is written down as a whole URL; what is not known is taken to be a path. */
function isKnownUrl(linker: Linker, test: Call, path: string, env: Env): boolean | undefined {
  const asked = test.of.is === 'member' && test.of.name === 'startsWith' ? test.of.of : test.args[0]?.value;
  if (!asked) return undefined;
  const starts = linker.texts(asked, path, env).all.map(({ parts: [first] }) => {
    return typeof first === 'string' && /^[a-z][a-z0-9+.-]*:/i.test(first);
  });
  return starts.every((it) => it === starts[0]) ? (starts[0] ?? false) : undefined;
}

/** Whether a guard holds. */
export function decideGuard(linker: Linker, guard: Guard, path: string, env: Env): boolean | undefined {
  const holds = decideTest(linker, guard.test, path, env);
  return holds === undefined ? undefined : holds !== guard.negated;
}

/** What the calls being followed give a parameter; undefined for anything else, and where that is several things. */
function presenceOf(
  linker: Linker,
  expr: Expr,
  path: string,
  env: Env,
): 'something' | 'null' | 'missing' | undefined {
  if (expr.is !== 'name' || !env.some(({ fn }) => fn.params.some((it) => it.name === expr.name)))
    return undefined;
  const targets = linker.refer(expr, path, env);
  const [only] = targets;
  if (!only) return 'missing';
  if (targets.length > 1) return undefined;
  return targetPresence(only);
}

function targetPresence(target: Target): 'something' | 'null' | undefined {
  if (target.is === 'parameter') {
    const param = target.fn.params[target.index];
    return param?.default || param?.rest ? undefined : 'something';
  }
  if (target.is !== 'value') return target.is === 'unknown' ? undefined : 'something';
  const { expr } = target;
  if (expr.is === 'literal') return expr.value === null ? 'null' : expr.value ? 'something' : undefined;
  return expr.is === 'template' || expr.is === 'object' || expr.is === 'array' ? 'something' : undefined;
}

function isNull(expr: Expr): boolean {
  return expr.is === 'literal' && expr.value === null;
}
