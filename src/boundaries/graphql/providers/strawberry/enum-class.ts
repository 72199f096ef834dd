import { lastPart } from '../../../../lang/link/external.ts';
import type { Program } from '../../../../model/program.ts';
import { lookUp } from './lookup.ts';
import type { ClassPlace } from './reading.ts';

const enumBases = new Set([
  'Enum',
  'IntEnum',
  'StrEnum',
  'Flag',
  'IntFlag',
  'TextChoices',
  'IntegerChoices',
  'Choices',
]);

/** Whether a class is an enumeration of Python, directly or through its bases. */
export function isEnumClass(program: Program, { cls, path }: ClassPlace, steps = 12): boolean {
  if (steps <= 0) return false;
  return cls.bases.some((base) => {
    const found = lookUp(program, base, path);
    if (found.is === 'class') return isEnumClass(program, found, steps - 1);
    return found.is === 'external' && enumBases.has(lastPart(found.name));
  });
}
