import { describe, expect, it } from 'vitest';
import { docsOf } from '../../src/model/boundary.ts';
import {
  type ExplainedRule,
  renderCatalogue,
  renderRule,
  renderRulesPage,
} from '../../src/reporters/explain.ts';
import { expectGolden } from './golden.ts';

const rule: ExplainedRule = {
  id: 'graphql/removed',
  purpose: 'Checks that nothing a client may ask for is removed.',
  rationale:
    'A server refuses a whole operation for one unknown field. Deployed clients keep asking until they ship again, so the removal breaks them at once.',
  remedy: 'Deprecate it first, and remove it when no client asks for it.',
  impact: 'breaking',
  docs: docsOf('graphql/removed'),
  examples: {
    flagged: [
      {
        name: 'a field goes without notice',
        base: { 'schema.graphql': 'type Query {\n  me: String\n  you: String\n}\n' },
        head: { 'schema.graphql': 'type Query {\n  me: String\n}\n' },
      },
    ],
    accepted: [{ name: 'nothing goes', head: { 'schema.graphql': 'type Query { me: String }\n' } }],
  },
};
const plain: ExplainedRule = {
  ...rule,
  id: 'gate/not-checked',
  purpose: 'Checks that everything that had to be read could be read.',
  impact: 'risky',
};

describe('explaining a rule', () => {
  it('says what, why, how to mend and how to accept', async () => {
    await expectGolden('explain.txt', renderRule(rule));
  });

  it('lists the catalogue by boundary', async () => {
    await expectGolden('rules.txt', renderCatalogue([rule, { ...rule, id: 'graphql/type-changed' }, plain]));
  });

  it('writes the page that every report links to', async () => {
    await expectGolden('rules.md', renderRulesPage([rule, plain]));
  });

  it('gives each rule the anchor its address has', () => {
    const page = renderRulesPage([rule]);
    const anchor = rule.docs.slice(rule.docs.indexOf('#'));
    expect(page).toContain(`](${anchor})`);
    // GitHub makes the anchor of a heading by lower-casing it and dropping what is no letter, digit or hyphen.
    const heading = /^## (.+)$/m.exec(page)?.[1] ?? '';
    expect(`#${heading.toLowerCase().replace(/[^a-z0-9 -]/g, '')}`).toBe(anchor);
  });
});
