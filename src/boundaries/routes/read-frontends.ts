import { globalProperties } from '../../lang/libraries/index.ts';
import { isTestPath } from '../../lang/test-paths.ts';
import type { Config, FrontendSetting } from '../../model/config.ts';
import type { Narrow, ProgramExtractor } from '../../model/extractor.ts';
import { type RouteCall, withPrefix } from './call.ts';
import { isIn } from './folders.ts';
import type { Client } from './frontends/client.ts';
import { openImplied } from './frontends/implied.ts';
import { frontends } from './frontends/index.ts';
import { openSinks } from './frontends/open-sinks.ts';
import { readCalls } from './frontends/read-calls.ts';

/**
 * A call through a wrapper names no client. Where a client is handed about, a text that begins like a path marks its file as one
 * to read, and so is all that it imports.
 */
const addressSigns = ["'/", '"/', '`/'];

const sinks = openSinks(frontends);
const impliedCalls = openImplied(frontends);

/** The hosts that the configuration gives to a backend. */
export function ownHostsOf({ routes }: Config): ReadonlySet<string> {
  return new Set(routes.services.flatMap(({ host }) => (host === undefined ? [] : [host.toLowerCase()])));
}

/** Reads the calls of one client; where the base of a configured front end is not known, it is the configured one. */
export function readRequests(client: Client, config: Config): ProgramExtractor<RouteCall> {
  const { id, title, docs, examples, languages, signs } = client;
  const { frontends: settings } = config.routes;
  const ownHosts = ownHostsOf(config);
  return {
    from: 'program',
    ...{ id, title, docs, examples, languages },
    signs: [...signs, ...addressSigns, ...globalProperties.signs, globalProperties.asked],
    admits: (path) => !isTestPath(path),
    ...(languages.includes('typescript') && { narrow: narrowOf(client) }),
    extract(program, side) {
      const { facts, gaps } = readCalls(program, client, side, ownHosts, sinks, impliedCalls);
      return { facts: facts.map((it) => elsewhere(based(it, settings), config.routes)), gaps };
    },
  };
}

/**
 * A client of which no file tells by its own text is not there at all, or all is read; so is it where an application has
 * something for all its components, which they do not import.
 */
function narrowOf({ told, handedAbout, signs }: Client): Narrow {
  const unless = [...(handedAbout ?? (told ? [] : signs)), ...globalProperties.signs];
  return { language: 'typescript', ...(told && { told }), unless };
}

function based(call: RouteCall, settings: readonly FrontendSetting[]): RouteCall {
  const setting = call.at.tree ? undefined : settings.find((it) => isIn(call.at.path, it.root));
  const { base } = setting ?? {};
  if (base === undefined) return call;
  return {
    ...call,
    alternatives: call.alternatives.map((it) => (it.base === 'known' ? it : withPrefix(it, base))),
  };
}

/**
 * A call that the configuration gives to a backend which is not in this repository goes to another host. A client is told
 * by the file that makes the request, wherever its callers are.
 */
function elsewhere(call: RouteCall, { backends, frontends: roots, services }: Config['routes']): RouteCall {
  if (call.at.tree) return call;
  const paths = [call.at.path, ...call.trail.map((it) => it.site.path)];
  const service = services.find(({ client }) => client !== undefined && paths.some((it) => isIn(it, client)));
  const backend = (service ?? roots.find((it) => isIn(call.at.path, it.root)))?.backend;
  if (backend === undefined || backends.length === 0 || backends.some((it) => it.name === backend))
    return call;
  return { ...call, alternatives: call.alternatives.map((it) => ({ ...it, host: it.host ?? backend })) };
}
