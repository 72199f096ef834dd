import type { Expr } from '../../../../model/module.ts';
import type { Semantics } from '../../endpoint.ts';

/** What stands under a name in options that are written in place: an object, or a struct literal such as `Config{Strict: true}`. */
export function optionIn(config: Expr | undefined, name: string): Expr | undefined {
  if (config?.is === 'object') return config.entries.find(({ key }) => key === name)?.value;
  return config?.is === 'call' && config.make ? config.args.find((it) => it.name === name)?.value : undefined;
}

/** Whether options that are written in place have one of this plain value, in them or in an object that they hold. */
export function isOption(config: Expr | undefined, name: string, value: string | boolean): boolean {
  const own = optionIn(config, name);
  if (own?.is === 'literal' && own.value === value) return true;
  if (config?.is !== 'object') return false;
  return config.entries.some(
    (it) => typeof it.key === 'string' && /options?$/i.test(it.key) && isOption(it.value, name, value),
  );
}

/** What options say of how paths are matched: by name, the value that says something, and what it says. */
export function semanticsIn(
  config: Expr | undefined,
  meanings: Readonly<Record<string, readonly [value: boolean, says: Partial<Semantics>]>>,
): Partial<Semantics> {
  const said = Object.entries(meanings).map(([name, [value, says]]) =>
    isOption(config, name, value) ? says : {},
  );
  return Object.assign({}, ...said);
}
