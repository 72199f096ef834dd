import { isAbsolute, join } from 'node:path';
import type { OpenRoot } from '../engine/gather.ts';
import { matchGlobs } from '../engine/globs.ts';
import type { World } from '../host/world.ts';
import type { Config, ConsumerSetting } from '../model/config.ts';
import type { Gap } from '../model/gap.ts';
import type { Tree } from '../model/site.ts';
import type { TreeSource } from '../model/source.ts';
import { openFolder } from '../sources/folder.ts';
import { SourceError } from '../sources/source-error.ts';

/** The consumers that are folders, and a blocking gap for each that cannot be opened. Paths are relative to `directory`. */
export async function openConsumers(
  world: World,
  config: Config,
  directory: string,
): Promise<{ readonly roots: readonly OpenRoot[]; readonly gaps: readonly Gap[] }> {
  const roots: OpenRoot[] = [];
  const gaps: Gap[] = [];
  for (const consumer of config.consumers) {
    if (!('path' in consumer)) continue;
    const place = isAbsolute(consumer.path) ? consumer.path : join(directory, consumer.path);
    try {
      const source = await openFolder(world, place, consumer.name);
      roots.push({
        root: { tree: source.tree, name: consumer.name, roles: ['consumer'] },
        source: included(source, consumer),
      });
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      gaps.push(unreachable(consumer, error));
    }
  }
  return { roots, gaps };
}

function included(source: TreeSource, { include }: ConsumerSetting): TreeSource {
  if (!include) return source;
  const matches = matchGlobs(include);
  return { ...source, entries: source.entries.filter((entry) => matches(entry.path)) };
}

function unreachable({ name }: ConsumerSetting, error: SourceError): Gap {
  const tree: Tree & { kind: 'repository' } = { kind: 'repository', name, commit: '' };
  return {
    at: { side: 'head', path: '', tree },
    reason: 'unreachable',
    effect: 'blocks',
    note: `The consumer \`${name}\` cannot be read: ${error.what} (${error.where}).`,
    mend: error.mend,
  };
}
