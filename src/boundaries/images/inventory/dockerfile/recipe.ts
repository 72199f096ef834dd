import type { Site } from '../../../../model/site.ts';
import type { Ref } from '../../ref.ts';

/** Something a step fetches by itself while it runs. */
export interface Fetch {
  readonly target: string;
  /** null: whatever is the default. */
  readonly ref: string | null;
}

/** One instruction, as far as caching is concerned. */
export interface Step {
  readonly keyword: string;
  readonly at: Site;
  /** The instruction as written, on one line. */
  readonly text: string;
  /** ARG and ENV: the names it sets; an ARG without default needs a value from outside. */
  readonly sets: readonly string[];
  /** COPY and ADD: paths of the build context. */
  readonly copies: readonly string[];
  /** ADD: addresses that the builder asks anew at every build. */
  readonly tracks: readonly string[];
  /** RUN: what it fetches. */
  readonly fetches: readonly Fetch[];
  /** RUN: why it installs other versions than its lockfile says, one clause each. */
  readonly unlocked: readonly string[];
  /** RUN: requirement files it installs from, as written. */
  readonly installs: readonly string[];
}

export interface Stage {
  readonly name: string | null;
  readonly index: number;
  /** The stage it starts from, where that is one of this file. */
  readonly from: number | null;
  readonly steps: readonly Step[];
}

/** A Dockerfile. `refs` are those whose class the file alone decides. */
export interface Recipe {
  readonly what: 'recipe';
  readonly at: Site;
  readonly stages: readonly Stage[];
  readonly refs: readonly Ref[];
}

/** What people call a stage. */
export function nameStage({ name, index }: Stage): string {
  return name ?? String(index);
}
