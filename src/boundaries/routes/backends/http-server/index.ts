import type { Class, Expr, Fn } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { importsAny, modulesOf } from '../../modules-of.ts';
import { spellAngles } from '../angle-spelling.ts';
import type { Act, GatheredBackend } from '../backend.ts';
import { callsWithin } from '../calls-within.ts';
import { type Lineage, lineageOf } from '../class-verbs.ts';
import { findBranches, tellBranch } from '../dispatch/path-tests.ts';
import { type Gathered, type Router, type Told, toldAt } from '../gathered.ts';
import { httpServerExamples } from './examples.ts';

/** Python's own `http.server`, dispatched by hand. https://docs.python.org/3/library/http.server.html */
export const httpServer: GatheredBackend = {
  id: 'http.server',
  title: 'Python http.server',
  docs: 'https://docs.python.org/3/library/http.server.html',
  languages: ['python'],
  signs: ['http.server', 'HTTPRequestHandler'],
  semantics: { caseSensitive: true, slash: 'strict', head: false, precedence: 'declared' },
  spell: spellAngles,
  rootAddsSlash: true,
  gather: gatherHandlers,
  examples: httpServerExamples,
};

function gatherHandlers(program: Program): ReadonlyMap<string, Gathered> {
  const paths = modulesOf(program, ['python']);
  const gathered = new Map<string, Gathered>();
  if (!importsAny(program, ['http.server', 'BaseHTTPServer'], ['python'])) return gathered;
  for (const path of paths)
    for (const cls of program.modules.get(path)?.classes ?? []) {
      const lineage = lineageOf(program, cls, path);
      if (!lineage.outside.some((it) => /(?:^|\.)(?:Base|Simple)HTTPRequestHandler$/.test(it))) continue;
      const router = routerOf(cls, path);
      gathered.set(router.key, { router, told: answersOf(program, lineage) });
    }
  return gathered;
}

function routerOf(cls: Class, path: string): Router {
  const { region } = cls;
  const key = `${path}:${region.line}:${region.column}`;
  return { key, made: { role: 'application' }, path, expr: { is: 'class', cls, region } };
}

interface Reached {
  readonly fn: Fn;
  readonly path: string;
}

/** What each `do_GET` and its like answers, with the functions that they call. */
function answersOf(program: Program, lineage: Lineage): Told[] {
  const told: Told[] = [];
  for (const [name, start] of entriesOf(program, lineage)) {
    const method = name.slice('do_'.length);
    const reached = reachedFrom(program, start, lineage);
    const branches = reached.flatMap((it) => findBranches(program, it.fn, it.path));
    for (const it of branches)
      if (it.methods.length === 0 || it.methods.includes(method)) told.push(tellBranch(it, [method]));
    if (branches.length > 0) continue;
    const expr = { is: 'function', fn: start.fn, region: start.fn.region } as const;
    const act: Act = asksForPath(program, reached)
      ? { do: 'obscure', under: '' }
      : { do: 'serve', methods: [method], paths: ['/<path:any>'] };
    told.push(toldAt(act, { path: start.path, expr }));
  }
  return told;
}

/** `def do_GET`, and `do_GET = do_POST`; the nearest of the same name counts. */
function entriesOf(program: Program, { classes }: Lineage): ReadonlyMap<string, Reached> {
  const found = new Map<string, Reached>();
  const add = (name: string | undefined, it: Reached) => {
    if (name !== undefined && /^do_[A-Z]{3,7}$/.test(name) && !found.has(name)) found.set(name, it);
  };
  for (const { cls, path } of classes) {
    for (const fn of cls.methods) add(fn.name, { fn, path });
    for (const { name, value } of cls.fields) {
      const own = value.is === 'name' ? cls.methods.find((it) => it.name === value.name) : undefined;
      if (own) add(name, { fn: own, path });
      else if (name.startsWith('do_'))
        for (const it of program.refer(value, path)) if (it.is === 'function') add(name, it);
    }
  }
  return found;
}

const mostReached = 64;

function reachedFrom(program: Program, start: Reached, { classes }: Lineage): readonly Reached[] {
  const reached = [start];
  const known = new Set([start.fn]);
  for (let next = 0; next < reached.length && reached.length < mostReached; next += 1) {
    const { fn, path } = reached[next] ?? start;
    const self = fn.params[0]?.name;
    for (const { call } of callsWithin(program, fn)) {
      const { of } = call;
      const own = of.is === 'member' && of.of.is === 'name' && of.of.name === self ? of.name : undefined;
      const methods = classes.flatMap((it) =>
        it.cls.methods
          .filter(({ name }) => name !== undefined && name === own)
          .map((found) => ({ fn: found, path: it.path })),
      );
      const functions =
        own === undefined
          ? program.refer(of, path).filter((it) => it.is === 'function')
          : methods.slice(0, 1);
      for (const it of functions)
        if (!known.has(it.fn)) {
          known.add(it.fn);
          reached.push({ fn: it.fn, path: it.path });
        }
    }
  }
  return reached;
}

/** Whether something is done with `self.path` at all. */
function asksForPath(program: Program, reached: readonly Reached[]): boolean {
  return reached.some(({ fn }) =>
    callsWithin(program, fn).some(({ call }) =>
      [call.of, ...call.args.map((it) => it.value)].some((it) => mentionsPath(it, 0)),
    ),
  );
}

function mentionsPath(expr: Expr, depth: number): boolean {
  if (depth > 6) return false;
  if (expr.is === 'member') return expr.name === 'path' || mentionsPath(expr.of, depth + 1);
  if (expr.is === 'call')
    return [expr.of, ...expr.args.map((it) => it.value)].some((it) => mentionsPath(it, depth + 1));
  return false;
}
