import type { Client } from '../../client.ts';
import { openVerbClient, plainVerbs } from '../../verb-client.ts';
import { pythonExamples } from './examples.ts';

/** The HTTP clients of Python: requests, httpx and aiohttp, and their sessions. https://www.python-httpx.org/api/ */
export const pythonClients: Client = {
  id: 'python',
  title: 'requests, httpx and aiohttp',
  docs: 'https://requests.readthedocs.io/en/latest/api/',
  languages: ['python'],
  signs: ['requests', 'httpx', 'aiohttp'],
  open: (program) =>
    openVerbClient(
      {
        packages: new Set(['requests', 'requests.sessions', 'httpx', 'aiohttp']),
        own: /^\*$/,
        makers: /^(?:Session|session|Client|AsyncClient|ClientSession)$/,
        bases: ['base_url'],
        verbs: new Map([...plainVerbs, ['request', ''], ['stream', ''], ['ws_connect', 'GET']]),
      },
      program,
    ),
  examples: pythonExamples,
};
