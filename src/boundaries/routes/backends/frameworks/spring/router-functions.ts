import { globalModule } from '../../../../../lang/link/external.ts';
import { lastName } from '../../../../../lang/link/unit.ts';
import type { Call, Expr, Fn } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { classesOf } from '../../../classes-in.ts';
import { callsIn } from '../../../modules-of.ts';
import { type Act, hideFiles, obscure, serve } from '../../act.ts';
import { annotationName } from '../../annotated/annotations.ts';
import { requestMethods } from '../../arguments/verbs.ts';
import { chainOf, rootOf } from '../../calls/call-chain.ts';
import { callsOn } from '../../calls/calls-on.ts';
import { type Gathered, routerAt, type Told } from '../../gathered.ts';
import { type Place, toldIn } from '../../place.ts';
import { type Predicate, readPredicate } from './predicates.ts';

const makers = /\.(?:RouterFunctions|SpringdocRouteBuilder)$/;
/** What serves a function of routes without a container. */
const servers = /^to(?:Http|Web)Handler$/;
/** What Spring Boot asks alone once a request has failed. https://docs.spring.io/spring-boot/reference/web/reactive.html#web.reactive.webflux.error-handling */
const forErrors = 'getRoutingFunction';
const deepest = 16;

/** What reads the functions of one program: what they tell, and those that others nest. */
interface Reading {
  readonly program: Program;
  readonly told: Told[];
  readonly nested: Set<Call>;
}

/**
 * The routes of functional endpoints in Java: builders with what is nested in them, and functions that are composed. Spring
 * serves beans at the root; where anything else serves its routes is not known.
 * https://docs.spring.io/spring-framework/reference/web/webflux-functional.html#webflux-fn-router-functions
 */
export function gatherRouterFunctions(program: Program, languages: readonly string[]): Iterable<Gathered> {
  const nested = new Set<Call>();
  const gathered = new Map<string, Gathered>();
  const enter = (expr: Expr, path: string, prefix?: Expr) => {
    const told: Told[] = [];
    const router = routerAt(expr, path, { role: 'application', prefix });
    readRoutes(expr, { path, under: [], guarded: false }, { program, told, nested }, 0, prefix === undefined);
    gathered.set(router.key, { router, told });
  };
  for (const { cls, path } of classesOf(program, languages))
    for (const { steps } of cls.methods.filter(isBean))
      for (const { value } of steps.filter((it) => it.do === 'return')) enter(value, path);
  for (const { call, path } of callsIn(program, languages))
    if (servers.test(lastName(call.of) ?? ''))
      for (const { value } of call.args.slice(0, 1)) enter(value, path);
  for (const { call: root, path, within } of callsIn(program, languages))
    if (!nested.has(root) && within[0]?.name !== forErrors && isMaker(program, root, path)) {
      const unknown = { is: 'unknown', text: '', holds: [], region: root.region } as const;
      enter(callsOn(program, root).at(-1) ?? root, path, unknown);
    }
  for (const [key, { router }] of gathered)
    if (router.made.prefix !== undefined && chainOf(router.expr).some((it) => nested.has(it)))
      gathered.delete(key);
  return gathered.values();
}

function isBean({ decorators, returns }: Fn): boolean {
  const isMarked = decorators.some((it) => annotationName(it) === 'Bean');
  return isMarked && returns !== undefined && lastName(returns) === 'RouterFunction';
}

/** `route(…)` and `nest(…)`, by their class or imported from it. */
function isMaker(program: Program, { of }: Call, path: string): boolean {
  const name = lastName(of);
  if (name !== 'route' && name !== 'nest' && name !== 'resources') return false;
  const isWhole = program.modules.get(path)?.imports.some((it) => it.local === '*' && makers.test(it.from));
  return program.refer(of, path).some((it) => {
    if (it.is !== 'external' || it.name.includes('()')) return false;
    if (it.from === globalModule && it.name === name) return isWhole;
    return makers.test(it.from) || makers.test(`.${it.name.slice(0, -name.length - 1)}`);
  });
}

/** Reads an expression that is a function of routes, or a builder of one: a chain of calls, or what gives one back. */
function readRoutes(expr: Expr, place: Place, reading: Reading, depth: number, isNested = false): void {
  const { program, told, nested } = reading;
  if (depth > deepest) return;
  const calls: Call[] = [];
  let at = expr;
  for (; at.is === 'call'; at = at.of.of) {
    calls.unshift(at);
    if (at.of.is !== 'member' || isMaker(program, at, place.path)) break;
  }
  const [root] = calls;
  if (at.is === 'call' && root && isMaker(program, root, place.path)) {
    if (isNested) nested.add(root);
    for (const call of calls) readCall(call, place, reading, depth + 1);
    return;
  }
  const given = program
    .refer(expr.is === 'call' ? expr.of : expr, place.path)
    .filter((it) => it.is === 'function');
  for (const { fn, path } of given)
    for (const step of fn.steps)
      if (step.do === 'return') readRoutes(step.value, { ...place, path }, reading, depth + 1, true);
  if (given.length === 0) told.push(toldIn(place, obscure, expr));
}

/** One call of a chain. */
function readCall(call: Call, place: Place, reading: Reading, depth: number): void {
  const name = lastName(call.of) ?? '';
  const [first, second] = call.args.map((it) => it.value);
  if (!first) return;
  const tell = (act: Act) => reading.told.push(toldIn(place, act, first));
  const tellRoute = ({ methods = ['*'], path }: Predicate) => tell(serve(methods, path ?? ''));
  if (requestMethods.has(name)) {
    const predicates = second && isPredicate(first) ? readPredicate(first) : [second ? { path: first } : {}];
    for (const it of predicates) tellRoute({ ...it, methods: [name] });
  } else if (name === 'route' || name === 'andRoute') for (const it of readPredicate(first)) tellRoute(it);
  else if (name === 'path' && second) readBuilder(second, belowOf(place, { path: first }), reading, depth);
  else if ((name === 'nest' || name === 'andNest') && second)
    for (const it of readPredicate(first)) readBuilder(second, belowOf(place, it), reading, depth);
  else if (name === 'resources') tell(hideFiles(first));
  else if (name === 'add' || name === 'and' || name === 'andOther')
    readRoutes(first, place, reading, depth, true);
}

function isPredicate(expr: Expr): boolean {
  return expr.is === 'call' && readPredicate(expr).some((it) => it.methods ?? it.path);
}

function belowOf(place: Place, { path }: Predicate): Place {
  return path ? { ...place, under: [...place.under, path] } : place;
}

/** What a builder is told by a function that takes it, or that gives routes of its own. */
function readBuilder(given: Expr, place: Place, reading: Reading, depth: number): void {
  if (depth > deepest) return;
  const functions =
    given.is === 'function'
      ? [{ fn: given.fn, path: place.path }]
      : given.is === 'call'
        ? []
        : reading.program.refer(given, place.path).filter((it) => it.is === 'function');
  if (functions.length === 0) readRoutes(given, place, reading, depth, true);
  for (const { fn, path } of functions) {
    const builder = fn.params[0]?.name;
    for (const { value } of fn.steps) {
      const inside = { ...place, path };
      const root = rootOf(value);
      if (builder === undefined) readRoutes(value, inside, reading, depth + 1, true);
      else if (root.is === 'name' && root.name === builder)
        for (const call of chainOf(value).toReversed()) readCall(call, inside, reading, depth + 1);
    }
  }
}
