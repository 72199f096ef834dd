import type { CallSite, Program } from '../../../model/program.ts';
import { callsIn } from '../modules-of.ts';
import type { Client, FoundSink } from './client.ts';
import { forwarding } from './slots.ts';

/** Where a client makes requests in a program, tests left aside: its calls in the order of the source, then markup. */
export type Sinks = (program: Program, client: Client) => readonly FoundSink[];

/** What stands further right in its line was written by a bundler or a compiler, from sources that are read themselves. */
const widest = 1000;

/** Asks each call of a program once, for all these clients. */
export function openSinks(clients: readonly Client[]): Sinks {
  const known = new WeakMap<Program, ReadonlyMap<Client, readonly FoundSink[]>>();
  return (program, client) => {
    const found = known.get(program) ?? findSinks(program, clients);
    known.set(program, found);
    return found.get(client) ?? [];
  };
}

function findSinks(program: Program, clients: readonly Client[]): ReadonlyMap<Client, readonly FoundSink[]> {
  const found = new Map(clients.map((it): [Client, FoundSink[]] => [it, []]));
  for (const languages of new Set(clients.map((it) => it.languages.join()))) {
    const asked = clients
      .filter((it) => it.languages.join() === languages)
      .map((it) => ({ read: it.open(program), sinks: found.get(it) ?? [] }));
    for (const site of callsIn(program, languages.split(',')).filter(isWritten).map(forwarding))
      for (const { read, sinks } of asked) {
        const sink = read(site);
        if (sink) sinks.push({ site, sink });
      }
  }
  for (const [client, sinks] of found) sinks.push(...(client.more?.(program) ?? []));
  return found;
}

function isWritten({ call }: CallSite): boolean {
  return call.region.column <= widest;
}
