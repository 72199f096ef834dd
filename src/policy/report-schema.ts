const text = { type: 'string' } as const;
const count = { type: 'integer', minimum: 0 } as const;
const position = { type: 'integer', minimum: 1 } as const;

const region = {
  type: 'object',
  description: '1-based; columns in UTF-16 code units; the end is exclusive.',
  required: ['line', 'column', 'endLine', 'endColumn'],
  additionalProperties: false,
  properties: { line: position, column: position, endLine: position, endColumn: position },
} as const;

const at = {
  type: 'object',
  required: ['side', 'path'],
  additionalProperties: false,
  properties: {
    side: { enum: ['base', 'head'] },
    repository: { type: 'string', description: 'Where the place is in another repository.' },
    image: { type: 'string', description: 'Where the place is inside an image.' },
    path: text,
    layer: count,
    region: { $ref: '#/$defs/region' },
  },
} as const;

const sideLabel = {
  type: 'object',
  required: ['label'],
  additionalProperties: false,
  properties: { label: text, commit: text },
} as const;

const outcome = {
  type: 'object',
  required: ['status', 'counts'],
  additionalProperties: false,
  properties: {
    status: { enum: ['checked', 'not-applicable', 'failed'] },
    counts: { type: 'object', additionalProperties: count },
    fault: { type: 'string', description: 'What happened, where the status is `failed`.' },
  },
} as const;

const fix = {
  type: 'object',
  required: ['description', 'proven', 'edits'],
  additionalProperties: false,
  properties: {
    description: text,
    proven: {
      type: 'boolean',
      description: 'Whether it was checked that nothing breaks once it is applied.',
    },
    edits: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['at', 'text'],
        additionalProperties: false,
        properties: { at: { $ref: '#/$defs/at' }, text },
      },
    },
  },
} as const;

const finding = {
  type: 'object',
  required: [
    'rule',
    'severity',
    'status',
    'impact',
    'confidence',
    'subject',
    'message',
    'at',
    'evidence',
    'fixes',
    'members',
    'fingerprint',
    'docs',
  ],
  additionalProperties: false,
  properties: {
    rule: { type: 'string', pattern: '^(graphql|routes|images|gate)/[a-z-]+$' },
    severity: { enum: ['error', 'warning', 'note'] },
    status: { enum: ['new', 'existing', 'acknowledged'] },
    impact: { enum: ['breaking', 'risky', 'advice'] },
    confidence: { enum: ['certain', 'likely'] },
    subject: text,
    message: text,
    at: { $ref: '#/$defs/at' },
    evidence: {
      type: 'array',
      items: {
        type: 'object',
        required: ['at', 'note'],
        additionalProperties: false,
        properties: { at: { $ref: '#/$defs/at' }, note: text },
      },
    },
    fixes: { type: 'array', items: fix },
    witness: {
      type: 'object',
      required: ['kind', 'text'],
      additionalProperties: false,
      properties: { kind: { enum: ['operation', 'request', 'blob', 'text'] }, text },
    },
    cause: text,
    members: { type: 'array', items: text },
    project: text,
    fingerprint: { type: 'string', pattern: '^[0-9a-f]{16}$' },
    docs: { type: 'string', pattern: '^https://' },
  },
} as const;

const gap = {
  type: 'object',
  required: ['at', 'reason', 'effect', 'note'],
  additionalProperties: false,
  properties: {
    at: { $ref: '#/$defs/at' },
    reason: { enum: ['unparsable', 'dynamic', 'unsupported', 'too-large', 'unreachable'] },
    effect: {
      enum: ['blocks', 'limits', 'counts'],
      description: 'blocks: the verdict is inconclusive; limits: errors become warnings; counts: neither.',
    },
    note: text,
    mend: text,
  },
} as const;

/** The JSON Schema of `check --format json`, version 1. */
export const reportSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://raw.githubusercontent.com/driftgate/driftgate/main/docs/report.schema.json',
  title: 'driftgate report',
  description: 'What `driftgate check --format json` prints.',
  type: 'object',
  required: ['version', 'tool', 'base', 'head', 'verdict', 'findings', 'boundaries', 'gaps', 'assumptions'],
  additionalProperties: false,
  properties: {
    version: { const: 1 },
    tool: {
      type: 'object',
      required: ['name', 'version'],
      additionalProperties: false,
      properties: { name: { const: 'driftgate' }, version: text },
    },
    base: { anyOf: [sideLabel, { type: 'null' }] },
    head: sideLabel,
    verdict: { enum: ['pass', 'fail', 'inconclusive'] },
    override: {
      type: 'object',
      description: 'The label that let the job pass in spite of the verdict, and who put it on.',
      required: ['label', 'by'],
      additionalProperties: false,
      properties: { label: text, by: text },
    },
    findings: { type: 'array', items: finding },
    boundaries: {
      type: 'object',
      required: ['graphql', 'routes', 'images'],
      additionalProperties: false,
      properties: { graphql: outcome, routes: outcome, images: outcome },
    },
    gaps: { type: 'array', items: gap },
    assumptions: { type: 'array', items: text },
  },
  $defs: { at, region },
} as const;
