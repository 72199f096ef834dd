import { asObject, ownValue, readJsonObject } from '../../../lang/json-text.ts';
import type { FileExtractor } from '../../../model/extractor.ts';
import { siteIn, textOf } from '../../../model/site.ts';
import type { Rewrite } from '../endpoint.ts';
import { proxyFileExamples } from './examples.ts';
import { plainPrefix, prefixOfPattern } from './prefixes.ts';

type Prefixes = readonly [from: readonly string[], to: readonly string[], line: number];

const mostLines = 20_000;

/** The rewrites of nginx (`location /api/ { proxy_pass http://backend/; }`) and of Angular's proxy.conf.json. */
export const proxyFiles: FileExtractor<Rewrite> = {
  from: 'file',
  id: 'proxy-files',
  title: 'Rewrites of nginx and Angular',
  docs: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass',
  paths: [
    '**/*nginx*.conf',
    '**/nginx/**/*.conf',
    '**/*nginx*.template',
    '**/nginx/**/*.template',
    '**/proxy*.conf.json',
  ],
  signs: ['proxy_pass', 'pathRewrite'],
  extract(file, side) {
    const text = textOf(file);
    const found = file.path.endsWith('.json') ? readAngular(text) : readNginx(text);
    const facts = found.map(([from, to, line]): Rewrite => {
      const region = { line, column: 1, endLine: line, endColumn: 1 };
      return { is: 'rewrite', at: siteIn(file.tree, side, file.path, region), from, to };
    });
    return { facts, gaps: [] };
  },
  examples: proxyFileExamples,
};

function readAngular(text: string): readonly Prefixes[] {
  const found: Prefixes[] = [];
  for (const value of Object.values(readJsonObject(text) ?? {})) {
    const table = asObject(ownValue(asObject(value), 'pathRewrite'));
    for (const [pattern, by] of Object.entries(table ?? {})) {
      const from = prefixOfPattern(pattern);
      const to = typeof by === 'string' ? plainPrefix(by) : undefined;
      if (from && to) found.push([from, to, 1]);
    }
  }
  return found;
}

/** Only a `proxy_pass` with a path of its own rewrites: it takes the place of the location. */
function readNginx(text: string): readonly Prefixes[] {
  const found: Prefixes[] = [];
  let location: readonly string[] | undefined;
  for (const [index, line] of text.split('\n').slice(0, mostLines).entries()) {
    const place = /^\s{0,40}location\s{1,9}(?:\^~\s{1,9})?(\/[^\s{]{0,200})\s{0,9}\{/.exec(line)?.[1];
    if (/^\s{0,40}location\s/.test(line)) location = plainPrefix(place);
    const path = /\bproxy_pass\s{1,9}https?:\/\/[^\s/;]{1,200}(\/[^\s;]{0,200});/.exec(line)?.[1];
    const to = plainPrefix(path);
    if (location && location.length > 0 && to && to.join('/') !== location.join('/'))
      found.push([location, to, index + 1]);
  }
  return found;
}
