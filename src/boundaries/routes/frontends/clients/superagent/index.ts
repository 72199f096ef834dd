import type { Client } from '../../client.ts';
import { openVerbClient, plainVerbs } from '../../verb-client.ts';
import { superagentExamples } from './examples.ts';

/** superagent and its agents. https://ladjs.github.io/superagent/ */
export const superagent: Client = {
  id: 'superagent',
  title: 'superagent',
  docs: 'https://ladjs.github.io/superagent/',
  languages: ['typescript'],
  signs: ['superagent'],
  open: (program) =>
    openVerbClient(
      {
        packages: new Set(['superagent']),
        own: /^(?:default|\*|default\.default)$/,
        makers: /^agent$/,
        bases: [],
        verbs: new Map([...plainVerbs, ['del', 'DELETE']]),
        callable: true,
      },
      program,
    ),
  examples: superagentExamples,
};
