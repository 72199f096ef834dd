import type { ReportingDescriptor } from 'sarif';
import { docsOf, type Impact, type RuleText } from '../../model/boundary.ts';
import { compareText } from '../../model/order.ts';
import { sentence } from '../text/sentence.ts';
import type { Reported } from '../wording/tally.ts';

const level = { breaking: 'error', risky: 'warning', advice: 'note' } as const satisfies Record<
  Impact,
  string
>;
const problem = { breaking: 'error', risky: 'warning', advice: 'recommendation' } as const satisfies Record<
  Impact,
  string
>;

/** The rules of some findings, by id, each once. */
export function rulesOf(reported: readonly Reported[]): readonly ReportingDescriptor[] {
  const rules = new Map(reported.map(({ finding, rule }) => [finding.rule, rule ?? unknownRule(finding)]));
  return [...rules.values()].sort((a, b) => compareText(a.id, b.id)).map(descriptorOf);
}

function unknownRule({ rule, impact }: Reported['finding']): RuleText {
  return {
    id: rule,
    purpose: 'Checks that both sides of a boundary agree.',
    rationale: 'What one side relies on and the other no longer gives breaks when it ships.',
    remedy: 'See the documentation of the rule.',
    impact,
    docs: docsOf(rule),
  };
}

function descriptorOf({ id, impact, docs, ...texts }: RuleText): ReportingDescriptor {
  const purpose = sentence(texts.purpose);
  const rationale = sentence(texts.rationale);
  const remedy = sentence(texts.remedy);
  return {
    id,
    shortDescription: { text: purpose },
    fullDescription: { text: `${purpose} ${rationale}` },
    help: {
      text: `${rationale}\n\nMend: ${remedy}\n\n${docs}`,
      markdown: `${rationale}\n\n**Mend.** ${remedy}\n\n[More about this rule](${docs})`,
    },
    helpUri: docs,
    defaultConfiguration: { level: level[impact] },
    properties: {
      precision: impact === 'breaking' ? 'very-high' : 'high',
      'problem.severity': problem[impact],
      tags: ['compatibility', id.split('/')[0] ?? 'gate'],
    },
  };
}
