import type { External } from '../../model/program.ts';
import { lastPart } from '../link/external.ts';
import { angular } from './angular.ts';
import { javascript } from './javascript.ts';
import type { Effect, Library } from './library.ts';
import { mobx } from './mobx.ts';
import { react } from './react.ts';
import { wrappers } from './wrappers.ts';

export { contexts } from './react.ts';
export { settingsFiles } from './settings-files.ts';
export { componentOptions, globalProperties } from './vue.ts';

const libraries: ReadonlyMap<string, Library> = new Map(
  [javascript, react, mobx, angular].flatMap((it) => it.packages.map((name) => [name, it] as const)),
);

/** What a call of something external answers, where that is known. */
export function effectOf({ from, name }: External): Effect | undefined {
  const functions = libraries.get(from)?.functions;
  if (functions && Object.hasOwn(functions, name)) return functions[name];
  const own = name === 'default' ? from.slice(from.lastIndexOf('/') + 1) : lastPart(name);
  return wrappers.has(own) ? 'same' : undefined;
}

/** Whether a field of an external class holds something else at run time than the code puts there. */
export function isChanging({ from, name }: External, field: string): boolean {
  const changing = libraries.get(from)?.changing;
  return changing !== undefined && Object.hasOwn(changing, name) && changing[name]?.includes(field) === true;
}
