import type { Impact } from '../../model/boundary.ts';
import type { Skew } from '../../model/config.ts';
import { coordinate } from '../../model/coordinate.ts';
import { matchesCoordinate } from '../../model/coordinate-pattern.ts';
import type { Confidence } from '../../model/program.ts';
import type { Break } from './breaks.ts';
import { type Carrier, findCarriers } from './carriers.ts';
import type { Terms } from './contract.ts';
import type { Drift } from './drift.ts';
import type { Loss } from './loss.ts';
import type { Operation } from './operation.ts';
import { judgeSunset } from './sunset.ts';

/** What a loss means to those who are known to rely on it. */
export interface Weight {
  readonly impact: Impact;
  readonly confidence: Confidence;
  /** The operations it breaks, those that were mended in the same change left out. */
  readonly breaks: readonly Break[];
  /** Those of tests that were mended in the same change: they show what was relied on, and ship nowhere. */
  readonly mended: readonly Break[];
  /** The operations of today that may send what is lost in a variable: whether they break, no document shows. */
  readonly carriers: readonly Carrier[];
}

/**
 * Weighs a loss by its users; `undefined` where nobody is hurt: everybody who used it moved with it and ships with it.
 * An operation of a test ships nowhere: that it moved says nothing of those who are deployed.
 */
export function weigh(loss: Loss, drift: Drift): Weight | undefined {
  const isCertain = drift.certain && !drift.isOpen([loss.subject, ...loss.names]);
  const confidence: Confidence = isCertain ? 'certain' : 'likely';
  const hit = drift.breaks.filter((it) =>
    it.blames.some((blame) => blame.coordinates.some((c) => loss.names.has(c))),
  );
  const standing = hit.filter((it) => !it.moved);
  const moved = hit.filter((it) => it.moved && !isTest(it.operation.at.path));
  const mended = hit.filter((it) => it.moved && isTest(it.operation.at.path));
  const stranded = moved.filter((it) => skewOf(it.operation, drift.terms) === 'independent');
  const rolling = moved.filter((it) => skewOf(it.operation, drift.terms) === 'rolling');
  const carrying = loss.carrier === undefined ? [] : findCarriers(loss.carrier, drift);
  const users = {
    breaks: [...standing, ...stranded, ...rolling],
    mended,
    carriers: carrying.filter(({ operation }) => operation.at.side === 'head' || operation.at.tree),
  };
  if (loss.impact) return { impact: loss.impact, confidence, ...users };
  const policy = drift.terms.removal?.(drift.head.name);
  const sunset = judgeSunset(loss, drift)?.is;
  if (
    sunset === 'over' &&
    hit.every(({ operation }) => operation.at.tree) &&
    !policy?.deprecation?.requireUsage
  )
    return { impact: users.breaks.length > 0 ? 'risky' : 'advice', confidence, ...users };
  if (standing.length > 0 || stranded.length > 0) return { impact: 'breaking', confidence, ...users };
  if (rolling.length > 0) return { impact: 'risky', confidence, ...users };
  if (moved.length > 0) return undefined;
  if (loss.rule === 'type-renamed') return { impact: 'advice', confidence, ...users };
  const mayUse = carrying.length > 0;
  if (sunset === 'over' || policy?.allow.some((it) => matchesCoordinate(coordinate(loss.subject), it)))
    return { impact: 'advice', confidence, ...users };
  if (sunset === 'unknown') return { impact: 'breaking', confidence: 'likely', ...users };
  if (drift.terms.consumersComplete || policy?.requireUsage) {
    const unsure = mayUse || drift.operations.some((it) => it.holes > 0);
    return { impact: unsure ? 'risky' : 'advice', confidence, ...users };
  }
  return { impact: 'breaking', confidence: mayUse ? 'likely' : confidence, ...users };
}

/** How the consumer of an operation ships, seen from the schema; what the policy leaves open is as `Config` says. */
export function skewOf(operation: Operation, { skew, names }: Terms): Skew {
  const given = (name: string) => (Object.hasOwn(skew, name) ? skew[name] : undefined);
  if (!operation.at.tree) return given('frontend') ?? 'atomic';
  return given(names.get(operation.consumer) ?? '') ?? given('default') ?? 'independent';
}

/** Whether a file is part of a test suite, by the names that test runners look for. */
function isTest(path: string): boolean {
  const parts = path.split('/');
  const file = parts.pop() ?? '';
  return (
    parts.some((part) => ['test', 'tests', '__tests__', 'spec', 'e2e', 'testdata'].includes(part)) ||
    file.startsWith('test_') ||
    file === 'conftest.py' ||
    /(?:_test|\.test|\.spec|_spec)\.\w+$/u.test(file)
  );
}
