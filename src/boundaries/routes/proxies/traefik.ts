import type { Prefixes, ProxyFormat } from './format.ts';
import { plainPrefix, prefixOfPattern } from './prefixes.ts';

const mostLines = 20_000;

/**
 * Traefik: the middlewares `stripPrefix` and `replacePathRegex`, as labels of a Compose file or as YAML.
 * https://doc.traefik.io/traefik/middlewares/http/stripprefix/
 */
export const traefik: ProxyFormat = {
  id: 'traefik',
  title: 'Traefik',
  docs: 'https://doc.traefik.io/traefik/middlewares/http/stripprefix/',
  paths: ['**/*.{yaml,yml}'],
  signs: ['stripprefix.prefixes', 'stripPrefix', 'replacepathregex', 'replacePathRegex'],
  read: readTraefik,
  examples: {
    reads: [
      {
        files: {
          'compose.yaml': `services:
  backend:
    image: acme/backend
    labels:
      - "traefik.http.middlewares.strip.stripprefix.prefixes=/api,/rest"
      - "traefik.http.routers.backend.middlewares=strip"
`,
          'deploy/middlewares.yaml': `apiVersion: traefik.io/v1alpha1
kind: Middleware
metadata: { name: strip }
spec:
  stripPrefix:
    prefixes:
      - /owls
      - "/mice/v1"
---
kind: Middleware
spec:
  replacePathRegex:
    regex: ^/hens/(.*)
    replacement: /v2/$1
`,
        },
        finds: ['/api -> /', '/hens -> /v2', '/mice/v1 -> /', '/owls -> /', '/rest -> /'],
      },
    ],
    gaps: [
      { files: { 'web/open.ts': `export const open = (box) => fetch(box.address);\n` }, reason: 'dynamic' },
    ],
  },
};

const label = /\.stripprefix\.prefixes["']?\s{0,9}[=:]\s{0,9}["']?(\/[^\s"']{1,500})/i;
const regex = /(?:\.replacepathregex\.regex["']?\s{0,9}[=:]|\bregex:)\s{0,9}["']?(\^\/[^\s"']{1,200})/i;
const replacement =
  /(?:\.replacepathregex\.replacement["']?\s{0,9}[=:]|\breplacement:)\s{0,9}["']?(\/[^\s"']{0,200})/i;

/** Line by line, so that a chart's template is read as well. */
function readTraefik(text: string): readonly Prefixes[] {
  const found: Prefixes[] = [];
  let isList = false;
  let pattern: readonly string[] | undefined;
  for (const [index, line] of text.split('\n').slice(0, mostLines).entries()) {
    const strip = (prefix: string | undefined) => {
      const from = plainPrefix(prefix);
      if (from && from.length > 0) found.push([from, [], index + 1]);
    };
    for (const prefix of label.exec(line)?.[1]?.split(',') ?? []) strip(prefix);
    if (/^\s*stripPrefix:/.test(line)) isList = true;
    else if (isList && /^\s*-\s/.test(line)) strip(/^\s*-\s+["']?(\/[^\s"']{1,200})/.exec(line)?.[1]);
    else if (!/^\s*(?:prefixes:|forceSlash:|#|$)/.test(line)) isList = false;
    const from = regex.exec(line)?.[1];
    if (from !== undefined) pattern = prefixOfPattern(from);
    const to = replacement.exec(line)?.[1]?.replace(/\/?\$\{?1\}?$/, '');
    const under = plainPrefix(to);
    if (to === undefined || !pattern || !under) continue;
    found.push([pattern, under, index + 1]);
    pattern = undefined;
  }
  return found;
}
