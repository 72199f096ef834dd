import type { Site } from '../../../../model/site.ts';

/** A setting that a run of bake puts in place of the file's: `*.args.KIT=…` (https://docs.docker.com/reference/cli/docker/buildx/bake/#set). */
export interface BakeSetting {
  /** A target, or a pattern with `*`. */
  readonly target: string;
  readonly key: string;
  /** Of `args`: the name. */
  readonly name: string | undefined;
  readonly moves: boolean;
  readonly value: string;
}

/** A step of a workflow that runs bake: on which files, and with which settings. */
export interface BakeRun {
  readonly what: 'bake-run';
  readonly at: Site;
  /** The folder it runs in. */
  readonly folder: string;
  /** As written; empty for those of bake's own names. */
  readonly files: readonly string[];
  /** The targets or groups it builds; empty for the default, undefined where an expression decides. */
  readonly targets: readonly string[] | undefined;
  readonly noCache: boolean;
  readonly keepsBuilder: boolean | undefined;
  readonly settings: readonly BakeSetting[];
}

/** Reads `*.cache-from=type=gha`; undefined for what is none. */
export function readBakeSetting(text: string, moves: (value: string) => boolean): BakeSetting | undefined {
  const [, target, key, name, value] =
    /^([^.=\s]{1,200})\.([\w-]+)(?:\.(\w+))?\+?=(.*)$/s.exec(text.trim()) ?? [];
  if (target === undefined || key === undefined || value === undefined) return undefined;
  return { target, key, name, value, moves: moves(value) };
}
