import type { DependencySetting } from '../../model/config.ts';
import { gitTarget } from './git-target.ts';
import { plainName } from './installed/installation.ts';

/** Whether what is fetched from a repository is a configured dependency: by its source, or by its name. */
export function isFrom(target: string, { name, source }: DependencySetting): boolean {
  return (
    gitTarget(source) === target || plainName(target.slice(target.lastIndexOf('/') + 1)) === plainName(name)
  );
}
