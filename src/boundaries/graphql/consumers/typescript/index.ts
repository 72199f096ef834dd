import type { ProgramExtractor } from '../../../../model/extractor.ts';
import type { Operation } from '../../operation.ts';
import { findDocuments } from '../find-documents.ts';
import { findParts } from '../find-parts.ts';
import type { Dialect } from '../render.ts';

const typescript: Dialect = { language: 'typescript', print: String };

/** Behind a word: it stands at the start of a text or of a line, behind a hole, or behind another definition. */
const first = /(?<=(?:^|['"`},\uFEFF]|\\\w{1,5})[\s,]*\b\w+)/.source;
/** The end of a text that another one is added to. */
const added = /['"`][\s)]*\+/.source;
const operation = /(?:query|mutation|subscription)\b/.source;
const tag = /\bgql\b|\bgraphql\s*[`(<?!]/.source;

/** A keyword as it opens a definition, with or without a name, or a tag before a text. */
const mark = new RegExp(
  [
    `\\b${operation}${first}\\s*(?:\\w+\\s*)?(?:[({@$#\\\\]|${added})`,
    `\\bfragment\\b${first}(?:\\s+[\\w$#]|\\s*\\\\|\\s*${added})`,
    tag,
  ].join('|'),
  'm',
);

/** Reads operations and fragments from tagged templates, `graphql()` calls and plain strings. */
export const typescriptConsumer: ProgramExtractor<Operation> = {
  id: 'graphql/typescript',
  title: 'GraphQL documents in TypeScript and JavaScript',
  docs: 'https://www.apollographql.com/docs/react/data/queries',
  from: 'program',
  languages: ['typescript'],
  mark,
  signs: ['query', 'mutation', 'subscription', 'fragment', 'gql', 'graphql'],
  examples: {
    reads: [
      {
        files: { 'web/user.ts': 'export const USER = gql`query User { user { name } }`;' },
        finds: ['query User'],
      },
      {
        files: {
          'web/name.ts': 'export const NAME = gql`fragment Name on User { name }`;',
          'web/user.ts': `import { NAME } from './name';\nconst USER = gql\`\${NAME} query User { user { ...Name } }\`;`,
        },
        finds: ['fragment Name', 'query User'],
      },
      {
        files: { 'web/save.ts': "send('mutation Save($id: ID!) { save(id: $id) }');" },
        finds: ['mutation Save'],
      },
      { files: { 'web/me.ts': "graphql('{ me { id } }');" }, finds: ['query'] },
    ],
    gaps: [
      {
        files: { 'web/any.ts': `const any = (f: string) => gql\`query Any { \${f}(id: 1) { id } }\`;` },
        reason: 'dynamic',
      },
      { files: { 'web/bad.ts': 'gql`query Bad { user { name }`;' }, reason: 'unparsable' },
    ],
  },
  asks: (module) => findParts(module, typescript),
  extract: (program, side) => findDocuments(program, side, typescript),
};
