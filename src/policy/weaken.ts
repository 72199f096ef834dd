import type { Config, GraphqlProject, Limits, Skew } from '../model/config.ts';
import { compareText } from '../model/order.ts';
import { showDistance, type VersionDistance } from '../model/version-distance.ts';
import { compareNamed, compareRank, compareScope, compareTexts } from './compare-parts.ts';
import { compareRules, type Impacts, tightenRules } from './compare-rules.ts';
import type { PolicyChange } from './policy-change.ts';

export interface PolicyDifference {
  /** Clauses, in the order of the configuration. */
  readonly looser: readonly string[];
  readonly tighter: readonly string[];
}

const strictness: Readonly<Record<string, number>> = {
  never: 0,
  error: 1,
  warning: 2,
  warn: 0,
  fail: 1,
  atomic: 0,
  rolling: 1,
  independent: 2,
};
const strict = (value: string | number | boolean) => strictness[String(value)] ?? 0;
const whenTrue = (value: string | number | boolean) => (value === true ? 1 : 0);
const whenFalse = (value: string | number | boolean) => (value === true ? 0 : 1);
const whenMore = (value: string | number | boolean) => Number(value);

const unknownImpacts: Impacts = new Map();

/** How the head's policy differs from the base's, key by key. `impacts` are those of the rules of this version. */
export function compareConfigs(
  base: Config,
  head: Config,
  impacts: Impacts = unknownImpacts,
): PolicyDifference {
  const changes: readonly PolicyChange[] = [
    ...compareRank('fail-on', base.failOn, head.failOn, strict),
    ...compareRank('on-inconclusive', base.onInconclusive, head.onInconclusive, strict),
    ...compareRank('strict', base.strict, head.strict, whenTrue),
    ...compareRules(base.rules, head.rules, impacts),
    ...compareRank('consumers-complete', base.consumersComplete, head.consumersComplete, whenFalse),
    ...compareSkew(base.skew, head.skew),
    ...compareTexts('exclude', base.exclude, head.exclude, true),
    ...compareProjects(base.graphql, head.graphql),
    ...compareNamed('routes.backends', base.routes.backends, head.routes.backends, (it) => it.root),
    ...compareNamed('routes.frontends', base.routes.frontends, head.routes.frontends, (it) => it.root),
    ...compareNamed(
      'routes.services',
      base.routes.services,
      head.routes.services,
      (it) => it.client ?? it.host ?? it.backend,
    ),
    ...compareNamed(
      'images.dependencies',
      base.images.dependencies,
      head.images.dependencies,
      (it) => it.name,
    ),
    ...compareTexts('images.deployed', base.images.deployed, head.images.deployed, false),
    ...compareNamed('consumers', base.consumers, head.consumers, (it) => it.name),
    ...compareNamed('providers', base.providers, head.providers, (it) => it.name),
    ...compareLimits(base.limits, head.limits),
  ];
  return {
    looser: changes.filter((it) => it.looser).map((it) => it.say),
    tighter: changes.filter((it) => !it.looser).map((it) => it.say),
  };
}

function compareSkew(base: Config['skew'], head: Config['skew']): readonly PolicyChange[] {
  const names = [...new Set([...Object.keys(base), ...Object.keys(head)])].sort(compareText);
  return names.flatMap((name) => compareRank(`skew.${name}`, skewOf(base, name), skewOf(head, name), strict));
}

function skewOf(skew: Config['skew'], name: string): Skew {
  const own = Object.hasOwn(skew, name) ? skew[name] : undefined;
  const shared = Object.hasOwn(skew, 'default') ? skew.default : undefined;
  return own ?? (name === 'frontend' ? 'atomic' : (shared ?? 'independent'));
}

function compareProjects(
  base: readonly GraphqlProject[],
  head: readonly GraphqlProject[],
): readonly PolicyChange[] {
  if (base.length === 1 && head.length === 1 && base[0] && head[0])
    return compareProject('graphql', base[0], head[0]);
  return compareNamed('graphql', base, head, (it, index) => it.name ?? `project ${index + 1}`);
}

function compareProject(key: string, base: GraphqlProject, head: GraphqlProject): readonly PolicyChange[] {
  const sourceOf = (it: GraphqlProject) => [
    ...(it.schema ?? []),
    ...(it.strawberry ?? []),
    ...(it.introspection === undefined ? [] : [it.introspection]),
    ...(it.endpoint === undefined ? [] : [it.endpoint.address]),
  ];
  return [
    ...compareScope(`${key}.schema`, sourceOf(base), sourceOf(head)),
    ...compareScope(`${key}.operations`, base.operations ?? [], head.operations ?? []),
    ...compareRank(
      `${key}.deprecation.min-days`,
      base.deprecation.minDays,
      head.deprecation.minDays,
      whenMore,
    ),
    ...compareRank(
      `${key}.deprecation.min-distance`,
      written(base.deprecation.minDistance),
      written(head.deprecation.minDistance),
      rankDistance,
    ),
    ...compareRank(
      `${key}.deprecation.require-usage`,
      base.deprecation.requireUsage,
      head.deprecation.requireUsage,
      whenTrue,
    ),
    ...compareRank(
      `${key}.removal.require-usage`,
      base.removal?.requireUsage ?? false,
      head.removal?.requireUsage ?? false,
      whenFalse,
    ),
    ...compareTexts(`${key}.removal.allow`, base.removal?.allow ?? [], head.removal?.allow ?? [], true),
  ];
}

function written(distance: VersionDistance | undefined): string {
  return distance ? showDistance(distance) : 'none';
}

/** A step of a greater part is more than any number of steps of a lesser one. */
function rankDistance(shown: string | number | boolean): number {
  const [count = '', part = ''] = String(shown).split(' ');
  const weight = { major: 10_000, minor: 100, patch: 1 }[part] ?? 0;
  return Number.parseInt(count, 10) * weight || 0;
}

function compareLimits(base: Limits, head: Limits): readonly PolicyChange[] {
  return [
    ...compareRank('limits.file-bytes', base.fileBytes, head.fileBytes, whenMore),
    ...compareRank('limits.schema-bytes', base.schemaBytes, head.schemaBytes, whenMore),
    ...compareRank('limits.files', base.files, head.files, whenMore),
    ...compareRank('limits.nesting', base.nesting, head.nesting, whenMore),
    ...compareRank('limits.seconds', base.seconds, head.seconds, whenMore),
    ...compareRank('limits.memory-bytes', base.memoryBytes, head.memoryBytes, whenMore),
  ];
}

/** The base's policy with what the head's only tightens: `fail-on`, `on-inconclusive`, `strict` and raised severities. */
export function tighten(base: Config, head: Config, impacts: Impacts = unknownImpacts): Config {
  return {
    ...base,
    failOn: strict(head.failOn) > strict(base.failOn) ? head.failOn : base.failOn,
    onInconclusive: head.onInconclusive === 'fail' ? 'fail' : base.onInconclusive,
    strict: base.strict || head.strict,
    rules: tightenRules(base.rules, head.rules, impacts),
  };
}
