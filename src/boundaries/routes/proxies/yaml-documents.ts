import { composeYaml } from '../../../lang/compose-yaml.ts';
import { asObject, type JsonObject } from '../../../lang/json-text.ts';

/** A mapping of a YAML file, and the line that it begins on. */
export interface YamlDocument {
  readonly root: JsonObject;
  readonly line: number;
}

const longest = 256 * 1024;

/** The mappings of a YAML text; none where it is a template, broken, or too long to be worth it. */
export function yamlDocuments(text: string): readonly YamlDocument[] {
  if (text.length > longest) return [];
  const composed = composeYaml(text);
  if ('fault' in composed) return [];
  return composed.documents.flatMap((document) => {
    const root = plainObject(() => document.toJS({ maxAliasCount: 100 }));
    const { line } = composed.lines.linePos(document.range[0]);
    return root ? [{ root, line }] : [];
  });
}

/** More aliases than are followed make the library throw. */
function plainObject(read: () => unknown): JsonObject | undefined {
  try {
    return asObject(read());
  } catch {
    return undefined;
  }
}
