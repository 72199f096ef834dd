import type { Client } from '../../client.ts';
import { openVerbClient, plainVerbs } from '../../verb-client.ts';
import { openapiFetchExamples } from './examples.ts';

/** openapi-fetch: one method for each verb, in capitals. https://openapi-ts.dev/openapi-fetch/api */
export const openapiFetch: Client = {
  id: 'openapi-fetch',
  title: 'openapi-fetch',
  docs: 'https://openapi-ts.dev/openapi-fetch/',
  languages: ['typescript'],
  signs: ['openapi-fetch'],
  open: (program) =>
    openVerbClient(
      {
        packages: new Set(['openapi-fetch']),
        own: /^never$/,
        makers: /^(?:default|createClient)$/,
        bases: ['baseUrl'],
        verbs: new Map([...plainVerbs.values(), 'TRACE'].map((it) => [it, it])),
      },
      program,
    ),
  examples: openapiFetchExamples,
};
