import type { Prefixes, ProxyFormat } from './format.ts';
import { plainPrefix } from './prefixes.ts';

const mostLines = 20_000;
const mostInside = 200;

/** Caddy: `handle_path /api/*` and `uri strip_prefix`. https://caddyserver.com/docs/caddyfile/directives/handle_path */
export const caddy: ProxyFormat = {
  id: 'caddy',
  title: 'Caddy',
  docs: 'https://caddyserver.com/docs/caddyfile/directives/handle_path',
  paths: ['**/*Caddyfile*'],
  signs: ['handle_path', 'strip_prefix'],
  read: readCaddy,
  examples: {
    reads: [
      {
        files: {
          'deploy/Caddyfile': `example.com {
  handle_path /api/* {
    rewrite * /v1{uri}
    reverse_proxy backend:8000
  }
  handle_path /static/* {
    file_server
  }
  handle /rest/* {
    uri strip_prefix /rest
    reverse_proxy backend:8000
  }
}
`,
        },
        finds: ['/api -> /v1', '/rest -> /'],
      },
    ],
    gaps: [
      { files: { 'web/open.ts': `export const open = (box) => fetch(box.address);\n` }, reason: 'dynamic' },
    ],
  },
};

function readCaddy(text: string): readonly Prefixes[] {
  const found: Prefixes[] = [];
  const lines = text.split('\n').slice(0, mostLines);
  for (const [index, line] of lines.entries()) {
    const handled = /^\s{0,40}handle_path\s{1,9}(\/[^\s{*]{1,200})\*\s{0,9}\{/.exec(line)?.[1];
    const stripped = /^\s{0,40}uri\s{1,9}strip_prefix\s{1,9}(\/\S{1,200})\s*$/.exec(line)?.[1];
    const from = plainPrefix(handled ?? stripped);
    if (!from || from.length === 0) continue;
    const inside = handled === undefined ? [] : blockAfter(lines, index);
    if (handled !== undefined && !inside.some((it) => /^\s*reverse_proxy\s/.test(it))) continue;
    const rewrite = inside.map((it) => /^\s*rewrite\s+(?:\*\s+)?(\/\S*)\{uri\}\s*$/.exec(it)?.[1]);
    found.push([from, plainPrefix(rewrite.find((it) => it !== undefined)) ?? [], index + 1]);
  }
  return found;
}

/** The lines of the block that a line opens. */
function blockAfter(lines: readonly string[], at: number): readonly string[] {
  let depth = 1;
  const inside: string[] = [];
  for (const line of lines.slice(at + 1, at + 1 + mostInside)) {
    if (/\{\s*$/.test(line)) depth += 1;
    if (/^\s*\}/.test(line)) depth -= 1;
    if (depth === 0) break;
    inside.push(line);
  }
  return inside;
}
