import { asObject, ownValue, readJsonObject } from '../../../lang/json-text.ts';
import type { Prefixes, ProxyFormat } from './format.ts';
import { plainPrefix, prefixOfPattern } from './prefixes.ts';

/** The development server of Angular: `pathRewrite` in proxy.conf.json. https://angular.dev/tools/cli/serve#proxying-to-a-backend-server */
export const angular: ProxyFormat = {
  id: 'angular-proxy',
  title: 'Angular’s proxy.conf.json',
  docs: 'https://angular.dev/tools/cli/serve#proxying-to-a-backend-server',
  paths: ['**/proxy*.conf.json'],
  signs: ['pathRewrite'],
  read(text) {
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
  },
  examples: {
    reads: [
      {
        files: {
          'web/proxy.conf.json': `{ "/rest/**": { "target": "http://localhost:3000", "pathRewrite": { "^/rest": "" } } }`,
        },
        finds: ['/rest -> /'],
      },
    ],
    gaps: [
      { files: { 'web/open.ts': `export const open = (box) => fetch(box.address);\n` }, reason: 'dynamic' },
    ],
  },
};
