import { addTo } from '../../model/add-to.ts';
import type { Snapshot } from '../../model/boundary.ts';
import type { Gap } from '../../model/gap.ts';
import { isAside, isExternal, isResolved, isTold, type RouteCall } from './call.ts';
import { segmentsOf } from './compare-document.ts';
import { findExtraPrefix, findMissingPrefix } from './constant-prefix.ts';
import { distinctCalls } from './distinct-calls.ts';
import type { Endpoint } from './endpoint.ts';
import { isAnswered, judgeCall } from './judge-call.ts';
import type { RoutesKinds } from './kinds.ts';
import { matchTarget } from './match.ts';
import { findOriginPrefixes } from './origin-prefixes.ts';
import { renderCallSegment } from './path-pattern.ts';
import type { RouteTable } from './route-table.ts';
import { nameRequest } from './say.ts';

const fewestCalls = 5;

/**
 * What to say where calls cannot be read, stand against no backend, or where most of them match none: an unread backend,
 * or an unknown base address. Calls of other hosts and of static files do not count.
 */
export function findCoverage(snapshot: Snapshot<RoutesKinds>): readonly Gap[] {
  const calls = distinctCalls(snapshot.usages).filter((it) => !it.at.tree && !isAside(it));
  return [...findUnread(calls), ...findUnmatched(snapshot, calls.filter(isOwn))];
}

/** How many calls are known, are no other host's and no static file's, and meet no endpoint. */
export function countUnmatched({ contract, usages }: Snapshot<RoutesKinds>): number {
  return distinctCalls(usages).filter(
    (it) => !isAside(it) && isOwn(it) && isResolved(it) && judgeCall(contract, it).is !== 'served',
  ).length;
}

function isOwn(call: RouteCall): boolean {
  return call.unread === undefined && !isExternal(call) && !isAsset(call);
}

/** What to say of calls whose protocol is not read: once for each, whatever else was checked. */
function findUnread(calls: readonly RouteCall[]): readonly Gap[] {
  const byProtocol = new Map<string, number>();
  for (const { unread } of calls)
    if (unread !== undefined) byProtocol.set(unread, (byProtocol.get(unread) ?? 0) + 1);
  return [...byProtocol].map(([protocol, seen]) =>
    warning(
      `Calls that speak ${protocol} are not read: of the ${seen} that were seen none was checked.`,
      'Let the build that generates their clients fail where these are stale.',
    ),
  );
}

function findUnmatched(snapshot: Snapshot<RoutesKinds>, own: readonly RouteCall[]): readonly Gap[] {
  const { contract } = snapshot;
  const [first] = own;
  if (!first) return [];
  const { endpoints, catching } = contract;
  const many = own.length === 1 ? '1 call was' : `${own.length} calls were`;
  if (endpoints.length + catching.length === 0)
    return [
      warning(
        `${many} found and no backend that driftgate reads: compared with nothing.`,
        'Run driftgate where the backend stands and name this repository under `consumers`, or name the backend in `driftgate.yml`.',
      ),
    ];
  const served = own.filter((it) => judgeCall(contract, it).is === 'served').length;
  if (own.length < fewestCalls || served * 2 >= own.length) return findUnplaced(snapshot, own);
  const prefix = findPrefixOf(own, endpoints);
  if (prefix)
    return [warning(`Only ${served} of ${own.length} calls match this backend; ${prefix.note}`, prefix.mend)];
  return [
    warning(
      `Only ${served} of ${own.length} calls match this backend: the others were hardly checked.`,
      'If their base address is a setting, give it as `base` in `routes.frontends`; if another backend serves them, name it in `driftgate.yml`.',
    ),
  ];
}

/** What to say of calls to a base address that nothing tells: whether they mean this backend is not known, so that none is a miss. */
function findUnplaced(snapshot: Snapshot<RoutesKinds>, own: readonly RouteCall[]): readonly Gap[] {
  const prefixOf = findOriginPrefixes(snapshot);
  const byOrigin = new Map<string, RouteCall[]>();
  for (const call of own) {
    const { origin = '', alternatives } = call;
    const isOpen = alternatives.some((it) => it.base === 'unknown' && it.host === null);
    if (!isOpen || !isResolved(call) || prefixOf(call) !== undefined) continue;
    if (judgeCall(snapshot.contract, call).is === 'served') continue;
    addTo(byOrigin, `${isMadeUp(call)} ${hasPath(snapshot.contract, call)} ${origin}`, call);
  }
  return [...byOrigin.values()].flatMap((calls) => {
    const [first] = calls;
    const told = first?.alternatives.filter(isTold) ?? [];
    const path = (told.find(({ base }) => base === 'unknown') ?? told[0])?.path;
    if (!first || !path) return [];
    const name = `\`${nameRequest(first.method, path)}\``;
    const [many, go] =
      calls.length === 1 ? [`The call ${name}`, 'goes'] : [`${calls.length} calls such as ${name}`, 'go'];
    const gap = { at: first.at, reason: 'dynamic', effect: 'counts' } as const;
    if (isMadeUp(first))
      return {
        ...gap,
        note: `${many} may as well go to an address that is made up at run time: not checked.`,
      };
    const why = hasPath(snapshot.contract, first)
      ? 'what has that path here has other methods'
      : 'no endpoint has that path';
    return {
      ...gap,
      note: `${many} ${go} to a base address that is not known, and ${why}: not checked.`,
      mend: 'If the base address is this backend, give it as `base` in `routes.frontends`.',
    };
  });
}

/** Whether one of the addresses of a call is not known at all. */
function isMadeUp({ alternatives }: RouteCall): boolean {
  return alternatives.some((it) => !isTold(it) && it.path.segments.length > 0);
}

/** Whether an endpoint has the path of a call, with whatever method. */
function hasPath(table: RouteTable, { alternatives }: RouteCall): boolean {
  return alternatives.some((it) => it.host === null && isAnswered(matchTarget(table, '*', it)));
}

/** What one prefix would mend: the backend's, where a server in front of it adds one, or the front end's. */
function findPrefixOf(
  calls: readonly RouteCall[],
  endpoints: readonly Endpoint[],
): { readonly note: string; readonly mend: string } | undefined {
  const asked = calls.flatMap(({ alternatives: [first] }) =>
    first?.path.segments.every((it) => it.is !== 'rest') ? [first.path.segments.map(renderCallSegment)] : [],
  );
  const served = endpoints.map((it) => segmentsOf(it.path));
  const extra = findExtraPrefix(asked, served);
  if (extra)
    return {
      note: `${extra.met} would if \`${extra.prefix}\` stood before its paths.`,
      mend: `If a server in front of the backend adds it, set \`prefix: ${extra.prefix}\` in \`routes.backends\`.`,
    };
  const missing = findMissingPrefix(asked, served);
  return (
    missing && {
      note: `${missing.met} would if \`${missing.prefix}\` stood before the paths that are called.`,
      mend: `If the HTTP client adds it, set \`base: ${missing.prefix}\` in \`routes.frontends\`.`,
    }
  );
}

function warning(note: string, mend: string): Gap {
  const at = { side: 'head', path: '' } as const;
  return { at, reason: 'unsupported', effect: 'limits', note, mend, warns: true };
}

/** `/locales/en.json`: a file that a web server hands out. */
function isAsset({ method, alternatives }: RouteCall): boolean {
  return (
    (method === 'GET' || method === '*') &&
    alternatives.length > 0 &&
    alternatives.every(({ path: { segments } }) => {
      const last = segments.at(-1);
      const text =
        last?.is === 'literal' ? last.text : last?.is === 'partial' ? last.parts.at(-1) : undefined;
      return typeof text === 'string' && /\.[a-z][a-z0-9]{1,11}$/i.test(text);
    })
  );
}
