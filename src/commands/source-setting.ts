import type { DependencySetting } from '../model/config.ts';
import { UsageError } from './command.ts';

/** The dependency that `--source REPO#REF` and `--required COMMIT` name, if any. Throws `UsageError`. */
export function sourceSetting(
  source: string | undefined,
  required: string | undefined,
): DependencySetting | undefined {
  if (source === undefined) {
    if (required !== undefined)
      throw new UsageError('--required needs --source REPO#REF: of which dependency?');
    return undefined;
  }
  const [place = '', ref = 'HEAD'] = source.split('#');
  const name = place
    .replace(/\/+$/, '')
    .replace(/\.(?:git|bundle)$/, '')
    .split('/')
    .pop();
  if (!name) throw new UsageError(`--source ${source} names no repository.`);
  return {
    name,
    source: place,
    ref,
    allowPinned: false,
    ...(required !== undefined && { minCommit: required }),
  };
}
