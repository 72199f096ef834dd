import type { Class, Expr } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { modelOf } from './auto-type.ts';
import { keyword } from './call-arguments.ts';
import { findDeclaration } from './declaration.ts';
import type { Definition, Spot } from './definition.ts';
import { classesOf, rootsOf, type SchemaCall } from './find-schemas.ts';
import { lookUp } from './lookup.ts';
import { readObject } from './read-object.ts';
import { readType } from './read-type.ts';
import { type ClassPlace, type Doubt, type EnumNote, type Reading, unbound } from './reading.ts';
import { readSettings } from './settings.ts';
import { findWrappedEnums } from './wrapped-enums.ts';

/** A schema as its source says it. */
export interface SchemaReading {
  readonly definitions: readonly Definition[];
  /** The names of the root types by role. */
  readonly roots: ReadonlyMap<string, string>;
  readonly doubts: readonly Doubt[];
  /** Whether any name may be another one. */
  readonly renames: boolean;
}

/** More types than this in one schema are a loop of generics. */
const mostTypes = 20_000;

/** Reads what a schema call makes: its roots, and every type that they reach. */
export function readSchema(program: Program, { call, path }: SchemaCall): SchemaReading {
  const definitions = new Map<string, Definition>();
  const queue: (() => void)[] = [];
  const met = new Set<string>();
  const guesses = new Set<string>();
  const doubts = new Map<string, Doubt>();
  let models: ModelIndex | undefined;
  let enums: ReadonlyMap<Class, EnumNote> | undefined;
  const text = (expr: Expr | undefined, at: string) => textOf(program, expr, at);
  const reading: Reading = {
    program,
    settings: readSettings(program, call.args, path, text),
    type: (use, depth) => readType(reading, use, depth),
    object: (place) => readObject(reading, place),
    define(name, make) {
      if (met.has(name) || met.size >= mostTypes) return;
      met.add(name);
      queue.push(() => definitions.set(name, make()));
    },
    guess: (name) => guesses.add(name),
    doubt(it) {
      const key = `${it.open}\0${it.note}`;
      if (!doubts.has(key)) doubts.set(key, it);
    },
    text,
    modelled(model, input) {
      models ??= indexModels(program);
      const [own, other] = input ? [models.inputs, models.types] : [models.types, models.inputs];
      return own.get(model) ?? other.get(model);
    },
    wrapped(cls) {
      enums ??= findWrappedEnums(program);
      return enums.get(cls);
    },
  };
  const roots = new Map<string, string>();
  for (const { role, expr } of rootsOf(program, call.args, path)) {
    const typed = reading.type({ expr, path, bound: unbound, open: role });
    roots.set(role, typed.text);
  }
  drain(queue);
  addTypes(reading, { call, path }, definitions);
  drain(queue);
  const at: Spot = { path, region: call.region };
  if (reading.settings.renames) doubtNames(reading, at);
  for (const name of guesses) if (!definitions.has(name)) definitions.set(name, { kind: 'scalar', name, at });
  return {
    definitions: [...definitions.values()],
    roots,
    doubts: [...doubts.values()],
    renames: reading.settings.renames === true,
  };
}

/** A name converter, or a configuration that cannot be read, may give everything another name. */
function doubtNames(reading: Reading, at: Spot): void {
  reading.doubt({
    at,
    reason: 'dynamic',
    note: 'The configuration of this schema may convert its names when the code runs.',
    open: 'schema',
  });
}

function drain(queue: (() => void)[]): void {
  for (let next = queue.shift(); next; next = queue.shift()) next();
}

/** The types that `types=` names; where it cannot be read whole, everything that implements an interface of the schema. */
function addTypes(
  reading: Reading,
  { call, path }: SchemaCall,
  definitions: ReadonlyMap<string, Definition>,
): void {
  const types = keyword(call.args, 'types');
  if (!types) return;
  const written = types.is === 'name' ? lookUp(reading.program, types, path) : undefined;
  const list = written?.is === 'value' ? written.value : types;
  const home = written?.is === 'value' ? written.path : path;
  const items = list.is === 'array' ? list.items : undefined;
  for (const { value } of items ?? itemsWithin(list))
    reading.type({ expr: value, path: home, bound: unbound, open: 'types' });
  if (items && !items.some((it) => it.spread)) return;
  for (const { cls, path: place } of classesOf(reading.program)) {
    const declaration = findDeclaration(reading.program, cls, place);
    if (declaration?.kind !== 'type') continue;
    if (!implementsAny(reading, { cls, path: place }, definitions)) continue;
    const expr: Expr = { is: 'name', name: cls.name, region: cls.region };
    const { text } = reading.type({ expr, path: place, bound: unbound, open: cls.name });
    if (definitions.has(text)) continue;
    reading.doubt({
      at: { path: place, region: cls.region },
      reason: 'dynamic',
      note: `Whether \`${text}\` is in the schema is decided when the code runs (\`types=\`).`,
      open: text,
    });
  }
}

/** The items of every list that stands in a call: `list(chain([User], more()))`. */
function itemsWithin(expr: Expr, steps = 6): readonly { readonly value: Expr }[] {
  if (expr.is === 'array') return expr.items.filter((it) => it.value.is === 'name');
  if (expr.is !== 'call' || steps <= 0) return [];
  return expr.args.flatMap((it) => itemsWithin(it.value, steps - 1));
}

function implementsAny(
  reading: Reading,
  { cls, path }: ClassPlace,
  definitions: ReadonlyMap<string, Definition>,
  steps = 12,
): boolean {
  if (steps <= 0) return false;
  return cls.bases.some((base) => {
    const found = lookUp(reading.program, base, path);
    if (found.is !== 'class') return false;
    const declaration = findDeclaration(reading.program, found.cls, found.path);
    if (declaration?.kind === 'interface') {
      const name = reading.text(keyword(declaration.args, 'name'), found.path) ?? found.cls.name;
      if (definitions.has(name)) return true;
    }
    return implementsAny(reading, found, definitions, steps - 1);
  });
}

interface ModelIndex {
  readonly types: ReadonlyMap<Class, ClassPlace>;
  readonly inputs: ReadonlyMap<Class, ClassPlace>;
}

/** Every pydantic model that a Strawberry type or input was declared for. */
function indexModels(program: Program): ModelIndex {
  const types = new Map<Class, ClassPlace>();
  const inputs = new Map<Class, ClassPlace>();
  for (const { cls, path } of classesOf(program)) {
    const declaration = findDeclaration(program, cls, path);
    if (declaration?.family !== 'pydantic') continue;
    const models = declaration.kind === 'input' ? inputs : types;
    const model = modelOf(program, declaration, path);
    if (model && !models.has(model.cls)) models.set(model.cls, { cls, path });
  }
  return { types, inputs };
}

function textOf(program: Program, expr: Expr | undefined, path: string): string | undefined {
  if (!expr) return undefined;
  if (expr.is === 'literal') return typeof expr.value === 'string' ? expr.value : undefined;
  const { values, complete } = program.evaluate(expr, path);
  const [only, ...more] = values;
  if (!only || !complete || more.length > 0) return undefined;
  return only.parts.every((it) => typeof it === 'string') ? only.parts.join('') : undefined;
}
