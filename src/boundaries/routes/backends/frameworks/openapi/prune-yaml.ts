const kept = new Set(['openapi', 'swagger', 'basePath', 'servers', 'paths']);
const keyed = /^(?:"([^"]{0,300})"|'([^']{0,300})'|([^\s#:"'[\]{},-][^\s:]{0,300})) *:(?: |$)/;

/**
 * An OpenAPI document in YAML without what says nothing of its paths, its lines in their places: operations lose their
 * bodies. What stands deeper than a key is indented deeper (yaml.org/spec/1.2.2, section 8.2), or begins with a dash.
 */
export function pruneYaml(text: string): string {
  let top = '';
  let outer = -1;
  let inner = -1;
  let keeping = false;
  const lines = text.split(/\r\n|\r|\n/).map((line) => {
    const body = line.trimStart();
    if (body === '' || body.startsWith('#')) return '';
    const indent = line.length - body.length;
    const isItem = body.startsWith('- ') || body === '-';
    if (indent === 0 && !isItem) {
      top = keyOf(body) ?? '';
      outer = inner = -1;
      return kept.has(top) ? line : '';
    }
    if (top !== 'paths') return kept.has(top) ? line : '';
    if (outer < 0) outer = indent;
    if (indent <= outer && !isItem) {
      inner = -1;
      return line;
    }
    if (inner < 0) inner = indent;
    if (indent > inner || isItem) return keeping ? line : '';
    keeping = keyOf(body) === 'servers';
    return line;
  });
  return lines.join('\n');
}

function keyOf(body: string): string | undefined {
  const found = keyed.exec(body);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}
