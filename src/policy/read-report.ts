import * as v from 'valibot';
import type { RuleId, Witness } from '../model/boundary.ts';
import { coordinate } from '../model/coordinate.ts';
import type { Disposition, Finding, Judgement } from '../model/finding.ts';
import type { Gap } from '../model/gap.ts';
import type { Report } from '../model/report.ts';
import type { NonEmpty, Region, Site } from '../model/site.ts';
import { ConfigError } from './config-error.ts';
import { parseJson } from './parse-json.ts';

/** Bounds on a report that comes from elsewhere: far above what a run writes, far below what would hurt. */
const longestText = 20_000;
const mostItems = 50_000;

const text = v.pipe(v.string(), v.maxLength(longestText));
const list = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(mostItems));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const position = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const commit = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/));
const label = v.object({ label: text, commit: v.optional(commit) });

const region = v.object({ line: position, column: position, endLine: position, endColumn: position });
const site = v.object({
  side: v.picklist(['base', 'head']),
  repository: v.optional(text),
  image: v.optional(text),
  path: text,
  layer: v.optional(whole),
  region: v.optional(region),
});
const edit = v.object({ at: v.object({ ...site.entries, region }), text });

const finding = v.object({
  rule: v.pipe(v.string(), v.regex(/^(?:graphql|routes|images|gate)\/[a-z-]{1,60}$/)),
  severity: v.picklist(['error', 'warning', 'note']),
  status: v.picklist(['new', 'existing', 'acknowledged']),
  impact: v.picklist(['breaking', 'risky', 'advice']),
  confidence: v.picklist(['certain', 'likely']),
  subject: text,
  message: text,
  at: site,
  evidence: list(v.object({ at: site, note: text })),
  fixes: list(v.object({ description: text, proven: v.boolean(), edits: v.tupleWithRest([edit], edit) })),
  witness: v.optional(v.object({ kind: v.string(), text })),
  members: list(text),
  project: v.optional(text),
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
});

const outcome = v.object({
  status: v.picklist(['checked', 'not-applicable', 'failed']),
  counts: v.record(v.pipe(v.string(), v.maxLength(60)), whole),
  fault: v.optional(text),
});

const gap = v.object({
  at: site,
  reason: v.picklist(['unparsable', 'dynamic', 'unsupported', 'too-large', 'unreachable']),
  effect: v.picklist(['blocks', 'limits', 'counts']),
  note: text,
  mend: v.optional(text),
});

const report = v.object({
  version: v.literal(1),
  tool: v.object({ name: v.literal('driftgate'), version: v.pipe(v.string(), v.regex(/^[\w.+-]{1,40}$/)) }),
  base: v.nullable(label),
  head: label,
  verdict: v.picklist(['pass', 'fail', 'inconclusive']),
  findings: list(finding),
  boundaries: v.object({ graphql: outcome, routes: outcome, images: outcome }),
  gaps: list(gap),
  assumptions: list(text),
});

type Written = v.InferOutput<typeof report>;

/**
 * A report out of the JSON of `check --format json`. Nothing in it is believed but its shape: it may come from a pull
 * request. The texts of rules are not in it, nor the lines of files. Throws `ConfigError`.
 */
export function readReport(json: string, file: string): Report {
  const result = v.safeParse(report, parseJson(json), { abortPipeEarly: true });
  if (result.success) return reportOf(result.output);
  const key = (result.issues[0].path ?? []).map((item) => String(item.key)).join('.');
  throw new ConfigError({
    file,
    key,
    problem: `This is not a report of driftgate${key === '' ? '' : `: \`${key.slice(0, 100)}\` is not what it should be`}.`,
    mend: 'Name a file that `driftgate check --format json` wrote.',
  });
}

function reportOf(written: Written): Report {
  const gaps = written.gaps.map(gapOf);
  const blocking = gaps
    .filter((it) => it.effect === 'blocks')
    .map(({ note, mend }) => [note, mend].filter(Boolean).join(' '));
  return {
    version: 1,
    tool: written.tool,
    base: written.base && labelOf(written.base),
    head: labelOf(written.head),
    verdict: written.verdict,
    inconclusive: written.verdict === 'inconclusive' ? [...new Set(blocking)] : [],
    judgements: written.findings.map(judgementOf),
    rules: [],
    excerpts: [],
    boundaries: mapOutcomes(written.boundaries),
    gaps,
    assumptions: written.assumptions,
    reproduce: [
      'npx driftgate check',
      ...(written.base?.commit ? [`--base ${written.base.commit}`] : []),
    ].join(' '),
  };
}

function labelOf({ label: name, commit: id }: v.InferOutput<typeof label>): Report['head'] {
  return { label: name, ...(id !== undefined && { commit: id }) };
}

function mapOutcomes({ graphql, routes, images }: Written['boundaries']): Report['boundaries'] {
  const outcomeOf = ({ fault, ...it }: v.InferOutput<typeof outcome>) => ({
    ...it,
    ...(fault !== undefined && { fault }),
  });
  return { graphql: outcomeOf(graphql), routes: outcomeOf(routes), images: outcomeOf(images) };
}

function siteOf(written: v.InferOutput<typeof site>): Site {
  const { side, path, repository, image, layer, region: at } = written;
  return {
    side,
    path,
    ...(at && { region: at }),
    ...(repository !== undefined && { tree: { kind: 'repository' as const, name: repository, commit: '' } }),
    ...(image !== undefined && { tree: { kind: 'image' as const, reference: image, digest: '' } }),
    ...(layer !== undefined && { layer }),
  };
}

function gapOf({ at, mend, ...it }: v.InferOutput<typeof gap>): Gap {
  return { ...it, at: siteOf(at), ...(mend !== undefined && { mend }) };
}

function judgementOf(written: v.InferOutput<typeof finding>): Judgement {
  return { finding: findingOf(written), disposition: dispositionOf(written) };
}

function dispositionOf({ status, severity, fingerprint }: v.InferOutput<typeof finding>): Disposition {
  if (status === 'new') return { kind: 'reported', severity };
  if (status === 'existing') return { kind: 'existing' };
  const at: Site = { side: 'base', path: '' };
  const by = {
    fingerprint,
    reason: 'the report does not say why',
    owner: 'an owner',
    expires: 'its date',
    at,
  };
  return { kind: 'acknowledged', by };
}

function findingOf(written: v.InferOutput<typeof finding>): Finding {
  const { rule, fingerprint, message, impact, confidence, project, witness } = written;
  return {
    rule: rule as RuleId,
    fingerprint,
    subject: coordinate(written.subject),
    message,
    at: siteOf(written.at),
    evidence: written.evidence.map(({ at, note }) => ({ site: siteOf(at), note })),
    members: written.members.map(coordinate),
    fixes: written.fixes.map(({ edits: [first, ...more], ...it }) => {
      const edits: NonEmpty<ReturnType<typeof editOf>> = [editOf(first), ...more.map(editOf)];
      return { ...it, edits };
    }),
    impact,
    confidence,
    ...(witness && { witness: witnessOf(witness) }),
    ...(project !== undefined && { project }),
    existing: written.status === 'existing',
  };
}

function editOf({ at, text: inserted }: v.InferOutput<typeof edit>): {
  readonly site: Site & { readonly region: Region };
  readonly text: string;
} {
  return { site: { ...siteOf(at), region: at.region }, text: inserted };
}

/** As it was printed: a report is for reading, and its verdict is not decided again. */
function witnessOf({ text: document }: { readonly text: string }): Witness {
  return { kind: 'operation', document };
}
