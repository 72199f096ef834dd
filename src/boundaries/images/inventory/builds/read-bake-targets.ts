import type { Site } from '../../../../model/site.ts';
import { joinPath } from '../../join-path.ts';
import type { HclBlock, HclBody, HclExpr } from './hcl/body.ts';
import { evaluateHcl, type HclValue } from './hcl/evaluate.ts';
import type { BuildCache, ImageBuild } from './image-build.ts';
import { findContextRefs, refOfContext } from './named-contexts.ts';

/** A target as the file alone has it. */
export interface BakeTarget {
  readonly name: string;
  readonly build: ImageBuild;
  /** Others are made of it. */
  readonly isInherited: boolean;
}

const deepest = 20;

/** Every target of a file that says how to build something. What is inherited stands before what is said itself. */
export function readBakeTargets(
  { blocks }: HclBody,
  path: string,
  siteAt: (offset: number) => Site,
): readonly BakeTarget[] {
  const targets = new Map<string, HclBlock>();
  for (const block of blocks)
    if (block.type === 'target' && block.labels[0] !== undefined) targets.set(block.labels[0], block);
  const names = variablesIn(blocks);
  const parents = new Set([...targets.values()].flatMap((it) => parentsOf(it, names)));
  return [...targets].map(([name, block]): BakeTarget => {
    const attributes = inherited(name, targets, names, 0);
    const own = matrixNames(attributes, names);
    const value = (key: string) => {
      const expr = attributes.get(key);
      return expr && evaluateHcl(expr, own);
    };
    return { name, build: buildOf(value, path, siteAt(block.offset)), isInherited: parents.has(name) };
  });
}

/** https://docs.docker.com/build/bake/variables/: the environment overrides what a file says of a variable. */
function variablesIn(blocks: readonly HclBlock[]): ReadonlyMap<string, HclValue> {
  const values = new Map<string, HclValue>();
  for (const { type, labels, body } of blocks) {
    const expr = body.attributes.get('default');
    if (type !== 'variable' || labels[0] === undefined) continue;
    const value: HclValue = expr ? evaluateHcl(expr, values) : { is: 'unknown', moves: true };
    values.set(labels[0], { ...value, moves: true });
  }
  return values;
}

/** The names that a matrix gives a target: which of their values, nothing tells. */
function matrixNames(
  attributes: ReadonlyMap<string, HclExpr>,
  names: ReadonlyMap<string, HclValue>,
): ReadonlyMap<string, HclValue> {
  const expr = attributes.get('matrix');
  const matrix = expr && evaluateHcl(expr, names);
  if (matrix?.is !== 'map') return names;
  const added = [...matrix.entries].map(([name, { moves }]) => [name, { is: 'unknown', moves }] as const);
  return new Map<string, HclValue>([...names, ...added]);
}

/** Attributes that add up to those of what is inherited, rather than stand in their place. */
const merging = new Set(['args', 'contexts', 'labels']);

function inherited(
  name: string,
  targets: ReadonlyMap<string, HclBlock>,
  names: ReadonlyMap<string, HclValue>,
  depth: number,
): ReadonlyMap<string, HclExpr> {
  const block = depth > deepest ? undefined : targets.get(name);
  const found = new Map<string, HclExpr>();
  if (!block) return found;
  for (const attributes of [
    ...parentsOf(block, names).map((it) => inherited(it, targets, names, depth + 1)),
    block.body.attributes,
  ])
    for (const [key, expr] of attributes)
      found.set(key, merging.has(key) ? mergedWith(found.get(key), expr) : expr);
  return found;
}

function parentsOf({ body }: HclBlock, names: ReadonlyMap<string, HclValue>): readonly string[] {
  const parents = body.attributes.get('inherits');
  return parents ? textsOf(evaluateHcl(parents, names)).slice(0, deepest) : [];
}

/** The targets and groups that each group of a file names. */
export function readBakeGroups({ blocks }: HclBody): ReadonlyMap<string, readonly string[]> {
  const names = variablesIn(blocks);
  return new Map(
    blocks.flatMap(({ type, labels, body }) => {
      const targets = body.attributes.get('targets');
      return type === 'group' && labels[0] !== undefined && targets
        ? [[labels[0], textsOf(evaluateHcl(targets, names))] as const]
        : [];
    }),
  );
}

function mergedWith(before: HclExpr | undefined, expr: HclExpr): HclExpr {
  if (before?.is !== 'map' || expr.is !== 'map') return expr;
  return { is: 'map', entries: [...before.entries, ...expr.entries] };
}

/** https://docs.docker.com/build/bake/reference/#target: a Dockerfile lies below its context, and both below where bake runs. */
function buildOf(value: (key: string) => HclValue | undefined, path: string, at: Site): ImageBuild {
  const context = textOr(value('context'), '.');
  const dockerfile = value('dockerfile-inline') ? undefined : textOr(value('dockerfile'), 'Dockerfile');
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const isLocal = context !== undefined && !/^(?:\w+:\/\/|git@|target:)/.test(context);
  const target = textOr(value('target'), '');
  const named = findContextRefs(value('contexts'), at);
  const own = context === undefined || isLocal ? undefined : refOfContext(context);
  return {
    what: 'build',
    at,
    by: 'bake',
    dockerfiles:
      isLocal && dockerfile !== undefined
        ? [...new Set([folder, ''].map((it) => joinPath(it, `${context}/${dockerfile}`)))]
        : [],
    context: isLocal ? joinPath(folder, context) : '',
    target: target === '' ? null : target?.toLowerCase(),
    cache: cacheOf(value('no-cache'), value('cache-from')),
    uncached: textsOf(value('no-cache-filter')).map((it) => it.toLowerCase()),
    moving: movingOf(value('args')),
    contexts: named.contexts,
    refs: [...(own ? [{ ...own, at, stage: null }] : []), ...named.refs],
  };
}

function cacheOf(noCache: HclValue | undefined, from: HclValue | undefined): BuildCache {
  if (noCache?.is === 'text' && noCache.text === 'true' && !noCache.moves) return 'no-cache';
  const isBrought = from?.is === 'list' ? from.items.length > 0 : from !== undefined;
  return isBrought && !noCache?.moves ? 'cached' : 'unknown';
}

function movingOf(args: HclValue | undefined): ImageBuild['moving'] {
  if (args === undefined) return [];
  return args.is === 'map' ? [...args.entries].filter(([, it]) => it.moves).map(([name]) => name) : 'any';
}

function textOr(value: HclValue | undefined, otherwise: string): string | undefined {
  if (value === undefined) return otherwise;
  return value.is === 'text' ? value.text : undefined;
}

function textsOf(value: HclValue | undefined): readonly string[] {
  return value?.is === 'list' ? value.items.flatMap((it) => (it.is === 'text' ? [it.text] : [])) : [];
}
