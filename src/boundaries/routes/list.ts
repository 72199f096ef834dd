import type { Gap } from '../../model/gap.ts';
import { compareGaps, compareText } from '../../model/order.ts';
import type { Evidence } from '../../model/program.ts';
import type { RouteCall } from './call.ts';
import { distinctCalls } from './distinct-calls.ts';
import type { Endpoint } from './endpoint.ts';
import { renderCallPath, renderRoutePath } from './path-pattern.ts';
import type { RouteTable } from './route-table.ts';

/** What `driftgate list routes --format json` prints. */
export interface RouteList {
  readonly routes: readonly {
    readonly method: string;
    readonly path: string;
    readonly framework: string;
    readonly file: string;
    readonly line: number;
    readonly confidence: 'certain' | 'likely';
  }[];
  readonly gaps: readonly Gap[];
}

/** What `driftgate list calls --format json` prints. */
export interface CallList {
  readonly calls: readonly {
    readonly method: string;
    readonly path: string;
    readonly paths: readonly string[];
    readonly client: string;
    readonly file: string;
    readonly line: number;
    readonly resolution: RouteCall['resolution'];
    readonly host: string | null;
    readonly trail: readonly string[];
  }[];
  readonly gaps: readonly Gap[];
}

/** The endpoints of one side, by path and method. */
export function listRoutes(table: RouteTable, gaps: readonly Gap[]): RouteList {
  const routes = [...table.endpoints, ...table.catching].map((it: Endpoint) => ({
    method: it.method,
    path: renderRoutePath(it.path),
    framework: it.framework,
    file: it.at.path,
    line: it.at.region?.line ?? 1,
    confidence: it.confidence,
  }));
  return {
    routes: routes.sort(
      (a, b) =>
        compareText(a.path, b.path) ||
        compareText(a.method, b.method) ||
        compareText(a.file, b.file) ||
        a.line - b.line ||
        compareText(a.framework, b.framework),
    ),
    gaps: [...gaps].sort(compareGaps),
  };
}

/** The calls of one side, by file and line. */
export function listCalls(usages: readonly RouteCall[], gaps: readonly Gap[]): CallList {
  const calls = distinctCalls(usages).map((it) => {
    const paths = it.alternatives.map(({ path }) => renderCallPath(path)).sort(compareText);
    return {
      method: it.method,
      path: paths[0] ?? '/{*}',
      paths: paths.length > 0 ? paths : ['/{*}'],
      client: it.client,
      file: it.at.path,
      line: it.line,
      resolution: it.resolution,
      host: it.alternatives.find(({ host }) => host !== null)?.host ?? null,
      trail: it.trail.map(renderEvidence),
    };
  });
  return {
    calls: calls.sort(
      (a, b) =>
        compareText(a.file, b.file) ||
        a.line - b.line ||
        compareText(a.path, b.path) ||
        compareText(a.method, b.method) ||
        compareText(a.client, b.client),
    ),
    gaps: [...gaps].sort(compareGaps),
  };
}

function renderEvidence({ site, note }: Evidence): string {
  return `${note} (${site.path}${site.region ? `:${site.region.line}` : ''})`;
}
