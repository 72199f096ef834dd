import type { ProgramExtractor } from '../../../../model/extractor.ts';
import type { Operation } from '../../operation.ts';
import { findDocuments } from '../find-documents.ts';
import { findParts } from '../find-parts.ts';
import type { Dialect } from '../render.ts';
import { baseOf, formatText } from './format.ts';
import { selectionOf } from './generated.ts';
import { glanceTexts } from './glance.ts';

const python: Dialect = {
  language: 'python',
  print: (value) =>
    value === null ? 'None' : value === true ? 'True' : value === false ? 'False' : String(value),
  baseOf,
  format: formatText,
  selection: selectionOf,
};

/** Reads operations and fragments from strings of any kind, and selections that are generated from classes. */
export const pythonConsumer: ProgramExtractor<Operation> = {
  id: 'graphql/python',
  title: 'GraphQL documents in Python',
  docs: 'https://gql.readthedocs.io/en/stable/usage/basic_usage.html',
  from: 'program',
  languages: ['python'],
  signs: ['query', 'mutation', 'subscription', 'fragment', 'gql', 'graphql'],
  examples: {
    reads: [
      { files: { 'bot/a.py': 'USER = """query User { user { name } }"""' }, finds: ['query User'] },
      {
        files: { 'bot/b.py': 'def f(n):\n    return f"query Few {{ users(first: {n}) {{ id }} }}"' },
        finds: ['query Few'],
      },
      {
        files: {
          'bot/kit.py': 'class User:\n    id: str\n    name: str\n',
          'bot/c.py':
            'from kit import User\nfrom fields import gql_fields\nQ = f"query All {{ users {{ {gql_fields(User)} }} }}"',
        },
        finds: ['query All'],
      },
    ],
    gaps: [
      {
        files: { 'bot/d.py': 'def f(n):\n    return f"query Any {{ {n}(id: 1) {{ id }} }}"' },
        reason: 'dynamic',
      },
      { files: { 'bot/e.py': 'gql("query Bad { user { name }")' }, reason: 'unparsable' },
    ],
  },
  glance: glanceTexts,
  asks: (module) => findParts(module, python),
  extract: (program, side) => findDocuments(program, side, python),
};
