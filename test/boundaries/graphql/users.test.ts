import { describe, expect, it } from 'vitest';
import type { Config } from '../../../src/model/config.ts';
import { type Files, judge, plainConfig, take } from './take.ts';

const before = { 'schema.graphql': 'type Query { old: Int, kept: Int }' };
const after = { 'schema.graphql': 'type Query { kept: Int }' };
const uses = (path: string, text = 'query Use { old }'): Files => ({ [path]: text });

interface Side {
  readonly own?: Files;
  readonly bots?: Files;
}

function decide(base: Side, head: Side, config: Config = plainConfig) {
  return judge(
    take('base', { ...before, ...base.own }, base.bots, config),
    take('head', { ...after, ...head.own }, head.bots, config),
  ).map((it) => `${it.rule.slice(8)} ${it.impact}`);
}

describe('who counts as a user of what was removed', () => {
  it('nobody known: the schema and its clients ship apart, so it breaks', () => {
    expect(decide({}, {})).toEqual(['removed breaking']);
  });

  it('nobody known, and every consumer is known: a note', () => {
    expect(decide({}, {}, { ...plainConfig, consumersComplete: true })).toEqual(['removed advice']);
  });

  it('nobody here, and it is a client that keeps a copy of the schema beside its operations: a note', () => {
    const path = 'app/src/main/graphql/schema.graphqls';
    const client = (schema: string, operation: string): Files => ({
      [path]: schema,
      'app/src/main/graphql/use.graphql': operation,
    });
    const [older, newer] = [before['schema.graphql'], after['schema.graphql']];
    const impacts = (operation: string) =>
      judge(take('base', client(older, operation)), take('head', client(newer, operation))).map(
        (it) => it.impact,
      );
    expect(impacts('query Use { kept }')).toEqual(['advice']);
    expect(impacts('query Use { old }')).toEqual(['breaking']);
    const gapsWith = (config?: Config) => take('head', client(newer, 'query Use { kept }'), {}, config).gaps;
    expect(gapsWith().map((it) => it.at.path)).toEqual([path]);
    const config: Config = {
      ...plainConfig,
      graphql: [{ schema: [path], deprecation: { minDays: 0, requireUsage: false } }],
    };
    expect(gapsWith(config)).toEqual([]);
    const served = 'src/server/graphql/schema.graphqls';
    expect(take('head', { [served]: newer }).gaps).toEqual([]);
  });

  it('an operation of the same repository that moved with it: silence', () => {
    expect(
      decide({ own: uses('web/q.graphql') }, { own: uses('web/q.graphql', 'query Use { kept }') }),
    ).toEqual([]);
  });

  it('the same, where the policy says that both live side by side for a while: a warning', () => {
    const config: Config = { ...plainConfig, skew: { frontend: 'rolling' } };
    expect(decide({ own: uses('web/q.graphql') }, {}, config)).toEqual(['removed risky']);
  });

  it('the same, where the policy says that they ship apart: an error', () => {
    const config: Config = { ...plainConfig, skew: { frontend: 'independent' } };
    expect(decide({ own: uses('web/q.graphql') }, {}, config)).toEqual(['removed breaking']);
  });

  it('an operation of the same repository that was left behind', () => {
    const own = uses('web/q.graphql');
    expect(decide({ own }, { own })).toEqual(['removed breaking']);
  });

  it('an operation of another repository, even if one of this repository moved', () => {
    const bots = uses('kit/q.graphql');
    expect(decide({ own: uses('web/q.graphql'), bots }, { bots })).toEqual(['removed breaking']);
  });

  it('an operation of a test that moved says nothing of those who are deployed', () => {
    expect(decide({ own: uses('tests/q.graphql') }, {})).toEqual(['removed breaking']);
  });

  it('an operation without a name is told in words, not as if it were code', () => {
    const own = uses('web/q.graphql', '{ old }');
    const [said] = judge(take('base', { ...before, ...own }), take('head', { ...after, ...own }));
    expect(said?.message).toContain('it breaks an anonymous query in this repository');
  });

  it('an operation that the base refused already is not broken by this change', () => {
    const own = uses('web/q.graphql', 'query Use { old nowhere }');
    expect(decide({ own }, { own })).not.toContain('operation-broken breaking');
  });
});

describe('a schema that goes away', () => {
  it('is said, not passed', () => {
    const said = judge(take('base', before), take('head', {}));
    expect(said.map((it) => [it.rule, it.subject])).toEqual([['graphql/removed', 'schema']]);
  });

  it('blocks where the configuration names it', () => {
    const config: Config = {
      ...plainConfig,
      graphql: [{ schema: ['schema.graphql'], deprecation: { minDays: 0, requireUsage: false } }],
    };
    expect(take('head', {}, {}, config).gaps.map((it) => it.effect)).toEqual(['blocks']);
    expect(take('base', {}, {}, config).gaps).toEqual([]);
  });
});

describe('an input that travels in variables', () => {
  it('is lost for certain only to operations that show it', () => {
    const schema = (field: string) => ({
      'schema.graphql': `type Query { find(by: By): Int } input By { ${field}: String size: Int }`,
    });
    const own = uses('web/q.graphql', 'query Find($by: By) { find(by: $by) }');
    const said = judge(
      take('base', { ...schema('owner'), ...own }),
      take('head', { ...schema('flavour'), ...own }),
    );
    expect(said.map((it) => [it.subject, it.confidence])).toEqual([['By.owner', 'likely']]);
  });

  it('names the operation and the variable, also where another input is around it', () => {
    const schema = (more: string) => ({
      'schema.graphql': `type Query { find(by: Outer): Int } input Outer { by: [By!] } input By { size: Int${more} }`,
    });
    const own = uses('web/q.graphql', 'query Find($by: Outer, $other: Int) { find(by: $by) }');
    const [said] = judge(
      take('base', { ...schema(''), ...own }),
      take('head', { ...schema(' owner: String!'), ...own }),
    );
    expect(said).toMatchObject({ rule: 'graphql/became-required', confidence: 'likely' });
    expect(said?.message).toMatch(
      /; what `query Find` in this repository may send stands in a variable, which no document shows\.$/u,
    );
    expect(said?.evidence).toEqual([
      expect.objectContaining({
        note: 'a variable that may hold it, in query Find',
        site: expect.objectContaining({ path: 'web/q.graphql' }),
      }),
    ]);
  });

  it('counts the tests that moved beside those whose variables may still hold it', () => {
    const schema = (name: string) => ({
      'schema.graphql': `type Query { find(by: By): Found } input By { ${name}By: Int } type Found { ${name}: Int }`,
    });
    const test = (name: string) =>
      uses('tests/q.graphql', `query Find($by: By) { find(by: $by) { ${name} } }`);
    const [said] = judge(
      take('base', { ...schema('owner'), ...test('owner') }),
      take('head', { ...schema('keeper'), ...test('keeper') }),
    );
    expect(said).toMatchObject({ rule: 'graphql/renamed-without-alias', impact: 'breaking' });
    expect(said?.message).toMatch(
      /; 1 operation of tests relied on it at the base and moved with it, and what `query Find` in this repository may send stands in a variable, which no document shows\.$/u,
    );
  });
});

describe('an operation that stays valid', () => {
  it('is named, with its place, where what it selects may be null now', () => {
    const own = uses('q.graphql', 'query Use { old }');
    const [said] = judge(
      take('base', { 'schema.graphql': 'type Query { old: Int! }', ...own }),
      take('head', { 'schema.graphql': 'type Query { old: Int }', ...own }),
    );
    expect(said).toMatchObject({ rule: 'graphql/type-changed', impact: 'risky' });
    expect(said?.message).toContain('1 operation uses it and stays valid');
    expect(said?.evidence?.map(({ site }) => `${site.path}:${site.region?.column}`)).toContain(
      'q.graphql:13',
    );
  });
});

describe('an operation that moved before the schema did', () => {
  it('is counted as one that uses it, not as one that nobody knows', () => {
    const kit = { 'kit/q.graphql': 'query Use($from: BigInt) { list(from: $from) }' };
    const schema = (type: string) => ({
      'schema.graphql': `scalar BigInt type Query { list(from: ${type}): Int }`,
    });
    const [said] = judge(take('base', schema('Int'), kit), take('head', schema('BigInt'), kit));
    expect(said).toMatchObject({ rule: 'graphql/type-changed', impact: 'breaking', evidence: [{}] });
    expect(said?.message).toMatch(/; 1 known operation uses it as it is now\.$/u);
  });
});
