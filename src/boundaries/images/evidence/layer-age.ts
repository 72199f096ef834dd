import { field, listField, textField } from '../parse-json.ts';
import { parseTime } from '../parse-time.ts';
import type { FreshnessEvidence } from './evidence.ts';

/** What the layer's time is held against: when the required commit was to be had, and how far clocks may differ. */
export interface RequiredSince {
  readonly since: string | undefined;
  /** In seconds. */
  readonly clockSkew: number;
}

/**
 * When the layer that holds the dependency was built. Earlier than the required commit could be had is evidence of
 * staleness; later proves nothing (a copy from another stage is new, what it copies is not). Times that were normalised
 * say nothing at all.
 */
export function findLayerAge(
  config: unknown,
  statements: readonly unknown[],
  layer: number | undefined,
  { since, clockSkew }: RequiredSince,
): FreshnessEvidence {
  const kind = 'layer-age';
  const nothing = (detail: string): FreshnessEvidence => ({ kind, says: 'nothing', detail });
  const steps = listField(config, 'history');
  const layers = steps.filter((step) => field(step, 'empty_layer') !== true);
  const created = layer === undefined ? undefined : textField(layers[layer], 'created');
  const built = created === undefined ? undefined : parseTime(created);
  if (layers.length !== listField(field(config, 'rootfs'), 'diff_ids').length)
    return nothing('the history of the image does not match its layers');
  if (built === undefined) return nothing('the image does not say when the layer that holds it was built');
  const normalised =
    findNormalisation(layers, statements) ??
    (Number.isInteger(built) ? 'its time has no fraction of a second, as times that were set' : undefined);
  if (normalised) return nothing(`layer ${layer} says ${created}, but ${normalised}`);
  const limit = since === undefined ? undefined : parseTime(since);
  if (limit === undefined)
    return nothing(`layer ${layer} was built at ${created}; since when the commit could be had is not given`);
  if (built < limit - clockSkew)
    return {
      kind,
      says: 'stale',
      detail: `layer ${layer} was built at ${created}, before the commit could be had at ${since}`,
    };
  return nothing(`layer ${layer} was built at ${created}, after ${since}: that proves nothing`);
}

const year2000 = 946_684_800;

/** Builders that set every time to one moment of their choice, by how they sign a layer. */
const normalisers: ReadonlyMap<string, string> = new Map([
  ['Jib', 'Jib'],
  ['ko', 'ko'],
  ['github.com/google/ko', 'ko'],
  ['apko', 'apko'],
  ['Bazel', 'Bazel'],
]);

function normaliserOf(layer: unknown): string | undefined {
  const step = textField(layer, 'created_by') ?? '';
  if (step.startsWith('jib-')) return 'Jib';
  if (step.startsWith('ko build ko://')) return 'ko';
  return normalisers.get(textField(layer, 'author') ?? '');
}

/** Why an image's times are made up, if they are: SOURCE_DATE_EPOCH, Jib, ko. */
function findNormalisation(layers: readonly unknown[], statements: readonly unknown[]): string | undefined {
  if (statements.some(setsEpoch)) return 'SOURCE_DATE_EPOCH was set for the build';
  let latest = Number.NEGATIVE_INFINITY;
  const times: number[] = [];
  for (const layer of layers) {
    const builder = normaliserOf(layer);
    if (builder !== undefined) return `${builder} built it, which sets all times`;
    const time = parseTime(textField(layer, 'created') ?? '');
    if (time === undefined) continue;
    if (time < year2000) return 'its times are set to the beginning of time';
    if (time < latest) return 'a layer is older than the one it stands on: its times were set';
    latest = time;
    times.push(time);
  }
  const same = times.length > 1 && times.every((time) => time === times[0]) && Number.isInteger(times[0]);
  return same ? 'all its layers have one time, to the second: it was set' : undefined;
}

/** SLSA 0.2 has the build arguments under `invocation`, SLSA 1 under `buildDefinition`. */
function setsEpoch(statement: unknown): boolean {
  const predicate = field(statement, 'predicate');
  const old = field(field(field(predicate, 'invocation'), 'parameters'), 'args');
  const external = field(field(predicate, 'buildDefinition'), 'externalParameters');
  const args = [old, field(field(external, 'request'), 'args')];
  return args.some((it) => field(it, 'build-arg:SOURCE_DATE_EPOCH') !== undefined);
}
