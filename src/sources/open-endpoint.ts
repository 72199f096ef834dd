import type { World } from '../host/world.ts';
import type { EndpointSetting } from '../model/config.ts';
import type { TreeSource } from '../model/source.ts';
import { blobId } from './blob-id.ts';
import { sourceOfFiles } from './files-source.ts';
import { introspect } from './introspect.ts';
import { oncePerWorld } from './per-world.ts';

/** Where the answer stands in the tree that stands for an endpoint. */
const answerPath = '.introspection/answer.json';

const once = oncePerWorld<TreeSource>();

/** An endpoint's answer to the introspection query, as a tree of one file that is named after its address; asked once in a run. */
export function openEndpoint(world: World, endpoint: EndpointSetting, limit: number): Promise<TreeSource> {
  return once(world, JSON.stringify([endpoint, limit]), async () => {
    const bytes = await introspect(world, endpoint, limit);
    const tree = { kind: 'repository', name: endpoint.address, commit: '' } as const;
    return sourceOfFiles(tree, [{ tree, path: answerPath, digest: blobId(bytes), bytes }]);
  });
}
