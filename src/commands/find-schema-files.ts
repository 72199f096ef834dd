import { isAbsolute, join } from 'node:path';
import { matchGlobs } from '../engine/globs.ts';
import type { FileStat, World } from '../host/world.ts';
import { defaultLimits, type EndpointSetting } from '../model/config.ts';
import type { SourceFile, Tree } from '../model/site.ts';
import type { TreeSource } from '../model/source.ts';
import { isAddress } from '../policy/schema-parts.ts';
import { blobId } from '../sources/blob-id.ts';
import { openDirectory } from '../sources/directory.ts';
import { openGitTree } from '../sources/git-tree.ts';
import { introspect } from '../sources/introspect.ts';
import { resolveRef } from '../sources/refs.ts';
import { SourceError } from '../sources/source-error.ts';
import { openWorkTree } from '../sources/work-tree.ts';
import { UsageError } from './command.ts';

const checkout: Tree = { kind: 'checkout' };
const schemaFiles = ['**/*.graphql', '**/*.graphqls', '**/*.gql'];

/**
 * The files that a schema argument names which is no single file that can be read: a folder, a quoted glob,
 * `git:REF:PATH`, or the answer of an http(s) endpoint. Throws `UsageError` and `SourceError`.
 */
export async function findSchemaFiles(
  world: World,
  argument: string,
  headers: EndpointSetting['headers'],
): Promise<readonly SourceFile[]> {
  if (isAddress(argument)) {
    const bytes = await introspect(world, { address: argument, headers }, defaultLimits.schemaBytes);
    return [{ tree: checkout, path: argument, digest: blobId(bytes), bytes }];
  }
  const files = argument.startsWith('git:')
    ? await fromGit(world, argument)
    : await fromDisk(world, argument);
  if (files.length === 0) throw new UsageError(`${argument} names no schema file.`);
  return files;
}

/** The file with its blob id. */
export function digestFile(file: Omit<SourceFile, 'digest'>): SourceFile {
  return { ...file, digest: blobId(file.bytes) };
}

async function fromGit(world: World, argument: string): Promise<readonly SourceFile[]> {
  const [, ref = '', path = ''] = /^git:([^:]+):(.+)$/.exec(argument) ?? [];
  if (path === '') throw new UsageError(`${argument}: write git:REF:PATH.`);
  const commit = await resolveRef(world, world.directory, ref);
  return matching(await openGitTree(world, world.directory, commit, checkout), path);
}

async function fromDisk(world: World, argument: string): Promise<readonly SourceFile[]> {
  const path = isAbsolute(argument) ? argument : join(world.directory, argument);
  const stat = await world.files.stat(path);
  if (stat?.kind === 'directory') return matching(await openDirectory(world, path), '**');
  if (stat) throw describeUnread(argument, stat);
  if (!/[*?[]/u.test(argument)) throw new UsageError(`${argument}: there is no such file or folder.`);
  return matching(await openHere(world), argument);
}

/** The files of the checkout; of the folder, where it is none. */
async function openHere(world: World): Promise<TreeSource> {
  try {
    return (await openWorkTree(world, world.directory, checkout, 'head')).source;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return openDirectory(world, world.directory);
  }
}

function describeUnread(argument: string, { kind, size }: FileStat): SourceError {
  const large = kind === 'file' && size > defaultLimits.schemaBytes;
  return new SourceError('unreachable', {
    what: large
      ? `The schema has ${size} bytes, more than the limit of ${defaultLimits.schemaBytes}`
      : 'This is not a regular file that can be read',
    where: argument,
    mend: large ? 'Split it, and name the folder of its parts.' : 'Name the schema file itself.',
  });
}

function matching(source: TreeSource, pattern: string): Promise<readonly SourceFile[]> {
  const isSchema = matchGlobs(schemaFiles);
  const matches = matchGlobs([pattern, `${pattern}/**`]);
  const chosen = source.entries.filter(
    ({ path, size }) =>
      (path === pattern || (isSchema(path) && matches(path))) && size <= defaultLimits.schemaBytes,
  );
  return source.read(chosen);
}
