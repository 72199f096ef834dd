import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { graphqlRules } from '../../../src/boundaries/graphql/rules/index.ts';
import { accepts } from '../../../src/boundaries/graphql/witness.ts';
import { judge, take } from './take.ts';

describe.each(graphqlRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.examples.flagged.map((example) => [example.name, example] as const))(
    'flags: %s',
    (_, example) => {
      const base = take('base', example.base ?? {});
      const head = take('head', example.head);
      const said = judge(base, head);
      expect(said.map((statement) => statement.rule)).toContain(id);
      for (const { witness, impact, rule: by } of said) {
        if (impact !== 'breaking') continue;
        if (witness?.kind !== 'operation') throw new Error(`${by} is breaking and shows no operation`);
        const document = parse(witness.document);
        if (by !== 'graphql/operation-invalid')
          expect(accepts(base.contract.projects[0]?.schema() ?? expect.fail(), document)).toBe(true);
        expect(accepts(head.contract.projects[0]?.schema() ?? expect.fail(), document)).toBe(false);
      }
    },
  );

  it.each(rule.examples.accepted.map((example) => [example.name, example] as const))(
    'accepts: %s',
    (_, example) => {
      const said = judge(take('base', example.base ?? {}), take('head', example.head));
      expect(said.filter((statement) => statement.rule === id)).toEqual([]);
    },
  );

  it.each(rule.examples.flagged.map((example) => [example.name, example] as const))(
    'is silent where nothing changed: %s',
    (_, example) => {
      const files = example.base ?? {};
      expect(judge(take('base', files), take('head', files))).toEqual([]);
    },
  );
});
