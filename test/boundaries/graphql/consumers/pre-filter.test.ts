import { expect, test } from 'vitest';
import { typescriptConsumer } from '../../../../src/boundaries/graphql/consumers/typescript/index.ts';
import { listOperations } from '../../../../src/boundaries/graphql/list-operations.ts';
import { portsOf } from '../../../../src/commands/ports.ts';
import { gather } from '../../../../src/engine/gather.ts';
import { nodeWorld } from '../../../../src/host/node.ts';
import type { Extractor } from '../../../../src/model/extractor.ts';
import { defaultConfig } from '../../../../src/policy/read-config.ts';
import { openSides } from '../../../../src/sources/sides.ts';
import { scratchFolder, writeFiles } from '../../../sources/scratch.ts';

const documents = {
  'anonymous.ts': 'import gql from "graphql-tag";\nexport const ME = gql`{ me { id } }`;',
  'named.ts': 'send("query Named { me { id } }");',
  'lines.ts': 'send(`\n  # who\n  query\n  Lines\n  {\n me { id } }`);',
  'escaped.ts': "send('query\\n{ me { id } }');",
  'directive.ts': 'send("query @live { me { id } }");',
  'joined.ts': "send('mutation ' + NAME + ' { save { id } }');\nconst NAME = 'Joined';",
  'added.ts': "send(('query') + ' Added { me { id } }');",
  'behind.ts': 'send(`${""} query Behind { me { id } }`);',
  'hole.ts': 'import { name } from "./name";\nsend(`subscription ${name} { news { id } }`);',
  'name.ts': 'export const name = "Hole";',
  'parts.ts': 'export const USER = gql`fragment User on User { id }`;',
  'whole.ts': 'import { USER } from "./parts";\nsend(gql`${USER} query Whole { me { ...User } }`);',
  'tagged.ts': 'import { ASK } from "./text";\nclient.graphql(ASK);',
  'text.ts': "import { fields } from './fields';\nexport const ASK = `{ me { ${fields} } }`;",
  'fields.ts': "export const fields = 'id';",
  'typed.ts': 'graphql<Me>("{ me { id name } }");',
  'table.ts':
    "export const table = { query: { id: 1 }, mutation: () => 1 };\nrouter.query('x', (query) => query);",
  'prose.ts': "// the last query (see above)\nlog('the query', 'bad query: {', <Form type='query' />);",
};

async function look(isFiltered: boolean) {
  const world = nodeWorld();
  const folder = scratchFolder();
  writeFiles(folder, documents);
  const { head } = await openSides(world, folder, {});
  const { mark: _text, asks: _parts, ...whole } = typescriptConsumer;
  const extractor: Extractor<unknown> = isFiltered ? typescriptConsumer : { ...whole, signs: ['e'] };
  const root = { tree: head.source.tree, name: 'this repository', roles: ['consumer'] } as const;
  const { view } = await gather('head', [{ root, source: head.source }], {
    ports: portsOf(world),
    limits: defaultConfig().limits,
    modules: new Map(),
    exclude: [],
    interests: [{ boundary: 'graphql', role: 'consumer', extractor, scope: undefined }],
    needs: () => [],
  });
  const program = view.program(root.tree);
  return {
    ...listOperations(typescriptConsumer.extract(program, 'head').facts),
    files: new Set(program.modules.keys()),
  };
}

test('what is not parsed for its text, or not followed, changes no document of TypeScript', async () => {
  const [filtered, whole] = [await look(true), await look(false)];
  expect(filtered.operations).toEqual(whole.operations);
  expect(filtered.operations).toHaveLength(13);
  expect(whole.files.has('table.ts')).toBe(true);
});

test('a file that only speaks of a query is not parsed for it', async () => {
  const { files } = await look(true);
  expect(files.has('fields.ts')).toBe(true);
  expect(files.has('table.ts')).toBe(false);
  expect(files.has('prose.ts')).toBe(false);
});
