import { isTestPath } from '../../../lang/test-paths.ts';
import type { Config } from '../../../model/config.ts';
import type { ProgramExtractor } from '../../../model/extractor.ts';
import { siteIn } from '../../../model/site.ts';
import type { Unresolved } from '../endpoint.ts';
import { isIn } from '../folders.ts';
import { documented } from '../read-backends.ts';
import { examplesOfUnread } from './examples.ts';
import { findMarks, languagesOf, signsOfMarks } from './find-marks.ts';
import type { Family } from './frameworks.ts';
import { unreadBackend } from './say.ts';

const families = Object.keys(examplesOfUnread) as readonly Family[];

/**
 * Backends in languages that are read, by frameworks that are not: told by the modules that import, call or extend those. One
 * for each family, so that only files of its languages are parsed for its signs.
 */
export function unreadModules({ routes }: Pick<Config, 'routes'>): readonly ProgramExtractor<Unresolved>[] {
  return families.map((family) => ({
    from: 'program',
    id: `unread-${family}`,
    title: `Backends that are not read: ${family}`,
    docs: 'https://github.com/driftgate/driftgate/blob/main/docs/limits.md',
    languages: languagesOf(family),
    ...signsOfMarks(family),
    admits: (path) => !isTestPath(path),
    asks: () => [],
    extract(program, side) {
      const found = new Map<string, Unresolved>();
      for (const { framework, path, region } of findMarks(program, family)) {
        const root = routes.backends.find((it) => isIn(path, it.root))?.root ?? '';
        const key = `${framework} ${root}`;
        if (!found.has(key))
          found.set(key, unreadBackend(framework, siteIn(program.tree, side, path, region)));
      }
      const facts = [...found.values()];
      return { facts, gaps: facts.map((it) => documented(it.gap, routes.backends)) };
    },
    examples: examplesOfUnread[family],
  }));
}
