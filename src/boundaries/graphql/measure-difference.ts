import type { Entry, Merged } from './merge-parts.ts';
import { textOfMember } from './outline/definitions.ts';
import type { Outlined } from './outline/outline.ts';

/** How many characters of two schemas differ, counted by members: what a comparison costs beyond one reading grows with it. */
export function measureDifference(base: Merged, head: Merged): number {
  let sum = 0;
  for (const name of new Set([...base.entries.keys(), ...head.entries.keys()]))
    sum += measureEntries(base.entries.get(name) ?? [], head.entries.get(name) ?? []);
  return sum;
}

function measureEntries(before: readonly Entry[], after: readonly Entry[]): number {
  const [one, ...rest] = before.map((it) => it.definition);
  const [other, ...further] = after.map((it) => it.definition);
  if (one && other && rest.length + further.length === 0) return measure(one, other);
  return [...before, ...after].reduce((sum, it) => sum + it.definition.text.length, 0);
}

function measure(one: Outlined, other: Outlined): number {
  if (one.text === other.text) return 0;
  if (one.starts.length === 0 || other.starts.length === 0) return one.text.length + other.text.length;
  const texts = new Set(membersOf(one));
  let differing = headOf(one).length + headOf(other).length;
  for (const text of membersOf(other)) if (!texts.delete(text)) differing += text.length;
  for (const text of texts) differing += text.length;
  return differing;
}

function headOf({ text, starts }: Outlined): string {
  return text.slice(0, starts[0]);
}

function membersOf(definition: Outlined): readonly string[] {
  return definition.members.map((_, index) => textOfMember(definition, index));
}
