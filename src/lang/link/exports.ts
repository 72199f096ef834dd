import { dialectOf } from '../dialects/index.ts';
import { starTargets } from './imports.ts';
import type { Linker } from './linker.ts';
import { topTargets } from './names.ts';
import { endOfFile } from './regions.ts';
import { distinctTargets, type Target, unknownTarget } from './target.ts';
import type { Unit } from './unit.ts';

/**
 * What a module exports under a name; `=` is what `require` answers where that is no namespace. `pending` holds the
 * questions that are being answered, so that modules which export each other end.
 */
export function exportedTargets(
  linker: Linker,
  path: string,
  name: string,
  pending: Set<string>,
): readonly Target[] | undefined {
  const unit = linker.unit(path);
  if (!unit) return [unknownTarget(name)];
  const key = `${path}\0${name}`;
  if (pending.has(key)) return undefined;
  pending.add(key);
  const targets = exportsBy[dialectOf(unit.module.language).exports](linker, unit, name);
  pending.delete(key);
  return targets;
}

const exportsBy = {
  declared: declaredExport,
  names: namedExport,
  package: packageExport,
};

/** The names of the top levels of all modules of the package. */
function packageExport(linker: Linker, unit: Unit, name: string): readonly Target[] | undefined {
  const { typeIn, namesMembers } = dialectOf(unit.module.language);
  const own = typeIn && topTargets(linker, unit, name, endOfFile);
  if (own) return own;
  const found = linker.declaring(unit, name).map((one) => topTargets(linker, one, name, endOfFile));
  if (found.some((it) => it)) return distinctTargets(found.flatMap((it) => it ?? []));
  return namesMembers ? memberExport(linker, unit, name) : undefined;
}

/** What a type of the module has: `import static a.B.C`. */
function memberExport(linker: Linker, { module }: Unit, name: string): readonly Target[] | undefined {
  for (const cls of module.classes) {
    const found = linker.member({ is: 'class', cls, path: module.path, env: [] }, name);
    if (found) return found;
  }
  return undefined;
}

/** Every name of the top level, what star imports bring, and the modules of a package. */
function namedExport(linker: Linker, unit: Unit, name: string): readonly Target[] | undefined {
  const own = topTargets(linker, unit, name, endOfFile) ?? starTargets(linker, unit, name);
  const { path, language } = unit.module;
  if (own || !path.endsWith('__init__.py')) return own;
  const file = linker.resolve(path, `.${name}`, language);
  return file === undefined ? undefined : [{ is: 'module', path: file }];
}

function declaredExport(linker: Linker, unit: Unit, name: string): readonly Target[] | undefined {
  const { path, exports } = unit.module;
  const named = exports.filter((entry) => entry.name === name);
  if (named.length > 0) return distinctTargets(named.flatMap((entry) => linker.refer(entry.value, path, [])));
  if (name === '=') return undefined;
  const whole = exports
    .filter((entry) => entry.name === '=')
    .flatMap((entry) => linker.refer(entry.value, path, []));
  if (whole.length > 0) {
    if (name === 'default') return distinctTargets(whole);
    const members = whole.flatMap((target) => linker.member(target, name) ?? []);
    return members.length > 0 ? distinctTargets(members) : undefined;
  }
  if (name === 'default')
    return exports.length > 0 && isCommonJs(unit) ? [{ is: 'module', path }] : undefined;
  for (const entry of exports) {
    if (entry.name !== '*') continue;
    for (const target of linker.refer(entry.value, path, [])) {
      if (target.is !== 'module' || !mayExport(linker, target.path, name)) continue;
      const isRead = linker.unit(target.path) !== undefined;
      const found = isRead ? linker.exported(target.path, name) : undefined;
      if (found) return found;
    }
  }
  return undefined;
}

/** Whether a file of either side may export a name: where only the other one may, that is a difference to be noticed. */
function mayExport({ units, other }: Linker, path: string, name: string): boolean {
  return units.mayExport(path, name) || other?.units.mayExport(path, name) === true;
}

/** Nothing of it is exported by name alone: its exports are assigned. */
function isCommonJs({ module }: Unit): boolean {
  return module.steps.some(
    ({ do: kind, to }) =>
      kind === 'assign' && to?.is === 'member' && to.of.is === 'name' && to.of.name === 'exports',
  );
}
