import { addTo } from '../../../model/add-to.ts';
import type { Rule, Statement } from '../../../model/boundary.ts';
import { coordinate } from '../../../model/coordinate.ts';
import { type Site, treeKey } from '../../../model/site.ts';
import type { DocumentReading } from '../compare-document.ts';
import type { Endpoint } from '../endpoint.ts';
import type { RoutesKinds } from '../kinds.ts';
import { nameEndpoint } from '../say.ts';
import { documented, undocumented } from './document-examples.ts';

/** From this share of agreement on, a document claims to be whole: what it leaves out is worth a word. */
const nearlyWhole = 0.8;

/** More of one kind than this are one statement. */
const mostApart = 3;

export const specDisagrees: Rule<'routes', RoutesKinds> = {
  id: 'routes/spec-disagrees',
  purpose: 'Checks that a committed OpenAPI document and the source say the same.',
  rationale:
    'Clients are generated from the document: what it promises and nobody serves is a 404, and what it leaves out nobody can call.',
  remedy: 'Generate the document again, or change the one of the two that is wrong.',
  impact: 'advice',
  drift: 'space',
  *check({ contract }, base) {
    const before = new Set((base?.contract.documents ?? []).flatMap(compare).map((it) => it.what));
    const said = new Map<string, Said[]>();
    for (const it of contract.documents.flatMap(compare)) addTo(said, it.what, it);
    const alike = new Map<string, Copies[]>();
    for (const [what, [first, ...others]] of said)
      if (first) addTo(alike, likenessOf(first, others, before.has(what)), { first, others });
    for (const group of alike.values())
      yield* group.length > mostApart ? inOne(group, before) : group.map(together);
  },
  examples: {
    flagged: [documented.butGone, documented.withoutPrefix, undocumented.endpoint],
    accepted: [documented.rightly, undocumented.elsewhere],
  },
};

/** What is said of one document; `what` is the same where the same is true of another. */
interface Said {
  readonly what: string;
  readonly kind: 'prefix' | 'missing' | 'undocumented';
  readonly endpoint?: Endpoint;
  readonly document: DocumentReading;
  readonly statement: Statement;
}

/** The same, said of several documents: the copies that a generator writes, the versions of an interface. */
interface Copies {
  readonly first: Said;
  readonly others: readonly Said[];
}

function compare(document: DocumentReading): readonly Said[] {
  const { at, agreed, missing, undocumented, prefix } = document;
  const tree = at.tree ? treeKey(at.tree) : '';
  const said = (kind: Said['kind'], name: string, statement: Statement, endpoint?: Endpoint): Said => ({
    what: `${tree} ${kind} ${name}`,
    kind,
    document,
    statement,
    ...(endpoint && { endpoint }),
  });
  const isWhole = agreed >= nearlyWhole * (agreed + undocumented.length);
  return [
    ...(prefix ? [said('prefix', `${prefix.onlyIn} ${prefix.prefix}`, prefixed(at, prefix))] : []),
    ...missing.map((it) => said('missing', nameEndpoint(it), unserved(document, it), it)),
    ...(isWhole ? undocumented : []).map((it) =>
      said('undocumented', nameEndpoint(it), unsaid(document, it), it),
    ),
  ];
}

/** What is said of the same documents in the same way, and was or was not said at the base, is told together. */
function likenessOf({ kind, document }: Said, others: readonly Said[], isOld: boolean): string {
  const paths = [document, ...others.map((it) => it.document)].map(({ at }) => at.path);
  return JSON.stringify([kind, isOld, document.at.tree ?? null, paths]);
}

function together({ first: { statement }, others }: Copies): Statement {
  const more = others.map(({ document: { at } }) => ({
    site: at,
    note: 'the same is true of this document',
  }));
  return { ...statement, evidence: [...(statement.evidence ?? []), ...more] };
}

/** Many of one kind: how many they are, and the first of them by name. */
function* inOne(group: readonly Copies[], before: ReadonlySet<string>): Generator<Statement> {
  const [one] = group;
  if (!one) return;
  const names = group.flatMap(({ first: { endpoint } }) => (endpoint ? [nameEndpoint(endpoint)] : []));
  const { kind, document, what } = one.first;
  const path = `\`${document.at.path}\``;
  const said =
    kind === 'missing'
      ? `${path} documents ${names.length} operations that the source does not serve`
      : `The source serves ${names.length} endpoints that ${path} does not document`;
  const named = names.slice(0, mostApart).map((it) => `\`${it}\``);
  yield {
    ...together(one),
    subject: coordinate(`${names[0]} and others (${document.at.path})`),
    message: `${said}: ${named.join(', ')} and ${names.length - mostApart} more.${kind === 'missing' ? doubtOf(document) : ''}`,
    members: names.map((it) => coordinate(it)),
    existing: before.has(what),
  };
}

function doubtOf({ isPartial }: DocumentReading): string {
  return isPartial ? ' Not certain: a mount of the backend could not be read.' : '';
}

function unserved(document: DocumentReading, endpoint: Endpoint): Statement {
  const { at, isPartial } = document;
  const name = nameEndpoint(endpoint);
  return {
    subject: coordinate(`${name} (${at.path})`),
    message: `\`${at.path}\` documents \`${name}\`, and the source does not serve it.${doubtOf(document)}`,
    at: endpoint.at,
    confidence: isPartial ? 'likely' : 'certain',
  };
}

function unsaid({ at }: DocumentReading, endpoint: Endpoint): Statement {
  const name = nameEndpoint(endpoint);
  return {
    subject: coordinate(`${name} (${at.path})`),
    message: `The source serves \`${name}\`, and \`${at.path}\` does not document it.`,
    at: endpoint.at,
    evidence: [{ site: at, note: 'the document' }],
  };
}

function prefixed(at: Site, { prefix, met, of, onlyIn }: NonNullable<DocumentReading['prefix']>): Statement {
  const mend =
    onlyIn === 'document'
      ? `If a server in front of the backend adds it, say so: \`prefix: ${prefix}\` under \`routes.backends\`.`
      : `If clients send it, add it to the \`servers\` of the document.`;
  const message =
    onlyIn === 'document'
      ? `\`${at.path}\` puts \`${prefix}\` before ${met} of ${of} operations, and the source does not. ${mend}`
      : `The source serves ${met} of ${of} documented operations below \`${prefix}\`, which \`${at.path}\` does not say. ${mend}`;
  return { subject: coordinate(`${prefix} (${at.path})`), message, at, confidence: 'likely' };
}
