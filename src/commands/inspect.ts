import {
  type InspectedImage,
  type InspectInput,
  inspectImage,
  parseTime,
} from '../boundaries/images/index.ts';
import type { World } from '../host/world.ts';
import type { DependencySetting } from '../model/config.ts';
import type { Probed } from '../model/probe.ts';
import type { SourceFile } from '../model/site.ts';
import type { TreeSource } from '../model/source.ts';
import { safeLog } from '../reporters/text/log.ts';
import { openHistory } from '../sources/history.ts';
import { type Command, oneOf, printFormat, textOption, UsageError } from './command.ts';
import { sourceSetting } from './source-setting.ts';

/** `driftgate inspect image REF`: 1 when it is stale or asks for what the schema lacks, 3 when that cannot be told. */
export const inspect: Command = {
  usage:
    'driftgate inspect image REF [--source REPO#REF] [--required COMMIT] [--required-since TIME] [--clock-skew SECONDS] [--schema FILE] [--format json]',
  about:
    'Tells how fresh an image is and what it asks for: a registry reference, `oci:DIR[:TAG]` or `docker-archive:FILE`.',
  options: {
    source: { type: 'string', about: 'the dependency it must hold, and the ref that is required' },
    required: {
      type: 'string',
      about: 'the commit it must hold at least; else the newest that ships something',
    },
    'required-since': { type: 'string', about: 'when that was pushed, as `2026-11-22T15:12:24Z`' },
    'clock-skew': { type: 'string', about: 'how far clocks may disagree; else 300' },
    schema: { type: 'string', about: 'the schema that its operations are held against' },
    format: printFormat,
  },
  words: [2, 2],
  offers: ['image'],
  async run([kind, reference = ''], options, world) {
    if (kind !== 'image') throw new UsageError(`driftgate inspects images; not \`${kind}\`.`);
    const format = oneOf('--format', textOption(options, 'format'), ['text', 'json'] as const);
    const clockSkew = Number(textOption(options, 'clock-skew') ?? '300');
    if (!Number.isFinite(clockSkew) || clockSkew < 0)
      throw new UsageError('--clock-skew takes a number of seconds.');
    const requiredSince = textOption(options, 'required-since');
    if (requiredSince !== undefined && parseTime(requiredSince) === undefined)
      throw new UsageError('--required-since takes a time, as `2026-11-22T15:12:24Z`.');
    const setting = sourceSetting(textOption(options, 'source'), textOption(options, 'required'));
    const schema = textOption(options, 'schema');
    world.watch({ seconds: 600, memoryBytes: 1024 ** 3 });
    const seeks = setting ? [setting.name] : [];
    const need = { want: 'image', name: reference, reference, seeks } as const;
    const { openImageAt } = await import('../sources/oci/open-image.ts');
    const [opened, history] = await Promise.allSettled([
      openImageAt(world, need, world.directory, { authHosts: new Map() }),
      setting ? readHistory(world, setting) : [],
    ]);
    if (opened.status === 'rejected') throw opened.reason;
    if (history.status === 'rejected') throw history.reason;
    const image = opened.value;
    if (image.tree.kind !== 'image') throw new Error('an image opened as something else');
    const input: InspectInput = {
      tree: image.tree,
      files: await image.read(image.entries),
      dependencies: setting ? [{ setting, history: history.value }] : [],
      requiredSince,
      clockSkew,
      operations: schema === undefined ? [] : await probe(world, image, schema),
    };
    const found = inspectImage(input);
    const isAsked = setting !== undefined || schema !== undefined;
    world.watch(undefined);
    if (format === 'json') world.out.stdout(`${JSON.stringify(found, null, 2)}\n`);
    else world.out.stdout(safeLog(render(found) + (isAsked ? '' : nothingAsked)));
    return isAsked ? exitCodeOf(found) : 3;
  },
};

const nothingAsked =
  'inconclusive: nothing was asked: name what it must hold with --source, or what it may ask for with --schema\n';

async function readHistory(world: World, setting: DependencySetting): Promise<readonly SourceFile[]> {
  const { name, source, ref } = setting;
  const history = await openHistory(world, { want: 'history', name, url: source, ref, paths: [] }, []);
  return history.read(history.entries);
}

/** The readers of languages and schemas are loaded only where there is a schema to hold an image against. */
async function probe(world: World, image: TreeSource, schema: string): Promise<readonly Probed[]> {
  const { probeImage } = await import('./probe-image.ts');
  return probeImage(world, image, schema);
}

function exitCodeOf({ dependencies, operations }: InspectedImage): number {
  const stale = dependencies.some((it) => it.verdict === 'stale');
  if (stale || operations.some((it) => it.errors.length > 0)) return 1;
  return dependencies.some((it) => it.verdict === 'inconclusive') ? 3 : 0;
}

function render({ image, digest, platform, dependencies, operations }: InspectedImage): string {
  const lines = [`${image}  ${digest.slice(0, 19)}  ${platform}`];
  for (const { name, required, verdict, evidence } of dependencies) {
    lines.push(`${verdict}: ${name}, required ${required ?? 'unknown'}`);
    for (const { kind, says, detail } of evidence)
      lines.push(`  ${kind.padEnd(17)} ${says.padEnd(8)} ${detail}`);
  }
  for (const { layer, path, line, errors } of operations)
    for (const error of errors) lines.push(`broken: layer ${layer ?? '?'} ${path}:${line}: ${error}`);
  return `${lines.join('\n')}\n`;
}
