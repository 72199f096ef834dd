import { isTestPath } from '../../../lang/test-paths.ts';
import type { Config } from '../../../model/config.ts';
import type { ProgramExtractor } from '../../../model/extractor.ts';
import type { LanguageId } from '../../../model/module.ts';
import { type NonEmpty, siteIn } from '../../../model/site.ts';
import type { Unresolved } from '../endpoint.ts';
import { isIn } from '../folders.ts';
import { documented } from '../read-backends.ts';
import { findMarks, signsOfMarks } from './find-marks.ts';
import { unreadBackend } from './say.ts';

const languages: NonEmpty<LanguageId> = [
  'typescript',
  'python',
  'go',
  'rust',
  'java',
  'kotlin',
  'php',
  'ruby',
  'csharp',
];

/** Backends in languages that are read, by frameworks that are not: told by the modules that import, call or extend those. */
export function unreadModules({ routes }: Pick<Config, 'routes'>): ProgramExtractor<Unresolved> {
  return {
    from: 'program',
    id: 'unread-modules',
    title: 'Backends that are not read',
    docs: 'https://github.com/driftgate/driftgate/blob/main/docs/limits.md',
    languages,
    signs: signsOfMarks(),
    admits: (path) => !isTestPath(path),
    asks: () => [],
    extract(program, side) {
      const found = new Map<string, Unresolved>();
      for (const { framework, path, region } of findMarks(program)) {
        const root = routes.backends.find((it) => isIn(path, it.root))?.root ?? '';
        const key = `${framework} ${root}`;
        if (!found.has(key))
          found.set(key, unreadBackend(framework, siteIn(program.tree, side, path, region)));
      }
      const facts = [...found.values()];
      return { facts, gaps: facts.map((it) => documented(it.gap, routes.backends)) };
    },
    examples: {
      reads: [
        {
          files: {
            'server.ts': `import express from 'express';\nexpress().get('/a', a);\n`,
            'api.py': `from twisted.internet import reactor\n`,
          },
          finds: ['GET /a'],
        },
      ],
      gaps: [
        {
          files: { 'src/main.rs': `fn main() { let mut app = tide::new(); app.at("/a").get(a); }\n` },
          reason: 'unsupported',
        },
        {
          files: { 'app.rb': `class Api < Roda\n  route { |r| r.root { '' } }\nend\n` },
          reason: 'unsupported',
        },
        {
          files: { 'api.ts': `import { Server } from 'npm:hyper-express@6';\nnew Server().get('/a', a);\n` },
          reason: 'unsupported',
        },
      ],
    },
  };
}
