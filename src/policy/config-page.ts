import { unsupportedKeys } from './unsupported-keys.ts';

/** The parts of a JSON Schema that the page reads. */
interface Part {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Part[];
  readonly items?: Part;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly additionalProperties?: boolean | Part;
  readonly required?: readonly string[];
  readonly description?: string;
}

const intro = `# Configuration

\`driftgate.yml\` at the root of the repository, or \`.github/driftgate.yml\`. Everything in it is optional: without it, schemas, back ends, clients and images are detected, and the report says what was assumed. An unknown key is an error that names the nearest valid one.

A pull request is judged by the file of its **base**. What its own file tightens (\`fail-on\`, \`on-inconclusive\`, severities) counts at once; what it loosens counts after the merge, and is reported as \`gate/policy-weakened\`.

This line at the top gives completion and checks in editors:

\`\`\`yaml
# yaml-language-server: $schema=https://raw.githubusercontent.com/driftgate/driftgate/main/docs/config.schema.json
\`\`\`

Keys marked ◌ are part of the format and not acted on by this version: a report says so where they are used.
`;

/** The page `docs/configuration.md`, from the JSON Schema of `driftgate.yml`. */
export function renderConfigPage(schema: object): string {
  const rows = rowsOf(schema, '');
  return [intro, '| Key | Value | |', '|---|---|---|', ...rows, ''].join('\n');
}

function rowsOf(part: Part, path: string): readonly string[] {
  return Object.entries(part.properties ?? {}).flatMap(([key, value]) => {
    const name = path === '' ? key : `${path}.${key}`;
    const isRequired = part.required?.includes(key) === true;
    return [
      rowOf(name, value, isRequired),
      ...alternatives(value).flatMap((it) => rowsOf(it.part, name + it.suffix)),
    ];
  });
}

function rowOf(name: string, part: Part, isRequired: boolean): string {
  const plain = name.replaceAll('[]', '');
  const mark = unsupportedKeys.has(plain) ? ' ◌' : '';
  const says = [isRequired ? 'Required.' : '', part.description ?? ''].filter((it) => it !== '').join(' ');
  return `| \`${name}\`${mark} | ${describe(part)} | ${says} |`;
}

/** The mappings inside a value, with what stands between its key and theirs. */
function alternatives(part: Part): readonly { readonly part: Part; readonly suffix: string }[] {
  if (part.anyOf) {
    const found = part.anyOf.flatMap(alternatives);
    return found.filter((it, index) => found.findIndex((other) => same(it.part, other.part)) === index);
  }
  if (part.items) return alternatives(part.items).map((it) => ({ part: it.part, suffix: `[]${it.suffix}` }));
  if (part.properties) return [{ part, suffix: '' }];
  return typeof part.additionalProperties === 'object'
    ? alternatives(part.additionalProperties).map((it) => ({ part: it.part, suffix: `.<name>${it.suffix}` }))
    : [];
}

function same(a: Part, b: Part): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function describe(part: Part): string {
  if (part.anyOf) return [...new Set(part.anyOf.map(describe))].join(' or ');
  if (part.enum) return part.enum.map((it) => `\`${String(it)}\``).join(', ');
  if (part.const !== undefined) return `\`${String(part.const)}\``;
  switch (part.type) {
    case 'array':
      return `list of ${part.items ? describe(part.items) : 'text'}`;
    case 'object':
      return typeof part.additionalProperties === 'object'
        ? `mapping of ${describe(part.additionalProperties)}`
        : 'mapping';
    case 'string':
      return 'text';
    case 'boolean':
      return '`true`, `false`';
    case 'integer':
      return 'number';
    default:
      return part.type ?? '';
  }
}
