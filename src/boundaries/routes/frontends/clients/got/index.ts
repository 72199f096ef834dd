import type { Client } from '../../client.ts';
import { openVerbClient, plainVerbs } from '../../verb-client.ts';
import { gotExamples } from './examples.ts';

/** got and its instances. https://github.com/sindresorhus/got/blob/main/documentation/2-options.md */
export const got: Client = {
  id: 'got',
  title: 'got',
  docs: 'https://github.com/sindresorhus/got',
  languages: ['typescript'],
  signs: ["'got'", '"got"'],
  open: (program) =>
    openVerbClient(
      {
        packages: new Set(['got']),
        own: /^(?:default|got|\*)$/,
        makers: /^extend$/,
        bases: ['prefixUrl'],
        verbs: new Map([...plainVerbs, ['stream', 'GET'], ['paginate', 'GET']]),
        callable: true,
      },
      program,
    ),
  examples: gotExamples,
};
