import type { Client } from '../../client.ts';
import { openVerbClient, plainVerbs } from '../../verb-client.ts';
import { kyExamples } from './examples.ts';

/** ky and its instances. https://github.com/sindresorhus/ky#readme */
export const ky: Client = {
  id: 'ky',
  title: 'ky',
  docs: 'https://github.com/sindresorhus/ky',
  languages: ['typescript'],
  signs: ["'ky", '"ky'],
  open: (program) =>
    openVerbClient(
      {
        packages: new Set(['ky', 'ky-universal']),
        own: /^(?:default|ky)$/,
        makers: /^(?:create|extend)$/,
        bases: ['prefixUrl', 'prefix', 'baseUrl'],
        verbs: plainVerbs,
        callable: true,
      },
      program,
    ),
  examples: kyExamples,
};
