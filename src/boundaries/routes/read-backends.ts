import { lastName } from '../../lang/link/unit.ts';
import { isTestPath } from '../../lang/test-paths.ts';
import type { BackendSetting, Config } from '../../model/config.ts';
import type { ProgramExtractor } from '../../model/extractor.ts';
import type { Gap } from '../../model/gap.ts';
import type { Backend } from './backends/backend.ts';
import { methodFor } from './backends/router-methods.ts';
import type { Served } from './endpoint.ts';
import { isIn } from './folders.ts';
import { joinPaths } from './path-pattern.ts';
import { plainPath } from './route-spelling.ts';
import { readBackend } from './route-tree.ts';

/** Reads the endpoints of one framework, below the prefix that the configuration gives their backend. */
export function readEndpoints(backend: Backend, config: Config): ProgramExtractor<Served> {
  const { id, title, docs, examples, languages, signs, conventions, asks } = backend;
  const tells = tellsOf(backend);
  return {
    from: 'program',
    ...{ id, title, docs, examples, languages, signs },
    admits: (path) => !isTestPath(path),
    ...(conventions && { conventions }),
    ...(tells && { tells }),
    ...(asks ? { asks } : conventions?.every((it) => it.alone) && { asks: () => [] }),
    extract(program, side) {
      const { facts, gaps } = readBackend(program, backend, side);
      const { backends } = config.routes;
      return {
        facts: facts.map((it) => prefixed(it, id, backends)),
        gaps: gaps.map((it) => documented(it, backends)),
      };
    },
  };
}

/** The calls that tell the routers of a TypeScript framework something; of others, everything is followed. */
function tellsOf(backend: Backend): Backend['tells'] {
  if ('gather' in backend || !backend.languages.includes('typescript')) return backend.tells;
  const { methods, servers, mounters } = backend;
  return (call) => {
    const name = lastName(call.of) ?? '';
    if (servers?.has(name) || mounters?.has(name)) return true;
    if (call.of.is === 'member' && methods.has(name)) return methodFor(methods, name, call) !== undefined;
    return call.args.some(({ value }) => value.is === 'member' && methods.has(lastName(value) ?? ''));
  };
}

/** What a backend's document stands for need not be read from its source. */
export function documented(gap: Gap, settings: readonly BackendSetting[]): Gap {
  const isSaid = settings.some((it) => it.openapi !== undefined && isIn(gap.at.path, it.root));
  return gap.effect === 'limits' && isSaid && !gap.at.tree ? { ...gap, effect: 'counts' } : gap;
}

function prefixed(offer: Served, framework: string, settings: readonly BackendSetting[]): Served {
  if (offer.at.tree || offer.is === 'rewrite') return offer;
  const setting = settings.find(
    (it) => isIn(offer.at.path, it.root) && (it.framework === undefined || it.framework === framework),
  );
  if (setting?.prefix === undefined || offer.path === null) return offer;
  return { ...offer, path: joinPaths(plainPath(setting.prefix), offer.path) };
}
