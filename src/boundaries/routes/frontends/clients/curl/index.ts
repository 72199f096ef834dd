import type { FileExtractor } from '../../../../../model/extractor.ts';
import type { Hole } from '../../../../../model/program.ts';
import { siteIn, textOf } from '../../../../../model/site.ts';
import type { RouteCall } from '../../../call.ts';
import { readCallTarget } from '../../../call-path.ts';
import { renderCallPath } from '../../../path-pattern.ts';
import { consumerOf } from '../../consumer-of.ts';
import { findCurlCommands } from './commands.ts';
import { curlExamples } from './examples.ts';

/** `$HOST`, `${ID}`, `$(id)`, `<id>`: what a reader or a shell fills in. */
const blank = /\$\{[^}\s]{1,100}\}|\$\([^)\n]{1,200}\)|\$\w{1,100}|<[^>\s]{1,100}>/g;

/** `curl` commands in shell scripts and documentation: what they tell people to ask for is noted, never a program's call. */
export function curl(ownHosts: ReadonlySet<string>): FileExtractor<RouteCall> {
  return {
    from: 'file',
    id: 'curl',
    title: 'curl in scripts and documentation (noted only)',
    docs: 'https://curl.se/docs/manpage.html',
    paths: ['**/*.{sh,bash,md,mdx,rst,adoc}'],
    signs: ['curl '],
    extract(file, side) {
      const seen = new Map<string, number>();
      const facts = findCurlCommands(textOf(file)).flatMap(({ method, url, line, column }): RouteCall[] => {
        const address = url.replace(/^localhost/, 'http://localhost');
        const target = readCallTarget({ parts: partsOf(address), confidence: 'certain' }, ownHosts);
        if (!target) return [];
        const region = { line, column, endLine: line, endColumn: column + 1 };
        const identity = `${method} ${renderCallPath(target.path)} ${file.path}`;
        const count = (seen.get(identity) ?? 0) + 1;
        seen.set(identity, count);
        return [
          {
            at: siteIn(file.tree, side, file.path, region),
            line,
            consumer: consumerOf(file.tree),
            identity: `${identity} ${count}`,
            client: 'curl',
            method,
            alternatives: [{ ...target, confidence: 'certain' }],
            resolution: 'literal',
            trail: [],
            isToldOnly: true,
          },
        ];
      });
      return { facts, gaps: [] };
    },
    examples: curlExamples,
  };
}

/** The address with holes: a first blank stands for the host, whatever it holds besides. */
function partsOf(url: string): readonly (string | Hole)[] {
  const parts: (string | Hole)[] = [];
  let from = 0;
  for (const { index, 0: text } of url.matchAll(blank)) {
    if (index > from) parts.push(url.slice(from, index));
    parts.push({ hole: index === 0 ? 'base' : 'segment' });
    from = index + text.length;
  }
  if (from < url.length) parts.push(url.slice(from));
  return parts;
}
