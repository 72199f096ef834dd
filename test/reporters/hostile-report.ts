import fc from 'fast-check';
import { coordinate } from '../../src/model/coordinate.ts';
import type { Disposition, Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import type { Region, Site } from '../../src/model/site.ts';
import { sampleReport } from './sample-report.ts';

const payloads = [
  '`',
  '``',
  '```',
  '````suggestion\n',
  '~~~',
  '@everyone',
  '@org/team',
  '&#64;',
  '\\@',
  '\\',
  '#1',
  'GH-1',
  'JIRA-7',
  '<img src=x onerror=y>',
  '</details>',
  '<!--',
  '-->',
  '|',
  '[a](http://evil.example)',
  '](',
  '![x](y)',
  'http://evil.example',
  'www.evil.example',
  'a@b.example',
  '::error::x',
  '::stop-commands::x',
  '##[error]x',
  '##[add-matcher]',
  '%0A::error::',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '\u001b[31m',
  '\u001b]8;;http://evil.example\u001b\\',
  '\u0007',
  '\u0000',
  '\u0085',
  '\u2028',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\ud800',
  '\u{e0041}',
  '*',
  '_',
  '**',
  '$x$',
  '{0}',
  '- ',
  '1. ',
  '# ',
  '> ',
  '=',
  '---',
  ':+1:',
  'deadbeef1234',
  ']]>',
  '&',
  '"',
  "'",
  ' ',
  '  ',
  'a',
  'word',
  'é',
  '👍',
  '漢字',
];

const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...payloads), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

const region: fc.Arbitrary<Region> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 30 }), fc.nat(2), fc.nat(20))
  .map(([line, column, more, length]) => ({
    line,
    column,
    endLine: line + more,
    endColumn: more > 0 ? length + 1 : column + length,
  }));

const site: fc.Arbitrary<Site> = fc
  .record({
    side: fc.constantFrom('base' as const, 'head' as const),
    path: hostileText,
    region: fc.option(region, { nil: undefined }),
    foreign: fc.option(hostileText, { nil: undefined }),
  })
  .map(({ side, path, region: at, foreign }) => ({
    side,
    path,
    ...(at && { region: at }),
    ...(foreign !== undefined && { tree: { kind: 'repository' as const, name: foreign, commit: foreign } }),
  }));

const editSite = fc.tuple(site, region).map(([at, where]) => ({ ...at, region: where }));

const finding: fc.Arbitrary<Finding> = fc
  .record({
    rule: fc.constantFrom(
      'graphql/renamed-without-alias' as const,
      'routes/no-such-endpoint' as const,
      'gate/not-checked' as const,
    ),
    fingerprint: fc.stringMatching(/^[0-9a-f]{16}$/),
    subject: hostileText.map(coordinate),
    message: hostileText,
    at: site,
    evidence: fc.array(fc.record({ site, note: hostileText }), { maxLength: 12 }),
    members: fc.array(hostileText.map(coordinate), { maxLength: 15 }),
    fixes: fc.array(
      fc.record({
        description: hostileText,
        proven: fc.boolean(),
        edits: fc.tuple(fc.record({ site: editSite, text: hostileText })),
      }),
      { maxLength: 2 },
    ),
    impact: fc.constantFrom('breaking' as const, 'risky' as const),
    confidence: fc.constantFrom('certain' as const, 'likely' as const),
    document: hostileText,
  })
  .map(({ document, ...it }) => ({
    ...it,
    witness: { kind: 'operation' as const, document },
    existing: false,
  }));

const disposition: fc.Arbitrary<Disposition> = fc.oneof(
  fc
    .constantFrom('error' as const, 'warning' as const, 'note' as const)
    .map((severity) => ({ kind: 'reported' as const, severity })),
  fc.constant({ kind: 'existing' as const }),
  fc.tuple(hostileText, hostileText).map(([owner, reason]) => ({
    kind: 'acknowledged' as const,
    by: { fingerprint: 'x', owner, reason, expires: reason, at: { side: 'base' as const, path: 'a' } },
  })),
);

/** Reports in which every text that can come from a repository is meant to do harm. */
export const hostileReport: fc.Arbitrary<Report> = fc
  .record({
    judgements: fc.array(fc.record({ finding, disposition }), { maxLength: 4 }),
    verdict: fc.constantFrom('pass' as const, 'fail' as const, 'inconclusive' as const),
    inconclusive: fc.array(hostileText, { maxLength: 2 }),
    gaps: fc.array(
      fc.record({
        at: site,
        reason: fc.constant('dynamic' as const),
        effect: fc.constantFrom('blocks' as const, 'limits' as const),
        note: hostileText,
      }),
      { maxLength: 3 },
    ),
    assumptions: fc.array(hostileText, { maxLength: 2 }),
    reproduce: hostileText,
    label: hostileText,
    lines: fc.array(hostileText, { minLength: 8, maxLength: 8 }),
  })
  .map(({ label, lines, ...it }) => ({
    ...sampleReport,
    ...it,
    base: { label },
    head: { label, commit: label },
    excerpts: it.judgements.flatMap(({ finding: { at, evidence, fixes } }) =>
      [
        at,
        ...evidence.map((one) => one.site),
        ...fixes.flatMap((fix) => fix.edits.map((edit) => edit.site)),
      ].map((one) => ({
        tree: one.tree ?? { kind: 'checkout' as const },
        side: one.side,
        path: one.path,
        from: 1,
        lines,
      })),
    ),
  }));
