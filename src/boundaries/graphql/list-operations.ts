import { compareSites, compareText } from '../../model/order.ts';
import type { Operation } from './operation.ts';

/** One operation as `driftgate list operations` prints it; `null` for one without a name. */
export interface ListedOperation {
  readonly name: string | null;
  readonly kind: Operation['kind'];
  readonly file: string;
  readonly line: number;
  readonly language: Operation['language'];
  readonly holes: number;
  readonly source: Operation['source'];
  /** The definition with the fragments found beside it: with it, the list can stand in for the repository. */
  readonly document: string;
}

/** The answer of `driftgate list operations --format json`, in the order of files and lines. */
export function listOperations(operations: readonly Operation[]): { operations: readonly ListedOperation[] } {
  return {
    operations: [...operations]
      .sort((a, b) => compareSites(a.at, b.at) || compareText(a.identity, b.identity))
      .map(({ name, kind, at, language, holes, source, text }) => ({
        name: name ?? null,
        kind,
        file: at.path,
        line: at.region?.line ?? 1,
        language,
        holes,
        source,
        document: text,
      })),
  };
}
