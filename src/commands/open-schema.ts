import { isAbsolute, join } from 'node:path';
import type { World } from '../host/world.ts';
import { defaultLimits, type EndpointSetting } from '../model/config.ts';
import type { SourceFile } from '../model/site.ts';

/**
 * The files that a schema argument names: a file, a folder, a quoted glob, `git:REF:PATH`, or the answer of an http(s)
 * endpoint, asked with some headers. Throws `UsageError` and `SourceError`.
 */
export async function openSchema(
  world: World,
  argument: string,
  headers: EndpointSetting['headers'] = {},
): Promise<readonly SourceFile[]> {
  const file = await openFile(world, argument, defaultLimits.schemaBytes);
  const { digestFile, findSchemaFiles } = await import('./find-schema-files.ts');
  return file ? [digestFile(file)] : findSchemaFiles(world, argument, headers);
}

/** A file of which nobody asks whether it is the same as another: a digest takes a part of Node that loads slowly. */
type OpenedFile = Omit<SourceFile, 'digest'>;

/** The one file that a schema argument names; `undefined` where it names something else, or more than `limit` bytes. */
export async function openFile(
  world: World,
  argument: string,
  limit: number,
): Promise<OpenedFile | undefined> {
  if (/^(?:git:|https?:\/\/)/.test(argument)) return undefined;
  const path = isAbsolute(argument) ? argument : join(world.directory, argument);
  const bytes = await world.files.read(path, limit);
  return bytes && { tree: { kind: 'checkout' }, path: argument, bytes };
}
