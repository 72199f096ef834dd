import { spellExpress } from '../../../src/boundaries/routes/backends/frameworks/express/spelling.ts';
import { spellStarlette } from '../../../src/boundaries/routes/backends/frameworks/fastapi/spelling.ts';
import { readCallTarget } from '../../../src/boundaries/routes/call-path.ts';
import type { Endpoint, Semantics, Served } from '../../../src/boundaries/routes/endpoint.ts';
import type { Request } from '../../../src/boundaries/routes/match.ts';
import { readRoutePaths } from '../../../src/boundaries/routes/route-spelling.ts';
import { buildTable, type RouteTable } from '../../../src/boundaries/routes/route-table.ts';

const semantics: Record<'express' | 'fastapi', Semantics> = {
  express: { caseSensitive: false, slash: 'ignored', head: true, precedence: 'declared' },
  fastapi: { caseSensitive: true, slash: 'redirect', head: false, precedence: 'declared' },
};

/** Endpoints written `GET /api/users/:id`, in a framework's own spelling. */
export function endpoints(
  framework: 'express' | 'fastapi',
  lines: readonly string[],
  file = 'server.ts',
): readonly Endpoint[] {
  const spell = framework === 'express' ? spellExpress(undefined) : spellStarlette;
  return lines.flatMap((line, index) => {
    const [method = '', text = ''] = line.split(' ');
    const paths = readRoutePaths({ parts: [text], confidence: 'certain' }, spell) ?? [];
    return paths.map(
      (path): Endpoint => ({
        is: 'endpoint',
        at: {
          side: 'head',
          path: file,
          region: { line: index + 1, column: 1, endLine: index + 1, endColumn: 2 },
        },
        framework,
        method,
        path,
        semantics: semantics[framework],
        confidence: 'certain',
      }),
    );
  });
}

export function table(
  framework: 'express' | 'fastapi',
  lines: readonly string[],
  more: readonly Served[] = [],
): RouteTable {
  return buildTable([...endpoints(framework, lines), ...more]);
}

/** A request written `GET /api/users/<>`: `<>` is an unknown segment, `<*>` an unknown rest, `<base>` an unknown base. */
export function target(line: string) {
  const [method = '', ...rest] = line.split(' ');
  const parts = rest
    .join(' ')
    .split(/(<[a-z*]*>)/)
    .filter((it) => it !== '')
    .map((it) => {
      if (it === '<>') return { hole: 'segment' } as const;
      if (it === '<*>') return { hole: 'rest' } as const;
      return it === '<base>' ? ({ hole: 'base' } as const) : it;
    });
  const read = readCallTarget({ parts, confidence: 'certain' }, new Set(['api.acme.test']));
  if (!read) throw new Error(`${line} is no request`);
  return { method, ...read };
}

export function request(line: string): Request {
  const { method, path } = target(line);
  return { method, path };
}
