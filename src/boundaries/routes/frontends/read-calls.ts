import type { Extraction, Gap } from '../../../model/gap.ts';
import type { Expr } from '../../../model/module.ts';
import { compareSites } from '../../../model/order.ts';
import type { Pattern, Program } from '../../../model/program.ts';
import { type Side, siteIn } from '../../../model/site.ts';
import type { Alternative, LiteralPath, Resolution, RouteCall } from '../call.ts';
import { isResolved, isTold } from '../call.ts';
import { readCallTarget } from '../call-path.ts';
import { renderCallPath } from '../path-pattern.ts';
import { isGeneric } from '../segments.ts';
import type { Client } from './client.ts';
import { consumerOf } from './consumer-of.ts';
import { type FoundRequest, findRequests } from './find-requests.ts';
import type { ImpliedCalls } from './implied.ts';
import type { Sinks } from './open-sinks.ts';
import { overridesMethod } from './overridden.ts';
import { mostTemplates, patternOf, type Template } from './template.ts';

/** Every call that one client makes in a program, tests left aside. */
export function readCalls(
  program: Program,
  client: Client,
  side: Side,
  ownHosts: ReadonlySet<string>,
  sinks: Sinks,
  impliedCalls: ImpliedCalls,
): Extraction<RouteCall> {
  const calls = findRequests(program, client, side, sinks, impliedCalls)
    .flatMap((it) => toCall(program, it, client, side, ownHosts) ?? [])
    .filter((it) => !client.mayBePage || isNamed(it))
    .sort((a, b) => compareSites(a.at, b.at));
  const seen = new Map<string, number>();
  const facts = calls.map((call) => {
    const count = (seen.get(call.identity) ?? 0) + 1;
    seen.set(call.identity, count);
    const { unread, mayBePage } = client;
    return {
      ...call,
      identity: `${call.identity} ${count}`,
      ...(unread !== undefined && { unread }),
      ...(mayBePage && { isPage: true as const }),
    };
  });
  return { facts, gaps: facts.flatMap(gapsOf) };
}

/** Whether an address on this host has a word: one that has none may be any page. */
function isNamed({ alternatives }: RouteCall): boolean {
  return alternatives.some(
    ({ host, path }) =>
      host === null && path.segments.some((it) => it.is === 'literal' || it.is === 'partial'),
  );
}

/** What could not be checked of a call. */
function gapsOf(call: RouteCall): readonly Gap[] {
  if (call.unread !== undefined) {
    const note = `This call speaks ${call.unread}, which is not read, so it was not checked.`;
    return [{ at: call.at, reason: 'unsupported', effect: 'counts', note }];
  }
  const note = !isResolved(call)
    ? `The address of this ${call.client} call is made up at run time, so it was not checked.`
    : call.isCapped
      ? `This ${call.client} call can have more addresses than are followed: the first ${mostTemplates} were read.`
      : undefined;
  if (note === undefined) return [];
  return [{ at: call.at, reason: isResolved(call) ? 'too-large' : 'dynamic', effect: 'counts', note }];
}

function toCall(
  program: Program,
  request: FoundRequest,
  { needsHost }: Client,
  side: Side,
  ownHosts: ReadonlySet<string>,
): RouteCall | undefined {
  const { site, url, client, origin } = request;
  const targets = request.templates.map((template) => {
    const pattern = patternOf(template);
    const target = readCallTarget(needsHost ? withBase(pattern) : pattern, ownHosts);
    return target && { ...target, confidence: template.confidence };
  });
  const alternatives = prune(targets.filter((it) => it !== undefined));
  if (alternatives.length === 0 && targets.length > 0) return undefined;
  const literal = literalOf(program, request, side);
  const method = methodOf(program, request);
  const paths = alternatives.map((it) => renderCallPath(it.path)).join('|');
  return {
    at: siteIn(program.tree, side, site.path, url.region),
    line: site.call.region.line,
    consumer: consumerOf(program.tree),
    identity: `${method} ${paths} ${site.path}`,
    client,
    method,
    alternatives,
    resolution: alternatives.some(isTold) ? resolutionOf(url, request.wrapped) : 'dynamic',
    trail: trailOf(request),
    ...(origin !== undefined && { origin }),
    ...(literal && { literal }),
    ...(targets.length >= mostTemplates && { isCapped: true as const }),
  };
}

/** A POST whose form says that it stands for another method may be any. */
function methodOf(program: Program, { method, site }: FoundRequest): string {
  return method === 'POST' && overridesMethod(program, site) ? '*' : method;
}

/** Marks that something unknown stands before an address that begins with its path. */
function withBase(pattern: Pattern): Pattern {
  const [first] = pattern.parts;
  return typeof first === 'string' && /^\/(?!\/)/.test(first)
    ? { ...pattern, parts: [{ hole: 'base' }, ...pattern.parts] }
    : pattern;
}

function trailOf({ templates, trail }: FoundRequest): RouteCall['trail'] {
  const all = [...templates.flatMap((it) => it.trail), ...trail];
  return [...new Map(all.map((it) => [JSON.stringify(it), it])).values()].slice(0, 12);
}

/** Each address once; one whose unknown base another alternative spells out says nothing more. */
function prune(alternatives: readonly Alternative[]): readonly Alternative[] {
  const distinct = [
    ...new Map(
      alternatives.map((it) => [JSON.stringify([it.base, it.host, renderCallPath(it.path)]), it]),
    ).values(),
  ];
  const known = distinct
    .filter((it) => it.base === 'known' && it.host === null)
    .map((it) => renderCallPath(it.path));
  const told = distinct.filter(
    (it) => it.base === 'known' || !known.some((path) => path.endsWith(renderCallPath(it.path))),
  );
  const open = told.filter((it) => it.path.name === undefined && it.path.segments.at(-1)?.is === 'rest');
  return told.filter((it) => !open.some((other) => covers(other, it)) && !doublesAnother(it, told));
}

/** `/api/api/users` beside `/api/users`: a base that stands in for a setting repeats what the paths begin with. */
function doublesAnother({ path, host }: Alternative, all: readonly Alternative[]): boolean {
  const [first, second] = path.segments;
  if (first?.is !== 'literal' || second?.is !== 'literal' || first.text !== second.text) return false;
  const rest = renderCallPath({ ...path, segments: path.segments.slice(1) });
  return isGeneric(first.text) && all.some((it) => it.host === host && renderCallPath(it.path) === rest);
}

/** Whether an address with an unknown rest stands for the other one as well. */
function covers(open: Alternative, other: Alternative): boolean {
  const [prefix, path] = [renderCallPath(open.path).slice(0, -'{*}'.length), renderCallPath(other.path)];
  return (
    open.base === other.base && open.host === other.host && path.startsWith(prefix) && path !== `${prefix}{*}`
  );
}

function resolutionOf(url: Expr, wrapped: boolean): Resolution {
  if (wrapped) return 'wrapper';
  if (url.is === 'literal') return 'literal';
  return url.is === 'template' || url.is === 'operation' || url.is === 'either' ? 'template' : 'constant';
}

/** The literal that an edit can replace: all of the path but its base. */
function literalOf(program: Program, { templates, url }: FoundRequest, side: Side): LiteralPath | undefined {
  const [template, ...others] = templates;
  if (!template || others.length > 0 || url.is !== 'literal') return undefined;
  const last = template.pieces.at(-1);
  if (!last || !('text' in last) || !last.inner || last.path === undefined) return undefined;
  const before = textOf({ ...template, pieces: template.pieces.slice(0, -1) });
  if (before === undefined) return undefined;
  const site = siteIn(program.tree, side, last.path, last.inner);
  return { site: { ...site, region: last.inner }, text: last.text, before };
}

function textOf({ pieces }: Template): string | undefined {
  const texts = pieces.map((it, i) => ('text' in it ? it.text : i === 0 ? '' : undefined));
  return texts.includes(undefined) ? undefined : texts.join('');
}
