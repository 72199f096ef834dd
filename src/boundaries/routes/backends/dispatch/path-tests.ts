import type { Call, Expr, Fn, Guard } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { requestMethods } from '../arguments/verbs.ts';
import { callsWithin } from '../calls/calls-within.ts';
import { regexAsAngles } from '../spelling/regex-as-angles.ts';
import { headOfRegex, regexOf } from '../spelling/regex-head.ts';
import { listedIn } from './path-lists.ts';
import { namesAsked, unreadTests } from './unread-tests.ts';

/** A branch of hand-written dispatch: the paths that lead to it, and the methods where it tests them too. */
export interface Branch {
  readonly expr: Expr;
  readonly path: string;
  readonly paths: readonly string[];
  readonly methods: readonly string[];
  /** It takes all that begins like the path. */
  readonly open: boolean;
  /** A test that is no path, or could not be read, leads to it, below this. */
  readonly obscure?: string;
}

const patternCalls = /(?:^|\.)(?:match|fullmatch|search|exec|test)$/;

/** What a function's tests say of paths: `path == '/x'`, `path in (…)`, `path.startswith('/x/')`, `re.match(…)`, tables by path. */
export function findBranches(program: Program, fn: Fn, at: string): readonly Branch[] {
  const branches: Branch[] = [];
  const open: Branch[] = [];
  const known = new Map<Guard, Test>();
  const read = (guard: Guard) => {
    const test = known.get(guard) ?? readTest(program, guard, at);
    known.set(guard, test);
    return test;
  };
  for (const step of fn.steps) {
    const { when } = step;
    let last: Branch | undefined;
    let methods: readonly string[] = [];
    for (const guard of when) {
      const test = read(guard);
      if (test.methods.length > 0) methods = test.methods;
      if (test.paths.length === 0) continue;
      last = { expr: guard.test, path: at, ...test };
    }
    if (last?.open) {
      if (step.do !== 'assign') open.push({ ...last, methods });
    } else if (last) branches.push({ ...last, methods });
  }
  branches.push(...open, ...matchedPaths(program, fn, at));
  const guards = fn.steps.flatMap(({ when }) => when);
  const says = (guard: Guard) => read(guard).paths.length > 0;
  const asked = new Set(guards.filter(says).flatMap(namesAsked));
  const isRead = (guard: Guard) => says(guard) || says({ ...guard, negated: !guard.negated });
  const unread = unreadTests(fn, asked, isRead);
  return distinct([
    ...branches,
    ...unread.map((expr) => ({ expr, path: at, paths: [], methods: [], open: false, obscure: '' })),
  ]);
}

function distinct(branches: readonly Branch[]): readonly Branch[] {
  const known = new Map<string, Branch>();
  for (const it of branches) {
    const key = [it.methods, it.paths, it.open, it.obscure].join(' ');
    if (!known.has(key)) known.set(key, it);
  }
  return [...known.values()];
}

interface Test {
  readonly paths: readonly string[];
  readonly methods: readonly string[];
  readonly open: boolean;
}

const nothing: Test = { paths: [], methods: [], open: false };
const deepest = 12;

function readTest(program: Program, { test, negated }: Guard, at: string, depth = 0): Test {
  if (depth > deepest) return nothing;
  const inner = (expr: Expr, not = negated) => readTest(program, { test: expr, negated: not }, at, depth + 1);
  switch (test.is) {
    case 'operation': {
      if (test.op === '!') return inner(test.operands[0], !negated);
      if (test.op !== (negated ? '!=' : '==')) return nothing;
      const written = test.operands.filter((it) => it.is === 'literal');
      const texts = (written.length > 0 ? written : test.operands).flatMap((it) => oneText(program, it, at));
      return {
        paths: texts.filter(isPath),
        methods: texts.filter((it) => requestMethods.has(it)),
        open: false,
      };
    }
    case 'either': {
      if (negated) return nothing;
      const parts = [...(test.test ? [test.test] : []), ...test.options].map((it) => inner(it));
      return {
        paths: parts.flatMap((it) => it.paths),
        methods: parts.flatMap((it) => it.methods),
        open: parts.some((it) => it.open),
      };
    }
    case 'unknown':
      return negated ? nothing : tableKeys(program, test.holds, at);
    case 'call':
      return negated ? nothing : readCall(program, test, at);
    default:
      return nothing;
  }
}

/** `['/x', '/y'].includes(path)`, or `path.startswith('/files/')`. */
function readCall(program: Program, call: Call, at: string): Test {
  const texts = listedIn(program, call, at).flatMap((it) => oneText(program, it.expr, it.path));
  if (texts.length === 0) return readStart(program, call, at);
  return { paths: texts.filter(isPath), methods: texts.filter((it) => requestMethods.has(it)), open: false };
}

/** All below is served. */
function readStart(program: Program, call: Call, at: string): Test {
  const [first] = call.args;
  if (call.of.is !== 'member' || !/^starts[wW]ith$/.test(String(call.of.name)) || !first) return nothing;
  const starts = plainTexts(program, first.value, at).filter(isPath);
  return { paths: starts.map((it) => `${it.replace(/\/$/, '')}/<path:rest>`), methods: [], open: true };
}

/** `path in ROUTES`, where the keys are written down: paths, or pairs of a method and a path. */
function tableKeys(program: Program, holds: readonly Expr[], at: string): Test {
  const keys = holds.slice(1).flatMap((it) =>
    program.refer(it, at).flatMap((referent) => {
      if (referent.is !== 'value') return [];
      const { expr, path } = referent;
      if (expr.is === 'array') return expr.items.flatMap(({ value }) => plainTexts(program, value, path));
      if (expr.is !== 'object') return [];
      return expr.entries.flatMap(({ key }) =>
        typeof key === 'string' ? [key] : plainTexts(program, key, path),
      );
    }),
  );
  return { ...nothing, paths: keys.filter(isPath) };
}

/** Regular expressions that the function matches something with, where they are paths. */
function matchedPaths(program: Program, fn: Fn, at: string): readonly Branch[] {
  return callsWithin(program, { fn, path: at }).flatMap(({ call, when }) => {
    const methods = when.flatMap((it) => readTest(program, it, at).methods);
    const site = { expr: call, path: at, methods, open: false };
    return patternOf(program, call, at)
      .filter((it) => /^\^?\\?\//.test(it))
      .flatMap((pattern): readonly Branch[] => {
        const path = regexAsAngles(pattern);
        if (path !== undefined) return [{ ...site, paths: [path] }];
        const head = headOfRegex(pattern);
        return head === '' ? [] : [{ ...site, paths: [], obscure: head }];
      });
  });
}

function patternOf(program: Program, call: Call, at: string): readonly string[] {
  if (call.of.is !== 'member' || typeof call.of.name !== 'string' || !patternCalls.test(call.of.name))
    return [];
  const written = [call.of.of, ...program.refer(call.of.of, at)].flatMap((it) => regexOf(it) ?? []);
  if (written.length > 0) return written;
  const made = program
    .refer(call.of.of, at)
    .flatMap((it) => (it.is === 'made' && it.by.from === 're' ? [{ call: it.call, path: it.path }] : []));
  const given = made.length > 0 ? made : [{ call, path: at }];
  return given.flatMap((it) => {
    const [first] = it.call.args;
    return first ? (regexOf(first.value) ?? plainTexts(program, first.value, it.path)) : [];
  });
}

function plainTexts(program: Program, expr: Expr, at: string): readonly string[] {
  return program
    .evaluate(expr, at)
    .values.flatMap(({ parts }) => (parts.every((it) => typeof it === 'string') ? [parts.join('')] : []));
}

/** What a constant is; what a parameter is given by all its callers is no constant. */
function oneText(program: Program, expr: Expr, at: string): readonly string[] {
  const texts = plainTexts(program, expr, at);
  return texts.length === 1 ? texts : [];
}

function isPath(text: string): boolean {
  return text.startsWith('/') && !/[\s?]/.test(text);
}
