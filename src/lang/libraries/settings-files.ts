import type { External } from '../../model/program.ts';
import { globalModule } from '../link/external.ts';

/** A configuration file of a framework that gives what code reads its value. */
export interface SettingsFile {
  /** Its name, without the ending of its language. */
  readonly name: string;
  /** Where its options hold what something of the code is; undefined where that is no setting of the framework. */
  keysOf(setting: External): SettingKeys | undefined;
}

/** `preset`: the environment may say otherwise; else it is written into the code when that is built. */
export interface SettingKeys {
  readonly keys: readonly string[];
  readonly preset: boolean;
}

/** https://nuxt.com/docs/guide/going-further/runtime-config */
const nuxt: SettingsFile = {
  name: 'nuxt.config',
  keysOf: (setting) => environmentKeys(setting) ?? runtimeKeys(setting),
};

/** https://nextjs.org/docs/pages/api-reference/config/next-config-js/env */
const next: SettingsFile = { name: 'next.config', keysOf: environmentKeys };

export const settingsFiles: readonly SettingsFile[] = [nuxt, next];

function environmentKeys({ from, name }: External): SettingKeys | undefined {
  return from === globalModule && name.startsWith('process.env.')
    ? { keys: ['env', ...name.split('.').slice(2)], preset: false }
    : undefined;
}

/** What is read of what `useRuntimeConfig()` answers. */
function runtimeKeys({ from, name }: External): SettingKeys | undefined {
  return (from === globalModule || /^(?:#imports|#app|nuxt\/app)/.test(from)) &&
    name.startsWith('useRuntimeConfig().')
    ? { keys: ['runtimeConfig', ...name.split('.').slice(1)], preset: true }
    : undefined;
}
