import { isMap, isScalar } from 'yaml';
import { composeYaml } from '../../../lang/compose-yaml.ts';

/** The settings of one file by their names, lower case and without `-` and `_`, as both frameworks compare them. */
export type Settings = ReadonlyMap<string, string>;

const mostLines = 5_000;
const deepest = 8;

function plainName(name: string): string {
  return name.replace(/[-_]/g, '').toLowerCase();
}

/** `a.b-c=d` and `a.b: c`. https://docs.oracle.com/javase/8/docs/api/java/util/Properties.html#load-java.io.Reader- */
export function readProperties(text: string): Settings {
  const found = new Map<string, string>();
  for (const line of text.split(/\r?\n/).slice(0, mostLines)) {
    if (/^#---/.test(line)) break;
    const [, name, value] =
      /^\s{0,20}([\w.-]{1,100})\s{0,20}[=:]\s{0,20}(\S{0,500})\s{0,20}$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) found.set(plainName(name), value);
  }
  return found;
}

/** The first document of a YAML text, which counts whatever the profile; `a: { b: c }` and `a.b: c` say the same. */
export function readYaml(text: string): Settings {
  const found = new Map<string, string>();
  const composed = composeYaml(text);
  const [first] = 'documents' in composed ? composed.documents : [];
  const visit = (node: unknown, above: string, depth: number) => {
    if (isScalar(node)) found.set(plainName(above), String(node.value));
    if (!isMap(node) || depth > deepest) return;
    for (const { key, value } of node.items)
      if (isScalar(key))
        visit(value, above === '' ? String(key.value) : `${above}.${String(key.value)}`, depth + 1);
  };
  visit(first?.contents, '', 0);
  return found;
}

/** `a { b = c }`, as far as each stands on a line of its own. https://github.com/lightbend/config/blob/main/HOCON.md */
export function readHocon(text: string): Settings {
  const found = new Map<string, string>();
  const above: string[] = [];
  for (const line of text.split(/\r?\n/).slice(0, mostLines)) {
    const opened = /^\s{0,40}([\w.-]{1,100})\s{0,9}[:=]?\s{0,9}\{\s{0,9}$/.exec(line)?.[1];
    const [, name, value] =
      /^\s{0,40}([\w.-]{1,100})\s{0,9}[:=]\s{0,9}"?([^"\s]{1,500})"?\s{0,9}$/.exec(line) ?? [];
    if (opened !== undefined) above.push(opened);
    else if (/^\s{0,40}\}/.test(line)) above.pop();
    else if (name !== undefined && value !== undefined)
      found.set(plainName([...above, name].join('.')), value);
  }
  return found;
}

/** What a value is without the environment: the default of `${NAME:/api}` or `${NAME:-/api}`; undefined where it has none. */
export function withoutPlaceholder(value: string): string | undefined {
  const plain = value.replace(/^\$\{[^{}:]{1,100}:-?([^{}]{0,200})\}$/, '$1');
  return plain.includes('$') ? undefined : plain;
}

/** The folder that the settings of a file are for: that of the module whose resources they are. */
export function moduleOf(path: string): string {
  return path.replace(/(?:^|\/)(?:src\/main\/)?(?:resources\/)?(?:config\/)?[^/]+$/, '');
}
