import type { Break } from './breaks.ts';
import { findChanges } from './changes.ts';
import type { SchemaProject, Terms } from './contract.ts';
import type { Difference } from './difference.ts';
import { findLosses } from './find-losses.ts';
import type { Loss } from './loss.ts';
import type { Operation } from './operation.ts';
import { findRenames, type Rename } from './renames.ts';
import { sliceSchemas } from './slice-schemas.ts';

/** What is known of those who rely on a project whose schema changed. */
export interface Reliance {
  readonly breaks: readonly Break[];
  /** Operations of both sides that may send values no document shows, each once. */
  readonly operations: readonly Operation[];
}

/** All that the rules need to know of one project whose schema changed. */
export interface Drift extends Difference, Reliance {
  /** Every rename that was thought of, doubtful ones as well. */
  readonly pairings: readonly Rename[];
  readonly losses: readonly Loss[];
  readonly terms: Terms;
  /** Whether both sides were read without holes. */
  readonly certain: boolean;
  /** Whether what is said of these coordinates may rest on what could not be known on one side. */
  isOpen(coordinates: Iterable<string>): boolean;
}

/** Compares one project. */
export function compareProjects(
  base: SchemaProject,
  head: SchemaProject,
  reliance: Reliance,
  terms: Terms,
): Drift {
  const { older, newer } = sliceSchemas(base.merged, head.merged);
  const changes = findChanges(older, newer);
  const pairings = findRenames(older, newer);
  const renames = pairings.filter((it) => it.confidence !== 'possible');
  const difference: Difference = { base, head, older, newer, changes, renames };
  return {
    ...difference,
    ...reliance,
    pairings,
    losses: findLosses(difference),
    terms,
    certain: !base.holes && !head.holes,
    isOpen: (coordinates) => base.isOpen(coordinates) || head.isOpen(coordinates),
  };
}
