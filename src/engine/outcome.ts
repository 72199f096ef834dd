import type { Boundary, BoundaryId, Kinds, RuleId, Snapshot } from '../model/boundary.ts';
import type { Finding } from '../model/finding.ts';
import type { Gap } from '../model/gap.ts';
import type { Need, View } from '../model/need.ts';
import type { BoundaryOutcome } from '../model/report.ts';
import { runRules } from './run-rules.ts';
import type { Interest } from './selection.ts';
import { takeSnapshot } from './snapshot.ts';

/** What came of one boundary. */
export interface Outcome {
  readonly boundary: BoundaryOutcome;
  readonly findings: readonly Finding[];
  readonly gaps: readonly Gap[];
  /** Paths of the checkout that held what it provides at the base. */
  readonly provided: ReadonlySet<string>;
  /** Its first side: there is nothing at the base to compare with. */
  readonly isNew: boolean;
}

/** A boundary whose own types are closed over: all that a run needs of it. */
export interface Job {
  readonly id: BoundaryId;
  readonly title: string;
  readonly rules: readonly RuleId[];
  readonly interests: readonly Interest[];
  needs(view: View): readonly Need[];
  prepare(view: View): Promise<void>;
  judge(base: View | undefined, head: View): Outcome;
}

/** Closes over a boundary. A crash inside it is its own: the others are still judged. */
export function jobOf<B extends BoundaryId, K extends Kinds>(boundary: Boundary<B, K>): Job {
  return {
    id: boundary.id,
    title: boundary.title,
    rules: boundary.rules.map((rule) => rule.id),
    interests: [
      ...boundary.providers.map((extractor) => interest(boundary, 'provider', extractor)),
      ...boundary.consumers.map((extractor) => interest(boundary, 'consumer', extractor)),
    ],
    needs: (view) => boundary.needs(view),
    prepare: async (view) => boundary.prepare?.(view),
    judge(base, head) {
      try {
        return judge(boundary, base, head);
      } catch (error) {
        return failed(error);
      }
    },
  };
}

function interest<B extends BoundaryId, K extends Kinds>(
  boundary: Boundary<B, K>,
  role: Interest['role'],
  extractor: Interest['extractor'],
): Interest {
  const scope = role === 'provider' ? boundary.scope.providers : boundary.scope.consumers;
  return { boundary: boundary.id, role, extractor, scope };
}

function judge<B extends BoundaryId, K extends Kinds>(
  boundary: Boundary<B, K>,
  baseView: View | undefined,
  headView: View,
): Outcome {
  const base = baseView && takeSnapshot(boundary, baseView);
  const head = takeSnapshot(boundary, headView);
  const atBase = base !== undefined && boundary.applies(base.snapshot);
  const applies = atBase || boundary.applies(head.snapshot);
  return {
    boundary: {
      status: applies ? 'checked' : 'not-applicable',
      counts: boundary.counts(head.snapshot),
    },
    findings: applies ? runRules(boundary, atBase ? base.snapshot : undefined, head.snapshot) : [],
    gaps: [
      ...(base ? base.snapshot.gaps : []),
      ...head.snapshot.gaps,
      ...findCoverage(boundary, base?.snapshot, head.snapshot, atBase),
    ],
    provided: base?.providing ?? new Set(),
    isNew: applies && base !== undefined && !atBase,
  };
}

/** What was hardly compared. Where the base is no better, this change did not bring it: it is said, and warns nobody again. */
function findCoverage<B extends BoundaryId, K extends Kinds>(
  { coverage }: Boundary<B, K>,
  base: Snapshot<K> | undefined,
  head: Snapshot<K>,
  atBase: boolean,
): readonly Gap[] {
  const found = coverage?.(head, atBase ? base : undefined) ?? [];
  if (found.length === 0 || !base || coverage?.(base).length === 0) return found;
  return found.map(({ warns: _, ...gap }) => gap);
}

function failed(error: unknown): Outcome {
  const fault = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    boundary: { status: 'failed', counts: {}, fault: fault.split('\n', 1)[0] ?? fault },
    findings: [],
    gaps: [],
    provided: new Set(),
    isNew: false,
  };
}
