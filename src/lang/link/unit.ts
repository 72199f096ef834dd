import { addTo } from '../../model/add-to.ts';
import type { Binding, Call, Class, Expr, ExprOf, Fn, Module, Step } from '../../model/module.ts';
import type { CallSite } from '../../model/program.ts';
import { dialectOf } from '../dialects/index.ts';
import { isTestPath } from '../test-paths.ts';
import { walk } from '../walk.ts';
import type { Kept } from './kept.ts';
import { compareSource } from './regions.ts';
import { buildScopes, type Scope } from './scope.ts';
import { hopLimit, type Target } from './target.ts';
import type { Texts } from './texts.ts';

/** A function that stands as an argument: of which call, at which place. */
interface Passed {
  readonly call: Call;
  readonly index: number;
}

/** What a class declares by name; a name declared again stands for the last. */
export interface Members {
  readonly methods: ReadonlyMap<string, Fn>;
  readonly fields: ReadonlyMap<string, Binding>;
  /** The steps that give its objects their fields: `this.x = …`. */
  readonly steps: ReadonlyMap<string, readonly Step[]>;
}

/** What one module says by itself: its scopes, its calls, who belongs to what. */
interface Survey {
  readonly module: Module;
  readonly isTest: boolean;
  readonly scopes: readonly Scope[];
  /** In the order of the source. */
  readonly calls: readonly CallSite[];
  /** The components that stand in markup, as calls of them. */
  readonly elements: readonly CallSite[];
  readonly functions: readonly Fn[];
  readonly classes: readonly Class[];
  readonly classOf: ReadonlyMap<Fn, Class>;
  /** The object literals whose entries functions are. */
  readonly objectOf: ReadonlyMap<Fn, ExprOf<'object'>>;
  readonly members: ReadonlyMap<Class, Members>;
  readonly passed: ReadonlyMap<Fn, Passed>;
  /** `x.name = …` and `x.name += …`, by name. */
  readonly memberSteps: ReadonlyMap<string, readonly Step[]>;
  /** `b = a` gives a the name b as well: pairs of an own and a further name. */
  readonly renames: readonly (readonly [string, string])[];
}

/** One module, surveyed, and what was found out about its expressions in its tree. */
export interface Unit extends Survey {
  /** Only one side of the tree has it so. */
  readonly isApart: boolean;
  /** What is known already, by how often parameters were followed. */
  readonly targets: readonly WeakMap<Expr, Kept<readonly Target[]>>[];
  readonly texts: readonly WeakMap<Expr, Kept<Texts>>[];
}

const surveys = new WeakMap<Module, Survey>();

/** A module of a tree about to be linked; its survey is shared with every other tree that holds it. */
export function openUnit(module: Module, isApart: boolean): Unit {
  const survey = surveys.get(module) ?? surveyModule(module);
  surveys.set(module, survey);
  return {
    ...survey,
    isApart,
    targets: Array.from({ length: hopLimit + 1 }, () => new WeakMap()),
    texts: Array.from({ length: hopLimit + 1 }, () => new WeakMap()),
  };
}

function surveyModule(module: Module): Survey {
  const fns = new Set<Fn>(module.functions);
  const classes = new Set<Class>(module.classes);
  const passed = new Map<Fn, Passed>();
  const objectOf = new Map<Fn, ExprOf<'object'>>();
  const calls: CallSite[] = [];
  const elements: CallSite[] = [];
  const renames: Renames = [];
  const given = new Map<Fn, string[]>();
  const { path } = module;
  walk(module, (expr, { when, each, within, step }) => {
    if (expr.is === 'function') fns.add(expr.fn);
    else if (expr.is === 'class') classes.add(expr.cls);
    else if (expr.is === 'call') {
      (expr.element ? elements : calls).push({ path, call: expr, when, each, within });
      expr.args.forEach(({ value }, index) => {
        if (value.is === 'function') passed.set(value.fn, { call: expr, index });
      });
    } else if (expr.is === 'object') {
      for (const { key, value } of expr.entries) {
        if (typeof key === 'string' && key !== '...') rename(value, key, renames);
        if (value.is === 'function') objectOf.set(value.fn, expr);
      }
    }
    const [maker] = within;
    if (maker && step?.do === 'return' && step.value === expr) tellGiven(expr, maker, given);
    if (step?.value === expr && step.to) {
      const name = lastName(step.to);
      if (name !== undefined) rename(expr, name, renames);
    }
  });
  renames.push(...renamesOfGiven(given, renames));
  const classOf = new Map<Fn, Class>();
  for (const cls of classes) {
    for (const fn of cls.methods) {
      fns.add(fn);
      classOf.set(fn, cls);
    }
    for (const { name, value } of cls.fields) rename(value, name, renames);
  }
  return {
    module,
    isTest: isTestPath(path),
    scopes: buildScopes(module, fns, classes),
    calls: calls.sort((a, b) => compareSource(a.call.region, b.call.region)),
    elements,
    functions: [...fns],
    classes: [...classes],
    classOf,
    objectOf,
    members: new Map([...classes].map((cls) => [cls, gatherMembers(module, cls)])),
    passed,
    memberSteps: gatherMemberSteps(module, fns),
    renames,
  };
}

function rename(value: Expr, name: string, renames: Renames): void {
  for (const own of namesOf(value)) if (own !== name) renames.push([own, name]);
}

type Renames = (readonly [string, string])[];

/** `x = make()` may be what `make` gives back, where that is a function: no identifier looks like this. */
export const givenPrefix = 'given by ';

function givenBy(name: string): string {
  return `${givenPrefix}${name}`;
}

/** Tells the names of what a function gives back: one that it writes down, wrapped or not, or one that stands elsewhere. */
function tellGiven(value: Expr, maker: Fn, given: Map<Fn, string[]>): void {
  const kept =
    value.is === 'name'
      ? maker.steps.find(({ to }) => to?.is === 'name' && to.name === value.name)
      : undefined;
  for (const name of namesOf(kept?.value ?? value)) addTo(given, maker, name);
}

/** The names that a value goes by: its own, that of what it wraps, and that of what a call gives. */
export function namesOf(value: Expr): readonly string[] {
  if (value.is === 'function') return [functionName(value.fn)];
  if (value.is !== 'call') return [lastName(value) ?? []].flat();
  const made = value.of.is === 'name' ? [givenBy(value.of.name)] : [];
  const first = value.args[0]?.value;
  return first && !answersItself(value) ? [...made, ...namesOf(first)] : made;
}

/** Under each name of a function stands what it gives back. */
function renamesOfGiven(given: ReadonlyMap<Fn, readonly string[]>, renames: Renames): Renames {
  return [...given].flatMap(([maker, names]) => {
    const own = functionName(maker);
    const further = renames.flatMap(([from, to]) => (from === own ? [to] : []));
    return [own, ...further].flatMap((to) => names.map((from) => [from, givenBy(to)] as const));
  });
}

/** What these methods of lists and promises answer is never the function they are handed. */
const answering = new Set([
  ...['map', 'flatMap', 'forEach', 'reduce', 'reduceRight', 'filter', 'sort', 'toSorted'],
  ...['find', 'findLast', 'findIndex', 'some', 'every', 'then', 'catch', 'finally'],
]);

function answersItself({ of }: Call): boolean {
  return of.is === 'member' && typeof of.name === 'string' && answering.has(of.name);
}

const numbers = new WeakMap<Fn, number>();
let last = 0;

/** The name that aliases of a function start from; one without a name is told from all others by a number. */
export function functionName(fn: Fn): string {
  if (fn.name !== undefined) return fn.name;
  const number = numbers.get(fn) ?? ++last;
  numbers.set(fn, number);
  return `#${number}`;
}

/** The last name of `a`, `a.b` and `a.b.c`. */
export function lastName(expr: Expr): string | undefined {
  if (expr.is === 'name') return expr.name;
  return expr.is === 'member' && typeof expr.name === 'string' ? expr.name : undefined;
}

function gatherMemberSteps(module: Module, fns: ReadonlySet<Fn>): ReadonlyMap<string, readonly Step[]> {
  const found = new Map<string, Step[]>();
  for (const { steps } of [module, ...fns])
    for (const step of steps) {
      const isKept = step.do === 'assign' || step.do === 'append';
      if (!isKept || step.to?.is !== 'member' || typeof step.to.name !== 'string') continue;
      const list = found.get(step.to.name) ?? [];
      list.push(step);
      found.set(step.to.name, list);
    }
  return found;
}

function gatherMembers(module: Module, cls: Class): Members {
  return {
    methods: new Map(cls.methods.flatMap((fn) => (fn.name === undefined ? [] : [[fn.name, fn] as const]))),
    fields: new Map(cls.fields.map((field) => [field.name, field])),
    steps: gatherFields(module, cls),
  };
}

function gatherFields(module: Module, cls: Class): ReadonlyMap<string, readonly Step[]> {
  const found = new Map<string, Step[]>();
  for (const fn of cls.methods) {
    const self = dialectOf(module.language).receiver === 'this' ? 'this' : fn.params[0]?.name;
    for (const step of fn.steps) {
      const { to } = step;
      if (to?.is !== 'member' || typeof to.name !== 'string' || step.do !== 'assign') continue;
      if (to.of.is !== 'name' || to.of.name !== self) continue;
      const list = found.get(to.name) ?? [];
      list.push(step);
      found.set(to.name, list);
    }
  }
  return found;
}
