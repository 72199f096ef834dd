import { describe, expect, it } from 'vitest';
import type { Impact, RuleId } from '../../src/model/boundary.ts';
import { readConfig } from '../../src/policy/read-config.ts';
import { compareConfigs, tighten } from '../../src/policy/weaken.ts';

const impacts = new Map<RuleId, Impact>([
  ['graphql/removed', 'breaking'],
  ['graphql/deprecated-in-use', 'advice'],
]);

const read = (text: string) => readConfig(text, 'driftgate.yml').config;

describe('compareConfigs', () => {
  it.each([
    ['', 'fail-on: never', 'looser', '`fail-on` goes from `error` to `never`'],
    ['', 'fail-on: warning', 'tighter', '`fail-on` goes from `error` to `warning`'],
    ['', 'on-inconclusive: warn', 'looser', '`on-inconclusive` goes from `fail` to `warn`'],
    [
      '',
      'rules: { graphql/removed: off }',
      'looser',
      '`graphql/removed` goes from `error` (its own) to `off`',
    ],
    [
      '',
      'rules: { graphql/deprecated-in-use: warning }',
      'tighter',
      '`graphql/deprecated-in-use` goes from `note` (its own) to `warning`',
    ],
    [
      'rules: { graphql/removed: off }',
      '',
      'tighter',
      '`graphql/removed` goes from `off` to `error` (its own)',
    ],
    [
      'rules: { graphql/removed: { severity: note, for: ["A*"] } }',
      'rules: { graphql/removed: note }',
      'looser',
      '`graphql/removed` goes from `note` for `A*` to `note`',
    ],
    [
      'rules: { graphql/removed: note }',
      'rules: { graphql/removed: { severity: note, for: ["A*"] } }',
      'tighter',
      '`graphql/removed` goes from `note` to `note` for `A*`',
    ],
    ['', 'exclude: ["**"]', 'looser', '`exclude` gains `**`'],
    ['exclude: [a, b]', 'exclude: [a]', 'tighter', '`exclude` loses `b`'],
    ['', 'consumers-complete: true', 'looser', '`consumers-complete` goes from `false` to `true`'],
    ['', 'skew: { default: atomic }', 'looser', '`skew.default` goes from `independent` to `atomic`'],
    ['', 'skew: { frontend: rolling }', 'tighter', '`skew.frontend` goes from `atomic` to `rolling`'],
    ['consumers: [{ name: bots, path: b }]', '', 'looser', '`consumers` loses `bots`'],
    [
      'consumers: [{ name: bots, path: b }]',
      'consumers: [{ name: bots, path: c }]',
      'looser',
      '`consumers` says something else of `bots`',
    ],
    ['', 'consumers: [{ name: bots, path: b }]', 'tighter', '`consumers` gains `bots`'],
    [
      'graphql: { schema: "**/*.graphql" }',
      'graphql: { schema: a.graphql }',
      'looser',
      '`graphql.schema` loses `**/*.graphql`',
    ],
    ['', 'graphql: { operations: web }', 'looser', '`graphql.operations` is limited to `web`'],
    ['graphql: { operations: web }', '', 'tighter', '`graphql.operations` is no longer limited'],
    [
      '',
      'graphql: { deprecation: { min-days: 1 } }',
      'looser',
      '`graphql.deprecation.min-days` goes from `30` to `1`',
    ],
    ['routes: { backends: [{ root: a }] }', '', 'looser', '`routes.backends` loses `a`'],
    ['images: { deployed: ["deploy/**"] }', '', 'looser', '`images.deployed` loses `deploy/**`'],
    [
      'images: { dependencies: [{ name: k, source: s }] }',
      'images: { dependencies: [{ name: k, source: s, allow-pinned: true }] }',
      'looser',
      '`images.dependencies` says something else of `k`',
    ],
    ['', 'limits: { files: 1 }', 'looser', '`limits.files` goes from `100000` to `1`'],
  ] as const)('from %j to %j is %s', (base, head, way, say) => {
    const difference = compareConfigs(read(base), read(head), impacts);
    expect(difference[way]).toContain(say);
  });

  it('finds nothing between a policy and itself, whatever the order of its keys', () => {
    const a = read('fail-on: never\nconsumers: [{ name: a, path: b }]\nrules: { graphql/removed: off }');
    const b = read('rules: { graphql/removed: off }\nconsumers: [{ path: b, name: a }]\nfail-on: never');
    expect(compareConfigs(a, b, impacts)).toEqual({ looser: [], tighter: [] });
  });

  it('calls the way back of a loosening of rank a tightening', () => {
    const base = read('');
    const head = read('fail-on: never\non-inconclusive: warn\nexclude: [a]\nskew: { default: atomic }');
    expect(compareConfigs(base, head, impacts).looser).toHaveLength(4);
    expect(compareConfigs(head, base, impacts).tighter).toHaveLength(4);
  });
});

describe('tighten', () => {
  it('takes over what is stricter, and nothing else', () => {
    const base = read('on-inconclusive: warn\nrules: { graphql/removed: note }\nexclude: [a]');
    const head = read(
      'fail-on: warning\nrules: { graphql/removed: error, graphql/deprecated-in-use: warning }\nexclude: [b]',
    );
    const result = tighten(base, head, impacts);
    expect(result.failOn).toBe('warning');
    expect(result.onInconclusive).toBe('fail');
    expect(result.rules.get('graphql/removed')).toEqual({ severity: 'error' });
    expect(result.rules.get('graphql/deprecated-in-use')).toEqual({ severity: 'warning' });
    expect(result.exclude).toEqual(['a']);
  });

  it('ignores every loosening', () => {
    const base = read('fail-on: warning\nrules: { graphql/deprecated-in-use: error }');
    const head = read(
      'fail-on: never\non-inconclusive: warn\nrules: { graphql/removed: off, graphql/deprecated-in-use: off }\nexclude: ["**"]',
    );
    expect(tighten(base, head, impacts)).toEqual(base);
  });
});
