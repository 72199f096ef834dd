import type { Detected, MovingDependency } from './detect.ts';
import { tellGraphql, tellImages, tellRoutes } from './words.ts';

/** A first `driftgate.yml`: what was found is told, the schema is named where there is one file, the rest stays detected. */
export function writeConfig(found: Detected): string {
  const [schema, ...more] = found.schemas;
  const only = more.length === 0 && schema !== undefined && isLiteral(schema) ? schema : undefined;
  return `# yaml-language-server: $schema=https://raw.githubusercontent.com/driftgate/driftgate/main/docs/config.schema.json
# Everything here is optional: what is not named is detected. A pull request is judged by the file of its base, so no
# change can loosen the gate that judges it. Every key: https://github.com/driftgate/driftgate/blob/main/docs/configuration.md
version: 1

# Found: ${tellGraphql(found)}.
${only === undefined ? '# graphql:\n#   schema: schema.graphql' : `graphql:\n  schema: ${quote(only)}`}

# Found: ${tellRoutes(found)}.
# routes:
#   backends: [{ root: server, prefix: /api }]

# Found: ${tellImages(found)}.
# Name a dependency to have its freshness inside images judged.
# images:
#   dependencies:
${dependenciesOf(found.moving)}

# Other repositories that rely on this one, checked out beside it or named by their address.
# consumers:
#   - { name: bots, path: .consumers/bots }

fail-on: error
on-inconclusive: fail
`;
}

function dependenciesOf(moving: readonly MovingDependency[]): string {
  const lines = moving.slice(0, 10).map(({ target, ref }) => {
    const name = target.split('/').at(-1) ?? target;
    return `#     - { name: ${quote(name)}, source: ${quote(target)}, ref: ${quote(ref)} }`;
  });
  return (
    [...new Set(lines)].join('\n') ||
    '#     - { name: client-kit, source: github.com/acme/client-kit, ref: main }'
  );
}

/** Whether a path means itself where globs are taken. */
const isLiteral = (path: string) => !/[\p{Cc}:*?!()[\]{}\\]/u.test(path);

/** A YAML scalar on one line, whatever it holds. A double-quoted scalar of YAML 1.2 takes JSON's escapes. */
function quote(text: string): string {
  return /^[A-Za-z_][\w./-]*$/.test(text) ? text : JSON.stringify(text);
}
