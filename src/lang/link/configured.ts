import type { External } from '../../model/program.ts';
import { settingsFiles } from '../libraries/index.ts';
import { folderOf, foldersAround } from '../paths.ts';
import type { Linker } from './linker.ts';
import type { Target } from './target.ts';
import { blankText, type Texts, uniteTexts } from './texts.ts';

const endings = ['ts', 'js', 'mjs', 'cjs', 'mts'];

/** Whether something external is a setting of a framework, whatever gives it its value. */
export function isConfigurable(setting: External): boolean {
  return settingsFiles.some((it) => it.keysOf(setting) !== undefined);
}

/** What the configuration of a framework around a module gives a setting that its code reads; undefined where it says nothing. */
export function configuredTexts(linker: Linker, setting: External, at: string): Texts | undefined {
  for (const file of settingsFiles) {
    const read = file.keysOf(setting);
    const path = read && configAround(linker, file.name, at);
    if (!read || path === undefined || path === at) continue;
    let found: readonly Target[] = optionsOf(linker, path);
    for (const key of read.keys) found = found.flatMap((it) => linker.member(it, key) ?? []);
    const texts = found.flatMap((it) => (it.is === 'value' ? [linker.texts(it.expr, it.path, it.env)] : []));
    if (texts.length > 0) return uniteTexts(read.preset ? [blankText('base'), ...texts] : texts);
  }
  return undefined;
}

function configAround(linker: Linker, name: string, at: string): string | undefined {
  for (const folder of foldersAround(folderOf(at)))
    for (const ending of endings) {
      const path = folder === '' ? `${name}.${ending}` : `${folder}/${name}.${ending}`;
      if (linker.unit(path)) return path;
    }
  return undefined;
}

/** The options that a configuration exports, plain or through a function that takes them. */
function optionsOf(linker: Linker, path: string): readonly Target[] {
  const exported = linker.exported(path, 'default') ?? linker.exported(path, '=') ?? [];
  return exported.flatMap((it) => {
    const options = it.is === 'made' ? it.call.args[0]?.value : undefined;
    return it.is === 'made' && options ? linker.refer(options, it.path, it.env) : [it];
  });
}
