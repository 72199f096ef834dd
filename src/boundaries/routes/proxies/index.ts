import type { FileExtractor } from '../../../model/extractor.ts';
import { type NonEmpty, siteIn, textOf } from '../../../model/site.ts';
import type { Rewrite } from '../endpoint.ts';
import { angular } from './angular.ts';
import { caddy } from './caddy.ts';
import type { ProxyFormat } from './format.ts';
import { kubernetes } from './kubernetes.ts';
import { nginx } from './nginx.ts';
import { proxyModules } from './proxy-modules.ts';
import { traefik } from './traefik.ts';

const formats = [nginx, angular, caddy, traefik, kubernetes];

/** Everything that says what a proxy in front of a backend makes of paths. */
export const proxies = [proxyModules, ...formats.map(readRewrites)] as const satisfies NonEmpty<unknown>;

function readRewrites({ read, ...described }: ProxyFormat): FileExtractor<Rewrite> {
  return {
    from: 'file',
    ...described,
    extract(file, side) {
      const facts = read(textOf(file)).map(([from, to, line]): Rewrite => {
        const region = { line, column: 1, endLine: line, endColumn: 1 };
        return { is: 'rewrite', at: siteIn(file.tree, side, file.path, region), from, to };
      });
      return { facts, gaps: [] };
    },
  };
}
