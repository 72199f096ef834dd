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

export const specDisagrees: Rule<'routes', RoutesKinds> = {
  id: 'routes/spec-disagrees',
  purpose: 'Checks that a committed OpenAPI document and the source say the same.',
  rationale:
    'Clients are generated from the document: what it promises and nobody serves is a 404, and what it leaves out nobody can call.',
  remedy: 'Generate the document again, or change the one of the two that is wrong.',
  impact: 'advice',
  drift: 'space',
  *check({ contract }) {
    const said = new Map<string, Said[]>();
    for (const it of contract.documents.flatMap(compare)) addTo(said, it.what, it);
    for (const [first, ...others] of said.values()) if (first) yield together(first, others);
  },
  examples: {
    flagged: [documented.butGone, documented.withoutPrefix, undocumented.endpoint],
    accepted: [documented.rightly, undocumented.elsewhere],
  },
};

/** What is said of one document; `what` is the same where the same is true of another. */
interface Said {
  readonly what: string;
  readonly document: Site;
  readonly statement: Statement;
}

function compare(document: DocumentReading): readonly Said[] {
  const { at, agreed, missing, undocumented, prefix } = document;
  const tree = at.tree ? treeKey(at.tree) : '';
  const said = (what: string, statement: Statement): Said => ({
    what: `${tree} ${what}`,
    document: at,
    statement,
  });
  const isWhole = agreed >= nearlyWhole * (agreed + undocumented.length);
  return [
    ...(prefix ? [said(`${prefix.onlyIn} ${prefix.prefix}`, prefixed(at, prefix))] : []),
    ...missing.map((it) => said(`missing ${nameEndpoint(it)}`, unserved(document, it))),
    ...(isWhole ? undocumented : []).map((it) =>
      said(`undocumented ${nameEndpoint(it)}`, unsaid(document, it)),
    ),
  ];
}

/** One statement for several documents that say the same: the copies that a generator writes, the versions of an interface. */
function together({ statement }: Said, others: readonly Said[]): Statement {
  const more = others.map(({ document }) => ({ site: document, note: 'the same is true of this document' }));
  return { ...statement, evidence: [...(statement.evidence ?? []), ...more] };
}

function unserved({ at, isPartial }: DocumentReading, endpoint: Endpoint): Statement {
  const name = nameEndpoint(endpoint);
  const doubt = isPartial ? ' Not certain: a mount of the backend could not be read.' : '';
  return {
    subject: coordinate(`${name} (${at.path})`),
    message: `\`${at.path}\` documents \`${name}\`, and the source does not serve it.${doubt}`,
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
