import type { External } from '../../model/program.ts';
import { folderOf, foldersAround } from '../paths.ts';
import { globalModule } from './external.ts';
import type { Linker } from './linker.ts';
import type { Target } from './target.ts';
import { blankText, type Texts, uniteTexts } from './texts.ts';

const configs = ['nuxt.config', 'next.config'].flatMap((name) =>
  ['ts', 'js', 'mjs', 'cjs', 'mts'].map((extension) => `${name}.${extension}`),
);

/**
 * What the configuration of Nuxt or Next.js around a module gives a setting that its code reads: `env` is written into the
 * code, `runtimeConfig` is a default that the environment can replace. Undefined where it says nothing.
 * https://nuxt.com/docs/guide/going-further/runtime-config
 */
export function configuredTexts(linker: Linker, setting: External, at: string): Texts | undefined {
  const keys = keysOf(setting);
  const path = keys && configAround(linker, at);
  if (!keys || path === undefined || path === at) return undefined;
  let found: readonly Target[] = optionsOf(linker, path);
  for (const key of keys) found = found.flatMap((it) => linker.member(it, key) ?? []);
  const texts = found.flatMap((it) => (it.is === 'value' ? [linker.texts(it.expr, it.path, it.env)] : []));
  if (texts.length === 0) return undefined;
  return keys[0] === 'env' ? uniteTexts(texts) : uniteTexts([blankText('base'), ...texts]);
}

function keysOf({ from, name }: External): readonly string[] | undefined {
  const keys = name.split('.');
  if (from === globalModule && name.startsWith('process.env.')) return ['env', ...keys.slice(2)];
  return isRuntimeConfig({ from, name }) ? ['runtimeConfig', ...keys.slice(1)] : undefined;
}

/** Whether it is something of what `useRuntimeConfig()` of Nuxt answers. */
export function isRuntimeConfig({ from, name }: Pick<External, 'from' | 'name'>): boolean {
  return (
    (from === globalModule || /^(?:#imports|#app|nuxt\/app)/.test(from)) &&
    /^useRuntimeConfig\(\)\./.test(name)
  );
}

function configAround(linker: Linker, at: string): string | undefined {
  for (const folder of foldersAround(folderOf(at)))
    for (const name of configs) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (linker.unit(path)) return path;
    }
  return undefined;
}

/** The options that a configuration exports, plain or through `defineNuxtConfig`. */
function optionsOf(linker: Linker, path: string): readonly Target[] {
  const exported = linker.exported(path, 'default') ?? linker.exported(path, '=') ?? [];
  return exported.flatMap((it) => {
    const options = it.is === 'made' ? it.call.args[0]?.value : undefined;
    return it.is === 'made' && options ? linker.refer(options, it.path, it.env) : [it];
  });
}
