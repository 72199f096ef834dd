import type { Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { classesOf } from '../../../classes-in.ts';
import { importsAny } from '../../../modules-of.ts';
import { membersIn } from '../../../names-in.ts';
import { obscure, serve } from '../../act.ts';
import { type Lineage, lineageOf } from '../../annotated/class-verbs.ts';
import type { GatheredBackend } from '../../backend.ts';
import { callsWithin } from '../../calls/calls-within.ts';
import { answersOf } from '../../dispatch/answers.ts';
import { functionsOf, type PlacedFn } from '../../dispatch/reached.ts';
import { type Gathered, routerAt, type Told } from '../../gathered.ts';
import { spellAngles } from '../../spelling/angle.ts';
import { httpServerExamples } from './examples.ts';

const languages = ['python'] as const;

/** Python's own `http.server`, dispatched by hand. https://docs.python.org/3/library/http.server.html */
export const httpServer: GatheredBackend = {
  id: 'http.server',
  title: 'Python http.server',
  docs: 'https://docs.python.org/3/library/http.server.html',
  languages,
  signs: ['http.server', 'HTTPRequestHandler'],
  semantics: { caseSensitive: true, slash: 'strict', head: false, precedence: 'declared' },
  spell: spellAngles,
  rootAddsSlash: true,
  gather: gatherHandlers,
  examples: httpServerExamples,
};

function gatherHandlers(program: Program): readonly Gathered[] {
  if (!importsAny(program, ['http.server', 'BaseHTTPServer'], languages)) return [];
  return classesOf(program, languages).flatMap(({ cls, path }) => {
    const lineage = lineageOf(program, cls, path);
    const isHandler = lineage.outside.some((it) => /(?:^|\.)(?:Base|Simple)HTTPRequestHandler$/.test(it));
    const router = routerAt({ is: 'class', cls, region: cls.region }, path);
    return isHandler ? [{ router, told: toldBy(program, lineage) }] : [];
  });
}

/** What each `do_GET` and its like answers, with the functions that they call. */
function toldBy(program: Program, lineage: Lineage): readonly Told[] {
  return [...entriesOf(program, lineage)].flatMap(([name, start]) => {
    const method = name.slice('do_'.length);
    return answersOf(program, {
      start,
      methods: [method],
      next: ({ of }, from) => calledBy(program, of, from, lineage),
      whole: (reached) => (asksForPath(program, reached) ? obscure : serve([method], '/<path:any>')),
    });
  });
}

/** The method that a call of `self` means, the nearest of that name, or the functions that any other call does. */
function calledBy(
  program: Program,
  of: Expr,
  { fn, path }: PlacedFn,
  { classes }: Lineage,
): readonly PlacedFn[] {
  const self = fn.params[0]?.name;
  if (of.is !== 'member' || of.of.is !== 'name' || of.of.name !== self) return functionsOf(program, of, path);
  const methods = classes.flatMap((it) => it.cls.methods.map((own) => ({ fn: own, path: it.path })));
  return methods.filter((it) => it.fn.name === of.name).slice(0, 1);
}

/** `def do_GET`, and `do_GET = do_POST`; the nearest of the same name counts. */
function entriesOf(program: Program, { classes }: Lineage): ReadonlyMap<string, PlacedFn> {
  const found = new Map<string, PlacedFn>();
  const add = (name: string | undefined, it: PlacedFn) => {
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

/** Whether something is done with `self.path` at all. */
function asksForPath(program: Program, reached: readonly PlacedFn[]): boolean {
  const calls = reached.flatMap((it) => callsWithin(program, it));
  return calls.some(({ call }) => membersIn(call).has('path'));
}
