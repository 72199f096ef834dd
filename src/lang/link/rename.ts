import type { Fn } from '../../model/module.ts';
import { isConstructor } from './classes.ts';
import type { Origin } from './import-graph.ts';
import type { Linker } from './linker.ts';
import { functionName, givenPrefix, lastName, type Unit } from './unit.ts';
import type { Units } from './units.ts';

const nameLimit = 64;
const defaultPrefix = 'default ';
/** What is told by a number is named nowhere. */
const numberPrefix = '#';

/** Answers the names that a function is called by: its own, and every name it was assigned, imported or exported as. */
export function openNames(linker: Linker): (fn: Fn, origin: Origin | undefined) => ReadonlySet<string> {
  const classNames = openClassNames(linker.units);
  return (fn, origin) => {
    const className = isConstructor(fn) ? classNames(fn) : undefined;
    const names = new Set(className === undefined ? [functionName(fn)] : [className, 'super', 'cls']);
    for (const name of names) {
      for (const other of linker.surveys.names.of(name, origin)) if (names.size < nameLimit) names.add(other);
    }
    return names;
  };
}

/** Answers the name of the class that a function belongs to. */
function openClassNames({ opened }: Units): (fn: Fn) => string | undefined {
  const known = new Map<Fn, string>();
  let heard = 0;
  return (fn) => {
    for (let unit = opened[heard]; unit; unit = opened[++heard])
      for (const [method, cls] of unit.classOf) known.set(method, cls.name);
    return known.get(fn);
  };
}

/** Opens what is unread and may call something by a name, or give it another one. */
export function openNaming(units: Units, name: string, origin: Origin): void {
  if (name.startsWith(givenPrefix)) units.openHolding(name.slice(givenPrefix.length), origin);
  else if (name.startsWith(defaultPrefix)) units.openImporting(name.slice(defaultPrefix.length));
  else if (!name.startsWith(numberPrefix)) units.openHolding(name, origin);
}

type Add = (from: string, to: string) => void;

/** Tells the names that a module gives to what has one. */
export function tellNames(linker: Linker, unit: Unit, add: Add): void {
  const told = new Set<string>();
  const addOnce: Add = (from, to) => {
    const edge = `${from}\0${to}`;
    if (!told.has(edge)) add(from, to);
    told.add(edge);
  };
  for (const [from, to] of unit.renames) addOnce(from, to);
  addImports(linker, unit, addOnce);
  addExports(linker, unit, addOnce);
}

/** What a module exports without a name of its own: no identifier looks like this. */
function defaultOf(path: string): string {
  return `${defaultPrefix}${path}`;
}

function addImports(linker: Linker, { module }: Unit, add: Add): void {
  const { path, language, imports } = module;
  for (const { local, name, from } of imports) {
    if (name !== 'default' && name !== '*') {
      if (name !== local) add(name, local);
      continue;
    }
    const file = linker.resolve(path, from, language);
    if (file !== undefined) add(defaultOf(file), local);
  }
}

function addExports(linker: Linker, { module }: Unit, add: Add): void {
  const { path, language, imports, exports } = module;
  for (const { name, value } of exports) {
    const own = value.is === 'function' ? functionName(value.fn) : lastName(value);
    if (own === undefined) continue;
    const to = name === 'default' || name === '=' ? defaultOf(path) : name;
    const namespace = value.is === 'member' && value.of.is === 'name' ? value.of.name : undefined;
    const source = own === 'default' ? imports.find((entry) => entry.local === namespace) : undefined;
    const file = source && linker.resolve(path, source.from, language);
    const from = file === undefined ? own : defaultOf(file);
    if (from !== to) add(from, to);
  }
}
