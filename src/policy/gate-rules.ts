import { docsOf, type RuleText } from '../model/boundary.ts';

type GateRule = RuleText & { readonly id: `gate/${string}` };

/** The rules about the gate itself: what its policy, its acknowledgements and its blind spots are held to. */
export const gateRules = [
  {
    id: 'gate/policy-weakened',
    purpose: 'Checks that a change does not loosen the policy it is judged by.',
    rationale:
      'A pull request is always judged by the policy of its base. One that loosens the policy may be right, and it ' +
      'changes what the next pull requests are held to, so it should not pass unseen.',
    remedy: 'Take the loosening back, or have it reviewed for what it is, in a pull request of its own.',
    impact: 'risky',
    docs: docsOf('gate/policy-weakened'),
  },
  {
    id: 'gate/acknowledgement-expired',
    purpose: 'Checks that every acknowledgement which is needed is still within its date.',
    rationale:
      'An acknowledgement is a promise with a date. Past its date, or with a date that cannot be read, it accepts ' +
      'nothing: what it covered is reported again.',
    remedy: 'Mend what it covered and remove the entry, or agree on a new date with its owner.',
    impact: 'risky',
    docs: docsOf('gate/acknowledgement-expired'),
  },
  {
    id: 'gate/acknowledgement-unused',
    purpose: 'Checks that every acknowledgement still matches a finding.',
    rationale:
      'An entry that matches nothing was mended long ago, or has a typing error and accepts nothing.',
    remedy: 'Remove the entry, or correct its fingerprint.',
    impact: 'advice',
    docs: docsOf('gate/acknowledgement-unused'),
  },
  {
    id: 'gate/not-checked',
    purpose: 'Checks that everything that had to be read could be read.',
    rationale:
      'A gate that skips what it cannot read is green when it should be worried. What blocks a verdict is said, and ' +
      'the result is inconclusive until it can be read. Calls that were compared with nothing are a warning.',
    remedy:
      'Do what the finding says, or take what cannot be read out of `driftgate.yml`. To accept the finding makes no ' +
      'inconclusive verdict pass; `on-inconclusive: warn` does.',
    impact: 'risky',
    docs: docsOf('gate/not-checked'),
  },
] as const satisfies readonly GateRule[];
