import * as v from 'valibot';
import type { RuleId } from '../model/boundary.ts';
import type { Config } from '../model/config.ts';
import { completeConfig } from './complete-config.ts';
import { ConfigError } from './config-error.ts';
import { configSchema } from './config-schema.ts';
import { decode } from './decode.ts';
import { type KeyPath, locate, showKeyPath } from './located.ts';
import { findNearest } from './nearest.ts';
import { readYaml } from './read-yaml.ts';
import { findUnsupportedKeys, type UnsupportedKey } from './unsupported-keys.ts';

export interface ReadConfig {
  readonly config: Config;
  /** Valid keys that this version reads and does not act on yet: the caller says so, they never do nothing in silence. */
  readonly unsupported: readonly UnsupportedKey[];
}

/**
 * The configuration in the text of a `driftgate.yml`, completed with defaults. `rules` are the ids that `rules:` may
 * name; without them any well-formed id is taken. Throws `ConfigError` with one clear message.
 */
export function readConfig(text: string, file: string, rules?: readonly RuleId[]): ReadConfig {
  const root = readYaml(text, file);
  if (root === null || (root.kind === 'scalar' && root.value === null))
    return { config: completeConfig({}), unsupported: [] };
  const value = decode(configSchema, root, file);
  const result = v.safeParse(configSchema, value, { abortPipeEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    const path: KeyPath = (issue.path ?? []).map((item) =>
      typeof item.key === 'number' ? item.key : String(item.key),
    );
    const key = showKeyPath(path);
    throw new ConfigError({
      file,
      key,
      problem: `\`${key}\` ${issue.message}.`,
      mend: 'See docs/configuration.md.',
      ...(typeof issue.input === 'string' && { value: issue.input }),
      ...locate(root, path),
    });
  }
  for (const id of Object.keys(result.output.rules ?? {})) {
    if (rules ? rules.some((rule) => rule === id) : ruleId.test(id)) continue;
    const nearest = findNearest(id, rules ?? []);
    throw new ConfigError({
      file,
      key: showKeyPath(['rules', id]),
      value: id,
      problem: `\`${id}\` is not a rule.`,
      mend: nearest ? `Did you mean \`${nearest}\`?` : '`driftgate rules` lists them.',
      ...(nearest && { nearest }),
      ...locate(root, ['rules', id]),
    });
  }
  return { config: completeConfig(result.output), unsupported: findUnsupportedKeys(root) };
}

const ruleId = /^(?:graphql|routes|images|gate)\/[a-z]+(?:-[a-z]+)*$/;

/** What holds where there is no `driftgate.yml`. */
export function defaultConfig(): Config {
  return completeConfig({});
}
