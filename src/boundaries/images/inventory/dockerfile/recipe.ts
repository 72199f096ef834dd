import type { Site } from '../../../../model/site.ts';
import type { Ref } from '../../ref.ts';

/** Something a step fetches by itself while it runs. */
export interface Fetch {
  readonly target: string;
  /** null: whatever is the default. */
  readonly ref: string | null;
}

/** A name that ARG or ENV sets, and the variables that its value is made of. */
export interface Setting {
  readonly name: string;
  readonly uses: readonly string[];
}

/** One instruction, as far as caching is concerned. */
export interface Step {
  readonly keyword: string;
  readonly at: Site;
  /** The instruction as written, on one line. */
  readonly text: string;
  /** ARG and ENV: the names it sets. */
  readonly sets: readonly Setting[];
  /** COPY and ADD: paths of the build context. */
  readonly copies: readonly string[];
  /** COPY: the stage it takes its files from, where it is one. */
  readonly copiesFrom: number | null;
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
  /** The variables that decide what it starts from. */
  readonly asks: readonly string[];
  /** The stages that it needs: what it starts from, copies out of and mounts. */
  readonly needs: readonly number[];
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
