import type { CallSite, Program } from '../../../../../model/program.ts';
import type { Client, Sink } from '../../client.ts';
import { openVerbClient } from '../../verb-client.ts';
import { goHttpExamples } from './examples.ts';

const home = 'net/http';

/** The places of method and address in the arguments of the functions that make a request to be sent later. */
const requests: ReadonlyMap<string, number> = new Map([
  ['NewRequest', 0],
  ['NewRequestWithContext', 1],
]);

/** Go's `net/http` as a client: `http.Get`, an `http.Client`, `http.NewRequest`. https://pkg.go.dev/net/http#Client */
export const goHttp: Client = {
  id: 'go-http',
  title: 'net/http (Go client)',
  docs: 'https://pkg.go.dev/net/http#Client',
  languages: ['go'],
  signs: ['http.Get(', 'http.Head(', 'http.Post', 'http.NewRequest', 'http.Client', 'http.DefaultClient'],
  needsHost: true,
  open(program) {
    const direct = openVerbClient(
      {
        packages: new Set([home]),
        own: /^(?:\*|DefaultClient)$/,
        makers: /^Client$/,
        bases: [],
        verbs: new Map([
          ['Get', 'GET'],
          ['Head', 'HEAD'],
          ['Post', 'POST'],
          ['PostForm', 'POST'],
        ]),
      },
      program,
    );
    return (site) => readRequest(program, site) ?? direct(site);
  },
  examples: goHttpExamples,
};

function readRequest(program: Program, { call: { of, args }, path }: CallSite): Sink | undefined {
  const at = of.is === 'member' && typeof of.name === 'string' ? requests.get(of.name) : undefined;
  if (at === undefined) return undefined;
  const [method, url] = args.slice(at).map((it) => it.value);
  const isOurs = program
    .refer(of, path)
    .some((it) => it.is === 'external' && it.from === home && requests.has(it.name));
  return isOurs && method && url ? { url, method: { is: 'given', by: method } } : undefined;
}
