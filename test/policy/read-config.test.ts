import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/policy/config-error.ts';
import { defaultConfig, readConfig } from '../../src/policy/read-config.ts';

const file = 'driftgate.yml';

function faultOf(text: string): ConfigError {
  try {
    readConfig(text, file);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('read without an error');
}

const whole = `
# yaml-language-server: $schema=https://example.com/config.schema.json
version: 1
graphql:
  schema: schema.graphql
  operations: ["web/**/*.{ts,tsx}", "bots/**/*.py"]
  deprecation: { min-days: 14, require-usage: true }
routes:
  backends: [{ root: backend, name: api, prefix: /api, framework: fastapi, openapi: openapi.json }]
  frontends: [{ root: web, backend: api, base: /api }]
  services: [{ client: web/src/billing.ts, backend: billing }, { host: api.example.com, backend: api }]
images:
  dependencies: [{ name: client-kit, source: github.com/acme/client-kit, ref: main, min-commit: null, allow-pinned: false }]
  deployed: ["deploy/**/*.yaml"]
providers:
  - { name: api, git: https://github.com/acme/backend, ref: main, schema: schema.graphql, backend: server }
consumers:
  - { name: bots, path: .consumers/bots }
  - { name: kit, git: https://github.com/acme/client-kit, ref: main, include: ["**/*.py"] }
  - { name: karen, image: "registry.example.com/bots/karen", tags: "2*" }
consumers-complete: true
skew: { frontend: rolling, default: independent }
rules:
  graphql/deprecated-in-use: warning
  graphql/removed: { severity: note, for: ["Internal*", "*.debug*"] }
exclude: ["**/generated/**"]
fail-on: warning
on-inconclusive: warn
`;

describe('readConfig', () => {
  it('reads every key of the documented file', () => {
    const { config, unsupported } = readConfig(whole, file);
    expect(config.graphql).toEqual([
      {
        schema: ['schema.graphql'],
        operations: ['web/**/*.{ts,tsx}', 'bots/**/*.py'],
        deprecation: { minDays: 14, requireUsage: true, stated: true },
      },
    ]);
    expect(config.routes.backends).toEqual([
      { root: 'backend', name: 'api', prefix: '/api', framework: 'fastapi', openapi: 'openapi.json' },
    ]);
    expect(config.routes.services).toHaveLength(2);
    expect(config.images.dependencies).toEqual([
      { name: 'client-kit', source: 'github.com/acme/client-kit', ref: 'main', allowPinned: false },
    ]);
    expect(config.consumers).toEqual([
      { name: 'bots', path: '.consumers/bots' },
      { name: 'kit', git: 'https://github.com/acme/client-kit', ref: 'main', include: ['**/*.py'] },
      { name: 'karen', image: 'registry.example.com/bots/karen', tags: '2*' },
    ]);
    expect(config.consumersComplete).toBe(true);
    expect({ ...config.skew }).toEqual({ frontend: 'rolling', default: 'independent' });
    expect([...config.rules]).toEqual([
      ['graphql/deprecated-in-use', { severity: 'warning' }],
      ['graphql/removed', { severity: 'note', for: ['Internal*', '*.debug*'] }],
    ]);
    expect(config.exclude).toEqual(['**/generated/**']);
    expect([config.failOn, config.onInconclusive]).toEqual(['warning', 'warn']);
    expect(unsupported.map((it) => it.key)).toEqual([]);
  });

  it.each([
    ['a path', 'graphql: { schema: a.graphql }', { schema: ['a.graphql'] }],
    ['a list', 'graphql: { schema: [a.graphql, "b/*.graphql"] }', { schema: ['a.graphql', 'b/*.graphql'] }],
    ['strawberry', 'graphql: { schema: { strawberry: "api/**/*.py" } }', { strawberry: ['api/**/*.py'] }],
    ['introspection', 'graphql: { schema: { introspection: s.json } }', { introspection: 's.json' }],
  ])('takes a schema as %s', (_, text, expected) => {
    expect(readConfig(text, file).config.graphql[0]).toMatchObject(expected);
  });

  it('takes several GraphQL projects as a list', () => {
    const { config } = readConfig(
      'graphql: [{ name: a, schema: a.graphql }, { name: b, schema: b.graphql }]',
      file,
    );
    expect(config.graphql.map((it) => it.name)).toEqual(['a', 'b']);
  });

  it.each(['', '# only a comment\n', 'version: 1', 'graphql:\n', '---\n'])(
    'completes %j with the defaults',
    (text) => {
      expect(readConfig(text, file)).toEqual({ config: defaultConfig(), unsupported: [] });
    },
  );

  it('keeps text as it was written where text is wanted', () => {
    const { config } = readConfig(
      'images: { dependencies: [{ name: no, source: 0123456789, ref: 1.10, min-version: 1.20, min-commit: 1234567e10 }] }',
      file,
    );
    expect(config.images.dependencies[0]).toEqual({
      name: 'no',
      source: '0123456789',
      ref: '1.10',
      minVersion: '1.20',
      minCommit: '1234567e10',
      allowPinned: false,
    });
  });

  it('turns a rule off', () => {
    const { config } = readConfig('rules: { routes/unused-endpoint: off }', file);
    expect(config.rules.get('routes/unused-endpoint')).toEqual({ severity: 'off' });
  });

  it.each([
    [
      'an unknown key',
      'grapqhl: {}',
      /^driftgate\.yml:1:1: `grapqhl` is not a known key\. Did you mean `graphql`\?$/,
    ],
    [
      'an unknown inner key',
      'graphql:\n  shcema: x',
      /^driftgate\.yml:2:3: `graphql\.shcema` .* Did you mean `schema`\?$/,
    ],
    ['a key of a list', 'consumers:\n  - name: a\n    pth: x', /:3:5: `consumers\[0\]\.pth` .*`path`\?$/],
    [
      'a misspelt severity',
      'rules: { graphql/removed: warn }',
      /is `warn`\. Did you mean `warning`\? It can be `error`, `warning`, `note`, `off`\.$/,
    ],
    ['no for off', 'rules: { graphql/removed: no }', /is `no`\..* It can be `error`/],
    ['a misspelt value', 'fail-on: errors', /`fail-on` is `errors`\. Did you mean `error`\?/],
    ['a wrong version', 'version: 2', /`version` .*1/],
    [
      'a wrong kind',
      'graphql: { operations: { a: b } }',
      /`graphql\.operations` is a mapping\. It must be text or a list\.$/,
    ],
    ['a number that is too small', 'limits: { files: 0 }', /`limits\.files` is less than 1\./],
    [
      'text for a number',
      'graphql: { deprecation: { min-days: soon } }',
      /`graphql\.deprecation\.min-days` is `soon`\. It must be a number\.$/,
    ],
    [
      'a missing key',
      'routes:\n  backends:\n    - name: api',
      /:3:7: `routes\.backends\[0\]` has no `root`\. Add it\.$/,
    ],
    [
      'two places for a consumer',
      'consumers: [{ name: a, path: b, git: c }]',
      /needs exactly one of `path`, `git` and `image`/,
    ],
    ['no place for a consumer', 'consumers: [{ name: a }]', /needs exactly one of/],
    [
      'a path out of the repository',
      'graphql: { schema: ../ws-evil/schema.graphql }',
      /leads out of the repository/,
    ],
    ['an absolute path', 'exclude: [/etc/passwd]', /`exclude\[0\]` is not a path inside the repository/],
    ['an address for a path', 'graphql: { schema: "file:///etc/passwd" }', /is not a path inside/],
    ['something that is no rule', 'rules: { x: off }', /`x` is not a rule\./],
    ['a merge key', 'a: &a { version: 1 }\n<<: *a', /`a` is not a known key/],
    ['the merge key itself', '<<: { version: 1 }', /`<<` is not a known key/],
    ['a list for a file', '- a', /^driftgate\.yml:1:1: The file is a list\. It must be a mapping\.$/],
    ['a prototype key', '__proto__: { version: 1 }', /`__proto__` cannot be a key/],
    ['a constructor', 'skew: { constructor: atomic }', /`constructor` cannot be a key/],
  ])('refuses %s and says how to mend it', (_, text, expected) => {
    expect(faultOf(text).message).toMatch(expected);
  });

  it('names the nearest rule when it knows the rules', () => {
    expect(() => readConfig('rules: { graphql/remvoed: off }', file, ['graphql/removed'])).toThrow(
      /Did you mean `graphql\/removed`\?/,
    );
  });

  it('says everything about a mistake to whoever wants the parts', () => {
    expect(faultOf('version: 1\nfail-on: erorr').fault).toMatchObject({
      file,
      key: 'fail-on',
      value: 'erorr',
      nearest: 'error',
      line: 2,
      column: 10,
    });
  });
});
