import type { Fn } from '../../model/module.ts';
import { isConstructor } from './classes.ts';
import type { Linker } from './linker.ts';
import { functionName, lastName, type Unit } from './unit.ts';

const nameLimit = 64;

/** Answers the names that a function is called by: its own, and every name it was assigned, imported or exported as. */
export function openNames(linker: Linker): (fn: Fn) => ReadonlySet<string> {
  const classNames = new Map<Fn, string>();
  for (const unit of linker.units.values())
    for (const [fn, cls] of unit.classOf) classNames.set(fn, cls.name);
  return (fn) => {
    const className = isConstructor(fn) ? classNames.get(fn) : undefined;
    const names = new Set(className === undefined ? [functionName(fn)] : [className, 'super', 'cls']);
    for (const name of names) {
      for (const other of linker.surveys.names.of(name)) if (names.size < nameLimit) names.add(other);
    }
    return names;
  };
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
  return `default ${path}`;
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
