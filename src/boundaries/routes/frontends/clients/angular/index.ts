import type { Program, Referent } from '../../../../../model/program.ts';
import type { Client } from '../../client.ts';
import { openVerbClient, plainVerbs } from '../../verb-client.ts';
import { angularExamples } from './examples.ts';

const home = '@angular/common/http';

/** Angular's `HttpClient`, injected by a constructor or by `inject`. https://angular.dev/guide/http/making-requests */
export const angular: Client = {
  id: 'angular',
  title: 'Angular HttpClient',
  docs: 'https://angular.dev/guide/http/making-requests',
  languages: ['typescript'],
  signs: [home],
  open: (program) =>
    openVerbClient(
      {
        packages: new Set([home]),
        own: /^never$/,
        makers: /^HttpClient$/,
        isClient: isHttpClient,
        bases: [],
        verbs: new Map([...plainVerbs, ['jsonp', 'GET'], ['request', '']]),
      },
      program,
    ),
  examples: angularExamples,
};

function isHttpClient(referent: Referent, program: Program): boolean {
  if (referent.is !== 'made') return false;
  const { by, call, path } = referent;
  if (by.from === home) return by.name === 'HttpClient';
  const [token] = call.args;
  if (by.from !== '@angular/core' || by.name !== 'inject' || !token) return false;
  return program
    .refer(token.value, path)
    .some((it) => it.is === 'external' && it.from === home && it.name === 'HttpClient');
}
