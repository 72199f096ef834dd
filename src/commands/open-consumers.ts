import { isAbsolute, join } from 'node:path';
import type { OpenRoot } from '../engine/gather.ts';
import { matchGlobs } from '../engine/globs.ts';
import type { World } from '../host/world.ts';
import type { Config, ConsumerSetting, EndpointSetting, Limits, ProviderSetting } from '../model/config.ts';
import type { Gap } from '../model/gap.ts';
import type { Role } from '../model/need.ts';
import type { TreeSource } from '../model/source.ts';
import { openFacts } from '../sources/facts.ts';
import { openFolder } from '../sources/folder.ts';
import { openEndpoint } from '../sources/open-endpoint.ts';
import { openRemote } from '../sources/remote.ts';
import { SourceError } from '../sources/source-error.ts';

/** The trees that take part besides the checkout, and a blocking gap for each that cannot be read. */
export interface Opened {
  readonly roots: readonly OpenRoot[];
  readonly gaps: readonly Gap[];
}

/** One of them: how it is opened, and which of its files count. */
interface Participant {
  readonly name: string;
  readonly role: Role;
  readonly include: readonly string[] | undefined;
  open(): Promise<TreeSource>;
}

/** More fetches at once are not faster. */
const atOnce = 6;

/**
 * Opens the consumers that are folders or repositories, the providers and the endpoints of schemas; paths are relative to `directory`. `token` is for
 * those on the server that the workflow runs on.
 */
export async function openConsumers(
  world: World,
  config: Pick<Config, 'consumers' | 'providers' | 'graphql' | 'limits'>,
  directory: string,
  token?: string,
): Promise<Opened> {
  const bytes = Math.max(config.limits.fileBytes, config.limits.schemaBytes);
  const access = { token, bytes, directory };
  const participants: Participant[] = [
    ...config.consumers.flatMap((it) => participantOf(it, world, access)),
    ...config.providers.map((it) => ({
      name: it.name,
      role: 'provider' as const,
      include: filesOf(it),
      open: () => openRemote(world, it, access),
    })),
    ...config.graphql.flatMap(({ endpoint }) =>
      endpoint ? [endpointOf(endpoint, world, config.limits)] : [],
    ),
  ];
  const opened: (OpenRoot | Gap)[] = new Array(participants.length);
  const queue = participants.entries();
  const work = async () => {
    for (const [index, participant] of queue) opened[index] = await openOne(participant);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return {
    roots: opened.filter((it) => 'root' in it),
    gaps: opened.filter((it) => 'reason' in it),
  };
}

function participantOf(
  consumer: ConsumerSetting,
  world: World,
  access: Parameters<typeof openRemote>[2],
): readonly Participant[] {
  const { name, include } = consumer;
  const common = { name, role: 'consumer', include } as const;
  if ('git' in consumer) return [{ ...common, open: () => openRemote(world, consumer, access) }];
  if (!('path' in consumer)) return [];
  const place = isAbsolute(consumer.path) ? consumer.path : join(access.directory, consumer.path);
  return [{ ...common, open: () => openPlace(world, place, name, access.bytes) }];
}

function endpointOf(endpoint: EndpointSetting, world: World, { schemaBytes }: Limits): Participant {
  return {
    name: endpoint.address,
    role: 'provider',
    include: undefined,
    open: () => openEndpoint(world, endpoint, schemaBytes),
  };
}

/** A folder, or a file that lists what one holds. */
async function openPlace(world: World, place: string, name: string, bytes: number): Promise<TreeSource> {
  const found = await world.files.stat(place);
  if (!found)
    throw new SourceError('unreachable', {
      what: 'there is neither a folder nor a file',
      where: place,
      mend: 'Check it out there before this step, or correct its `path` in driftgate.yml.',
    });
  return found.kind === 'file' ? openFacts(world, place, name, bytes) : openFolder(world, place, name);
}

/** What of a provider's repository counts: its schema and the folder of its back end, where they are named. */
function filesOf({ schema, backend }: ProviderSetting): readonly string[] | undefined {
  const named = [schema, backend].flatMap((it) => (it === undefined ? [] : [it, `${it}/**`]));
  return named.length === 0 ? undefined : named;
}

async function openOne({ name, role, include, open }: Participant): Promise<OpenRoot | Gap> {
  try {
    const source = await open();
    return {
      root: { tree: source.tree, name, roles: [role] },
      source: include ? only(source, include) : source,
    };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return {
      at: { side: 'head', path: '', tree: { kind: 'repository', name, commit: '' } },
      reason: 'unreachable',
      effect: 'blocks',
      note: `The ${role} \`${name}\` cannot be read: ${error.what} (${error.where}).`,
      mend: error.mend,
      ...(error.wantsSecret && { wantsSecret: true }),
    };
  }
}

function only(source: TreeSource, include: readonly string[]): TreeSource {
  const matches = matchGlobs(include);
  return { ...source, entries: source.entries.filter((entry) => matches(entry.path)) };
}
