import { isTestPath } from '../../../lang/test-paths.ts';
import type { Config } from '../../../model/config.ts';
import type { FileExtractor } from '../../../model/extractor.ts';
import { type NonEmpty, siteIn, textOf } from '../../../model/site.ts';
import type { Unresolved } from '../endpoint.ts';
import { documented } from '../read-backends.ts';
import { type Manifest, manifests } from './manifests.ts';
import { unreadBackend } from './say.ts';

const [first = '', ...others] = manifests.flatMap((it) => it.files.map(globOf));
const paths: NonEmpty<string> = [first, ...others];

/** Backends in languages that are not read: told by what their manifests depend on. */
export function unreadManifests({ routes }: Pick<Config, 'routes'>): FileExtractor<Unresolved> {
  return {
    from: 'file',
    id: 'unread-manifests',
    title: 'Backends in languages that are not read',
    docs: 'https://github.com/driftgate/driftgate/blob/main/docs/limits.md',
    paths,
    signs: manifests.flatMap((it) => Object.values(it.frameworks).flat()),
    extract(file, side) {
      const manifest = manifests.find((it) => it.files.some((name) => isNamed(file.path, name)));
      if (!manifest || isTestPath(file.path)) return { facts: [], gaps: [] };
      const facts = dependenciesIn(textOf(file), manifest).map(({ framework, line }) => {
        const region = { line, column: 1, endLine: line, endColumn: 1 };
        return unreadBackend(framework, siteIn(file.tree, side, file.path, region));
      });
      return { facts, gaps: facts.map((it) => documented(it.gap, routes.backends)) };
    },
    examples,
  };
}

function globOf(name: string): string {
  return `**/${name}`;
}

function isNamed(path: string, name: string): boolean {
  return name.startsWith('*') ? path.endsWith(name.slice(1)) : path === name || path.endsWith(`/${name}`);
}

/** The frameworks that a manifest depends on, each where it first says so. */
function dependenciesIn(
  text: string,
  { comment, frameworks }: Manifest,
): readonly { readonly framework: string; readonly line: number }[] {
  const lines = text.split('\n').map((it) => (it.trimStart().startsWith(comment) ? '' : it));
  return Object.entries(frameworks).flatMap(([framework, spellings]) => {
    const at = lines.findIndex((line) => spellings.some((it) => line.includes(it)));
    return at < 0 ? [] : [{ framework, line: at + 1 }];
  });
}

const examples: FileExtractor<Unresolved>['examples'] = {
  reads: [
    {
      files: {
        'server.ts': `import express from 'express';\nexpress().get('/a', a);\n`,
        'tools/mix.exs': 'defp deps, do: [\n  # {:phoenix, "~> 1.7"},\n  {:jason, "~> 1.4"}\n]\n',
      },
      finds: ['GET /a'],
    },
  ],
  gaps: [
    { files: { 'mix.exs': 'defp deps, do: [{:phoenix, "~> 1.7"}]\n' }, reason: 'unsupported' },
    {
      files: { 'build.sbt': 'lazy val root = (project in file(".")).enablePlugins(PlayScala)\n' },
      reason: 'unsupported',
    },
  ],
};
