import type { Fix } from '../../model/boundary.ts';
import type { RouteCall } from './call.ts';
import { readCallTarget } from './call-path.ts';
import { matchTarget } from './match.ts';
import type { RoutePath } from './path-pattern.ts';
import { renderRoutePath } from './path-pattern.ts';
import type { RouteTable } from './route-table.ts';
import { nameEndpoint } from './say.ts';
import type { Suggestion } from './suggest.ts';

const clearGap = 0.2;
const nearEnough = 1;

/** The edit that makes a call ask for what it most likely meant, matched again; none unless one candidate is clear. */
export function proposeFix(
  table: RouteTable,
  call: RouteCall,
  suggestions: readonly Suggestion[],
): readonly Fix[] {
  const [best, next] = suggestions;
  if (!best || !call.literal || best.cost > nearEnough || (next && next.cost - best.cost < clearGap))
    return [];
  const text = rewrite(call.literal, best.endpoint.path);
  if (text === undefined) return [];
  const target = readCallTarget({ parts: [call.literal.before, text], confidence: 'certain' }, new Set());
  const outcome = target && matchTarget(table, call.method, target);
  if (outcome?.is !== 'served' || outcome.weak) return [];
  return [
    {
      description: `Call \`${nameEndpoint(best.endpoint)}\``,
      edits: [{ site: call.literal.site, text }],
      proven: true,
    },
  ];
}

/** The literal's new text: the endpoint's path without what the base address says already, the query kept. */
function rewrite({ text, before }: NonNullable<RouteCall['literal']>, path: RoutePath): string | undefined {
  if (path.segments.some((it) => it.is !== 'literal')) return undefined;
  const whole = renderRoutePath(path);
  const base = before.replace(/\/+$/, '');
  if (!/^[\w\-./~]*$/.test(whole) || !whole.startsWith(`${base}/`)) return undefined;
  const query = text.search(/[?#]/);
  const rest = whole.slice(base.length);
  return `${text.startsWith('/') || base === '' ? rest : rest.slice(1)}${query < 0 ? '' : text.slice(query)}`;
}
