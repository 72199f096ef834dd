import { parse } from 'smol-toml';
import { composeYaml } from '../../../../lang/compose-yaml.ts';

const longest = 200_000;

/**
 * What a configuration file in JSON, YAML or TOML says; objects are Maps, so that no key meets what objects inherit.
 * `undefined` where it cannot be read.
 */
export function readSettingsFile(path: string, text: string): unknown {
  if (text.length > longest) return undefined;
  if (path.endsWith('.toml')) return readToml(text);
  const composed = composeYaml(text);
  if ('fault' in composed) return undefined;
  try {
    return composed.documents[0]?.toJS({ mapAsMap: true, maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

function readToml(text: string): unknown {
  try {
    return mapped(parse(text), 0);
  } catch {
    return undefined;
  }
}

function mapped(value: unknown, depth: number): unknown {
  if (depth > 20) return undefined;
  if (Array.isArray(value)) return value.map((it) => mapped(it, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return new Map(Object.entries(value).map(([key, inner]) => [key, mapped(inner, depth + 1)]));
}
