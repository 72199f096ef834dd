import type { Merged } from './merge-parts.ts';
import { textOfMember } from './outline/definitions.ts';
import type { Outlined } from './outline/outline.ts';
import { isInput } from './slice-schemas.ts';

/** What comparing two schemas takes beyond one reading of each, in characters of their texts. */
export interface Measure {
  /** Text of which trees may be built: definitions that differ, and all that a default's meaning can rest on. */
  readonly built: number;
  /** What differs at the base times what differs at the head, in each place where names are paired. */
  readonly paired: number;
}

/** Measures the difference of two schemas in which nothing is defined twice. */
export function measureDifference(base: Merged, head: Merged): Measure {
  let [built, paired, gone, come] = [0, 0, 0, 0];
  for (const name of new Set([...base.entries.keys(), ...head.entries.keys()])) {
    const [one] = base.entries.get(name) ?? [];
    const [other] = head.entries.get(name) ?? [];
    if (one?.definition.text !== other?.definition.text || isInput(one && [one]))
      built += (one?.definition.text.length ?? 0) + (other?.definition.text.length ?? 0);
    if (one && other) paired += measure(one.definition, other.definition);
    else if (one) gone += one.definition.text.length;
    else if (other) come += other.definition.text.length;
  }
  return { built, paired: paired + gone * come };
}

function measure(one: Outlined, other: Outlined): number {
  if (one.text === other.text) return 0;
  if (one.starts.length === 0 || other.starts.length === 0) return one.text.length * other.text.length;
  const before = new Set(membersOf(one));
  const after = membersOf(other).filter((text) => !before.delete(text));
  return lengthOf(before) * lengthOf(after);
}

/** The head, and the text of each member. */
function membersOf(definition: Outlined): readonly string[] {
  const members = definition.members.map((_, index) => textOfMember(definition, index));
  return [definition.text.slice(0, definition.starts[0]), ...members];
}

function lengthOf(texts: Iterable<string>): number {
  let sum = 0;
  for (const { length } of texts) sum += length;
  return sum;
}
