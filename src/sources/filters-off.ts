import type { World } from '../host/world.ts';

const separator = '\0';

/**
 * Environment that switches off every content filter a repository's own configuration names: comparing the index with
 * the work tree would run their `clean` commands.
 */
export async function filtersOff(world: World, directory: string): Promise<Readonly<Record<string, string>>> {
  const args = ['config', '-z', '--name-only', '--get-regexp', '^filter\\.'];
  const answer = await world.git.run(directory, args);
  const names = new TextDecoder().decode(answer.stdout).split(separator);
  const drivers = new Set<string>();
  for (const name of names) {
    const end = name.lastIndexOf('.');
    if (end > 0) drivers.add(name.slice(0, end));
  }
  const settings = [...drivers].flatMap((driver) => [
    [`${driver}.clean`, ''],
    [`${driver}.smudge`, ''],
    [`${driver}.process`, ''],
    [`${driver}.required`, 'false'],
  ]);
  const env: Record<string, string> = { GIT_CONFIG_COUNT: String(settings.length) };
  for (const [index, [key = '', value = '']] of settings.entries()) {
    env[`GIT_CONFIG_KEY_${index}`] = key;
    env[`GIT_CONFIG_VALUE_${index}`] = value;
  }
  return env;
}
