import type { Impact, RuleId } from '../model/boundary.ts';
import type { RuleSetting } from '../model/config.ts';
import type { Severity } from '../model/finding.ts';
import { compareText } from '../model/order.ts';
import type { PolicyChange } from './policy-change.ts';

/** The impact of each rule: what its severity is when no policy says otherwise. */
export type Impacts = ReadonlyMap<RuleId, Impact>;

type Rules = ReadonlyMap<RuleId, RuleSetting>;

const rank = { off: 0, note: 1, warning: 2, error: 3 } as const satisfies Record<Severity | 'off', number>;
const ownSeverity = { breaking: 'error', risky: 'warning', advice: 'note' } as const satisfies Record<
  Impact,
  Severity
>;

/** How the head's `rules` differ from the base's. A rule of unknown impact counts as risky. */
export function compareRules(base: Rules, head: Rules, impacts: Impacts): readonly PolicyChange[] {
  const ids = [...new Set([...base.keys(), ...head.keys()])].sort(compareText);
  return ids.flatMap((id) => {
    const own = ownSeverity[impacts.get(id) ?? 'risky'];
    return compareRule(id, own, base.get(id), head.get(id));
  });
}

function compareRule(
  id: RuleId,
  own: Severity,
  before: RuleSetting | undefined,
  after: RuleSetting | undefined,
): readonly PolicyChange[] {
  const was = before?.severity ?? own;
  const is = after?.severity ?? own;
  const say = `\`${id}\` goes from ${describe(before, own)} to ${describe(after, own)}`;
  if (rank[is] !== rank[was]) return [{ looser: rank[is] < rank[was], say }];
  const old = before?.for ?? ['*'];
  const now = after?.for ?? ['*'];
  if (is === own || (covers(old, now) && covers(now, old))) return [];
  const isNarrower = covers(old, now);
  const isWider = covers(now, old);
  const lowers = rank[is] < rank[own];
  return [{ looser: lowers ? !isNarrower : !isWider, say }];
}

function covers(wide: readonly string[], narrow: readonly string[]): boolean {
  return wide.includes('*') || narrow.every((pattern) => wide.includes(pattern));
}

function describe(setting: RuleSetting | undefined, own: Severity): string {
  if (!setting) return `\`${own}\` (its own)`;
  const scope = setting.for ? ` for ${setting.for.map((pattern) => `\`${pattern}\``).join(', ')}` : '';
  return `\`${setting.severity}\`${scope}`;
}

/** The base's rules with every severity raised that the head raises in full; a rule limited to some coordinates only where the base says nothing. */
export function tightenRules(base: Rules, head: Rules, impacts: Impacts): Rules {
  const result = new Map(base);
  for (const [id, setting] of head) {
    const before = base.get(id);
    const was = before?.severity ?? ownSeverity[impacts.get(id) ?? 'risky'];
    const isWhole = setting.for === undefined || before === undefined;
    if (isWhole && rank[setting.severity] > rank[was]) result.set(id, setting);
  }
  return result;
}
