import { docsOf, type RuleId, type RuleText } from '../../src/model/boundary.ts';
import { coordinate } from '../../src/model/coordinate.ts';
import type { Finding, Judgement } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import type { ForeignTree, Region, Site } from '../../src/model/site.ts';

const bots: ForeignTree = {
  kind: 'repository',
  name: 'acme/bots',
  commit: '2d81f0e5c3a94b7f8e6d1a2b3c4d5e6f70819203',
};

function region(line: number, column: number, length: number): Region {
  return { line, column, endLine: line, endColumn: column + length };
}

function head(path: string, at?: Region): Site {
  return { side: 'head', path, ...(at && { region: at }) };
}

function rule(
  id: RuleId,
  impact: RuleText['impact'],
  purpose: RuleText['purpose'],
  remedy: string,
): RuleText {
  return {
    id,
    purpose,
    rationale: 'Deployed clients keep asking for the old name until they ship again.',
    remedy,
    impact,
    docs: docsOf(id),
  };
}

const schemaLines = [
  'type FExternalMessageOutput {',
  '  emsg_id: ID!',
  '  emsg_type: String!',
  '  emsg_payload: JSON',
  '}',
];

const members = ['id', 'type', 'payload', 'persona', 'from', 'to', 'external', 'created'].map((it) =>
  coordinate(`FExternalMessageOutput.emessage_${it}`),
);

const rename: Finding = {
  rule: 'graphql/renamed-without-alias',
  fingerprint: '7c1f0e4a2b9d5c68',
  subject: coordinate('FExternalMessageOutput.emessage_id'),
  message:
    '`FExternalMessageOutput.emessage_id` and 7 more were renamed (`emessage` → `emsg`) and the old names are gone: 2 operations still ask for them.',
  at: head('backend/schema.graphql', region(12, 3, 7)),
  evidence: [
    {
      site: { side: 'base', path: 'backend/schema.graphql', region: region(11, 3, 11) },
      note: 'was `emessage_id: ID!`',
    },
    {
      site: { side: 'head', tree: bots, path: 'kit/query.py', region: region(41, 7, 11) },
      note: 'selected by subscription `KarenThreads`',
    },
    ...Array.from({ length: 9 }, (_, i) => ({
      site: { side: 'head' as const, tree: bots, path: `bots/bot${i}.py`, region: region(10 + i, 5, 4) },
      note: `uses \`KarenThreads\``,
    })),
  ],
  members,
  fixes: [
    {
      description: 'Keep the old name beside the new one for a release.',
      edits: [
        {
          site: {
            side: 'head',
            path: 'backend/schema.graphql',
            region: { line: 13, column: 1, endLine: 13, endColumn: 1 },
          },
          text: '  emessage_id: ID! @deprecated(reason: "Renamed to emsg_id.")\n',
        },
      ],
      proven: true,
    },
  ],
  impact: 'breaking',
  confidence: 'certain',
  witness: {
    kind: 'operation',
    document: 'subscription KarenThreads {\n  threads {\n    emessage_id\n  }\n}',
  },
  cause: 'emessage→emsg',
  existing: false,
};

const route: Finding = {
  rule: 'routes/no-such-endpoint',
  fingerprint: '0d3b8f1e6a7c2945',
  subject: coordinate('GET /api/settings/auth'),
  message: '`GET /api/settings/auth` has no endpoint; did you mean `GET /api/auth`?',
  at: head('web/src/settings.ts', region(42, 24, 20)),
  evidence: [{ site: head('server/app.ts', region(18, 1, 27)), note: '`GET /api/auth` is declared here' }],
  members: [],
  fixes: [
    {
      description: 'Call `/api/auth`.',
      edits: [
        {
          site: { side: 'head', path: 'web/src/settings.ts', region: region(42, 24, 20) },
          text: "'/api/auth'",
        },
      ],
      proven: true,
    },
  ],
  impact: 'breaking',
  confidence: 'certain',
  witness: { kind: 'request', method: 'GET', path: '/api/settings/auth' },
  existing: false,
};

const stale: Finding = {
  rule: 'images/cached-stale-risk',
  fingerprint: '5e2a9c7d1f804b36',
  subject: coordinate('git:github.com/acme/client-kit'),
  message: 'The layer that installs `client-kit` from `main` is cached by nothing that moves with `main`.',
  at: head('bots/Dockerfile', region(7, 1, 59)),
  evidence: [],
  members: [],
  fixes: [],
  impact: 'risky',
  confidence: 'certain',
  existing: false,
};

const note: Finding = {
  ...stale,
  rule: 'graphql/deprecated-in-use',
  fingerprint: '99aa88bb77cc66dd',
  subject: coordinate('Query.me'),
  message: '`Query.me` is deprecated and still in use.',
  at: { side: 'head', tree: bots, path: 'kit/query.py', region: region(88, 5, 2) },
  impact: 'advice',
};

const reported = (finding: Finding, severity: 'error' | 'warning' | 'note'): Judgement => ({
  finding,
  disposition: { kind: 'reported', severity },
});

/** A pull request as it might happen: every disposition, every severity, both sides, a foreign tree, gaps. */
export const sampleReport: Report = {
  version: 1,
  tool: { name: 'driftgate', version: '0.1.0' },
  base: { label: 'merge-base of origin/main', commit: 'ba55359c0ffee0123456789abcdef0123456789a' },
  head: { label: 'HEAD', commit: '9f3c2ab1d5e60123456789abcdef0123456789ab' },
  verdict: 'fail',
  inconclusive: [],
  judgements: [
    reported(rename, 'error'),
    reported(route, 'error'),
    reported(stale, 'warning'),
    reported(note, 'note'),
    {
      finding: { ...note, fingerprint: '1111111111111111', subject: coordinate('Query.old') },
      disposition: { kind: 'existing' },
    },
    {
      finding: {
        ...route,
        fingerprint: '2222222222222222',
        subject: coordinate('GET /api/legacy'),
        message: '`GET /api/legacy` is gone and the dashboard still calls it.',
      },
      disposition: {
        kind: 'acknowledged',
        by: {
          fingerprint: '2222222222222222',
          reason: 'the dashboard is redeployed first, see ticket 431',
          owner: 'ada',
          expires: '2026-12-15',
          at: { side: 'base', path: '.driftgate/acknowledgements.yml', region: region(3, 3, 1) },
        },
      },
    },
    { finding: { ...note, fingerprint: '3333333333333333' }, disposition: { kind: 'off' } },
  ],
  rules: [
    rule(
      'graphql/renamed-without-alias',
      'breaking',
      'Checks that a renamed field keeps its old name as a deprecated alias.',
      'Keep the old name, deprecated, until no client asks for it.',
    ),
    rule(
      'routes/no-such-endpoint',
      'breaking',
      'Checks that every call finds an endpoint.',
      'Call an endpoint that exists, or add it.',
    ),
    rule(
      'images/cached-stale-risk',
      'risky',
      'Checks that a cached build step notices when what it fetches moves.',
      'Pass the commit as a build argument, or pin it.',
    ),
    rule(
      'graphql/deprecated-in-use',
      'advice',
      'Checks that no operation selects what is deprecated.',
      'Select its successor.',
    ),
  ],
  excerpts: [
    {
      tree: { kind: 'checkout' },
      side: 'head',
      path: 'backend/schema.graphql',
      from: 11,
      lines: schemaLines,
    },
    {
      tree: { kind: 'checkout' },
      side: 'base',
      path: 'backend/schema.graphql',
      from: 10,
      lines: schemaLines.map((it) => it.replace('emsg', 'emessage')),
    },
    {
      tree: bots,
      side: 'head',
      path: 'kit/query.py',
      from: 39,
      lines: ['    threads {', '      thread_id', '      emessage_id', '      emessage_type', '    }'],
    },
    {
      tree: { kind: 'checkout' },
      side: 'head',
      path: 'web/src/settings.ts',
      from: 40,
      lines: [
        'export async function loadAuth() {',
        '  // shown on the settings page',
        "  return api.get<Auth>('/api/settings/auth');",
        '}',
        '',
      ],
    },
    {
      tree: { kind: 'checkout' },
      side: 'head',
      path: 'server/app.ts',
      from: 16,
      lines: ['', '// who am I', "app.get('/api/auth', auth);", "app.use('/api/users', users);"],
    },
    {
      tree: { kind: 'checkout' },
      side: 'head',
      path: 'bots/Dockerfile',
      from: 6,
      lines: ['WORKDIR /app', 'RUN pip install git+https://github.com/acme/client-kit@main', 'COPY . .'],
    },
  ],
  boundaries: {
    graphql: { status: 'checked', counts: { coordinates: 1204, operations: 214, unresolved: 3 } },
    routes: {
      status: 'checked',
      counts: { endpoints: 58, calls: 63, matched: 60, unresolved: 2, external: 0 },
    },
    images: { status: 'checked', counts: { images: 1, refs: 2, inconclusive: 0 } },
  },
  gaps: [
    {
      at: head('server/plugins.ts', region(9, 3, 20)),
      reason: 'dynamic',
      effect: 'limits',
      note: 'A router is mounted under a path that is known only when it runs.',
    },
    {
      at: head('web/src/broken.ts'),
      reason: 'unparsable',
      effect: 'counts',
      note: 'The file does not parse.',
    },
  ],
  assumptions: ['There is no `driftgate.yml`: everything was detected.'],
  reproduce: 'npx driftgate check --base origin/main',
};

/** The same pull request, done right. */
export const cleanReport: Report = {
  ...sampleReport,
  verdict: 'pass',
  judgements: [],
  rules: [],
  excerpts: [],
  gaps: [],
  assumptions: [],
};

/** Something that had to be read could not be. */
export const inconclusiveReport: Report = {
  ...cleanReport,
  verdict: 'inconclusive',
  inconclusive: ['backend/schema.graphql: The schema does not parse at line 3. Mend the SDL there.'],
  gaps: [
    {
      at: head('backend/schema.graphql', region(3, 1, 1)),
      reason: 'unparsable',
      effect: 'blocks',
      note: 'The schema does not parse at line 3.',
      mend: 'Mend the SDL there.',
    },
  ],
};
