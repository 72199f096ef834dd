import type { Call } from '../../model/module.ts';
import type { External } from '../../model/program.ts';
import type { Linker } from './linker.ts';
import { returnTargets } from './returns.ts';
import { distinctTargets, type Env, type Target } from './target.ts';

/**
 * What a hook of React hands out that is known elsewhere: the value of a context, or what a function computes. Undefined for
 * any other function, and where nothing of it is known.
 */
export function hookTargets(
  linker: Linker,
  { from, name }: External,
  { args: [first] }: Call,
  path: string,
  env: Env,
): readonly Target[] | undefined {
  if (!first || !/^p?react(?:\/compat)?$/.test(from)) return undefined;
  const hook = name.replace(/^(?:default|React)\./, '');
  const given = () => linker.refer(first.value, path, env);
  const found =
    hook === 'useMemo'
      ? given().flatMap((it) => (it.is === 'function' ? returnTargets(linker, it, [], path, env) : []))
      : hook === 'useContext' || hook === 'use'
        ? given().flatMap((it) => (isContext(it) ? contextTargets(linker, it) : []))
        : [];
  return found.length === 0 ? undefined : distinctTargets(found);
}

type Made = Extract<Target, { readonly is: 'made' }>;

function isContext(target: Target): target is Made {
  return target.is === 'made' && /(?:^|\.)createContext$/.test(target.by.name);
}

/** What its providers give a context, and what it holds without one. https://react.dev/reference/react/createContext */
function contextTargets(linker: Linker, context: Made): readonly Target[] {
  const [preset] = context.call.args;
  const found = preset ? [...linker.refer(preset.value, context.path, context.env)] : [];
  for (const { call, path } of linker.surveys.calls.of('Provider')) {
    const { of, args, element } = call;
    const attributes = args[0]?.value;
    if (!element || of.is !== 'member' || attributes?.is !== 'object') continue;
    const value = attributes.entries.findLast((it) => it.key === 'value')?.value;
    const provides = linker.refer(of.of, path, []).some((it) => it.is === 'made' && it.call === context.call);
    if (value && provides) found.push(...linker.refer(value, path, []));
  }
  return found;
}
