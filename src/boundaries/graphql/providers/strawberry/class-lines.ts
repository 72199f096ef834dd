import type { Class } from '../../../../model/module.ts';
import { lookUp } from './lookup.ts';
import type { ClassPlace, Reading } from './reading.ts';

const mostBases = 40;

/** A class after its bases, as far as the tree has them. */
export function linesOf(reading: Reading, home: ClassPlace): readonly ClassPlace[] {
  const seen = new Set<Class>();
  const found: ClassPlace[] = [];
  const visit = (at: ClassPlace): void => {
    if (seen.has(at.cls) || seen.size > mostBases) return;
    seen.add(at.cls);
    for (const base of at.cls.bases.toReversed()) {
      const plain = base.is === 'member' && typeof base.name !== 'string' ? base.of : base;
      const next = lookUp(reading.program, plain, at.path);
      if (next.is === 'class') visit(next);
    }
    found.push(at);
  };
  visit(home);
  return found;
}
