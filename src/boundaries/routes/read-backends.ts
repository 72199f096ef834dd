import { isTestPath } from '../../lang/test-paths.ts';
import type { BackendSetting, Config } from '../../model/config.ts';
import type { ProgramExtractor } from '../../model/extractor.ts';
import type { Gap } from '../../model/gap.ts';
import type { Backend } from './backends/backend.ts';
import { tellingOf } from './backends/telling.ts';
import type { Served } from './endpoint.ts';
import { isIn } from './folders.ts';
import { joinPaths } from './path-pattern.ts';
import { plainPath } from './route-spelling.ts';
import { readBackend } from './route-tree.ts';

/** Reads the endpoints of one framework, below the prefix that the configuration gives their backend. */
export function readEndpoints(backend: Backend, config: Config): ProgramExtractor<Served> {
  const { id, title, docs, examples, languages, signs, mark, conventions, asks } = backend;
  const telling = tellingOf(backend);
  return {
    from: 'program',
    ...{ id, title, docs, examples, languages, signs },
    ...(mark && { mark }),
    admits: (path) => !isTestPath(path),
    ...(conventions && { conventions }),
    ...(telling && { telling }),
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
