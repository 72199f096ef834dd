import type { Config, FrontendSetting } from '../../model/config.ts';
import type { ProgramExtractor } from '../../model/extractor.ts';
import type { Alternative, RouteCall } from './call.ts';
import { isIn } from './folders.ts';
import type { Client } from './frontends/client.ts';
import { openImplied } from './frontends/implied.ts';
import { frontends } from './frontends/index.ts';
import { readCalls } from './frontends/read-calls.ts';
import { plainSegments } from './path-pattern.ts';

/** A call through a wrapper names no client: a text that begins like a path marks its file as one to read. */
const addressSigns = ["'/", '"/', '`/'];

const impliedCalls = openImplied(frontends);

/** Reads the calls of one client; where the base of a configured front end is not known, it is the configured one. */
export function readRequests(client: Client, config: Config): ProgramExtractor<RouteCall> {
  const { id, title, docs, examples, languages, signs } = client;
  const { frontends: settings, services } = config.routes;
  const ownHosts = new Set(services.flatMap((it) => (it.host === undefined ? [] : [it.host.toLowerCase()])));
  return {
    from: 'program',
    ...{ id, title, docs, examples, languages },
    signs: [...signs, ...addressSigns],
    extract(program, side) {
      const { facts, gaps } = readCalls(program, client, side, ownHosts, impliedCalls);
      return { facts: facts.map((it) => based(it, settings)), gaps };
    },
  };
}

function based(call: RouteCall, settings: readonly FrontendSetting[]): RouteCall {
  const setting = call.at.tree ? undefined : settings.find((it) => isIn(call.at.path, it.root));
  const { base } = setting ?? {};
  if (base === undefined) return call;
  return {
    ...call,
    alternatives: call.alternatives.map((it) => (it.base === 'known' ? it : under(base, it))),
  };
}

function under(base: string, alternative: Alternative): Alternative {
  const { segments, slash } = alternative.path;
  return { ...alternative, base: 'known', path: { segments: [...plainSegments(base), ...segments], slash } };
}
