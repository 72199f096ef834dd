import type { Prefixes, ProxyFormat } from './format.ts';
import { plainPrefix } from './prefixes.ts';

const mostLines = 20_000;

/** nginx: `location /api/ { proxy_pass http://backend/; }`. https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass */
export const nginx: ProxyFormat = {
  id: 'nginx',
  title: 'nginx',
  docs: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass',
  paths: ['**/*nginx*.conf', '**/nginx/**/*.conf', '**/*nginx*.template', '**/nginx/**/*.template'],
  signs: ['proxy_pass'],
  read: readNginx,
  examples: {
    reads: [
      {
        files: {
          'deploy/nginx.conf': `server {
  location /api/ {
    proxy_pass http://backend:8000/;
  }
  location /same/ {
    proxy_pass http://backend:8000;
  }
}
`,
        },
        finds: ['/api -> /'],
      },
    ],
    gaps: [
      { files: { 'web/open.ts': `export const open = (box) => fetch(box.address);\n` }, reason: 'dynamic' },
    ],
  },
};

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
