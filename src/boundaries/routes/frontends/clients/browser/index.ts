import { globalModule } from '../../../../../lang/link/external.ts';
import type { Call, Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { importNamed } from '../../../modules-of.ts';
import type { Client, Sink } from '../../client.ts';
import { browserExamples } from './examples.ts';

const makers = new Set(['EventSource', 'WebSocket', 'EventSourcePolyfill', 'ReconnectingWebSocket']);
const packages = new Set([
  'eventsource',
  'event-source-polyfill',
  'reconnecting-websocket',
  'partysocket/ws',
]);
const streams = '@microsoft/fetch-event-source';

/** What browsers offer beside `fetch`: XMLHttpRequest, EventSource, WebSocket and sendBeacon. */
export const browser: Client = {
  id: 'browser',
  title: 'XMLHttpRequest, EventSource, WebSocket and sendBeacon',
  docs: 'https://developer.mozilla.org/en-US/docs/Web/API/XMLHttpRequest/open',
  languages: ['typescript'],
  signs: ['XMLHttpRequest', 'EventSource', 'WebSocket', 'sendBeacon', streams],
  told: {
    signs: ['XMLHttpRequest', 'EventSource', 'WebSocket', 'sendBeacon', streams, '.open('],
    mark: /XMLHttpRequest|EventSource|WebSocket|sendBeacon|@microsoft\/fetch-event-source|\.open\([^)]{0,400},/,
  },
  handedAbout: [...packages],
  open: (program) => (site) => readSink(program, site.call, site.path),
  examples: browserExamples,
};

function readSink(program: Program, call: Call, path: string): Sink | undefined {
  const { of, args, make } = call;
  const [first, second] = args;
  if (!first || first.spread) return undefined;
  if (make) {
    const isSocket = (of.is === 'name' || of.is === 'member') && mayOpen(program, of, path);
    return isSocket ? { url: first.value, method: { is: 'known', name: 'GET' } } : undefined;
  }
  if (of.is === 'member' && of.name === 'open') {
    if (!second || second.spread || !isRequest(program, of.of, path)) return undefined;
    return { url: second.value, method: { is: 'given', by: first.value } };
  }
  if (of.is === 'member' && of.name === 'sendBeacon') {
    const isOurs = refersTo(
      program,
      of,
      path,
      (from, name) => from === globalModule && /(?:^|\.)navigator\.sendBeacon$/.test(name),
    );
    return isOurs ? { url: first.value, method: { is: 'known', name: 'POST' } } : undefined;
  }
  if (of.is !== 'name' || of.name !== 'fetchEventSource') return undefined;
  if (!refersTo(program, of, path, (from) => from === streams)) return undefined;
  const method = second ? ({ is: 'option', of: second.value, fallback: 'GET' } as const) : undefined;
  return { url: first.value, method: method ?? { is: 'known', name: 'GET' } };
}

/** What an import of anything else brings under a name that speaks of no connection is none. */
function mayOpen(program: Program, of: Expr, path: string): boolean {
  const source = of.is === 'name' ? importNamed(program, path, of.name) : undefined;
  if (
    of.is === 'name' &&
    source &&
    !packages.has(source.from) &&
    !/socket|source|stream|ws|sse/i.test(of.name)
  )
    return false;
  return refersTo(
    program,
    of,
    path,
    (from, name) => (from === globalModule && makers.has(name)) || packages.has(from),
  );
}

function isRequest(program: Program, expr: Expr, path: string): boolean {
  return program
    .refer(expr, path)
    .some((it) => it.is === 'made' && it.by.from === globalModule && it.by.name === 'XMLHttpRequest');
}

function refersTo(
  program: Program,
  expr: Expr,
  path: string,
  isWanted: (from: string, name: string) => boolean,
): boolean {
  return program.refer(expr, path).some((it) => it.is === 'external' && isWanted(it.from, it.name));
}
