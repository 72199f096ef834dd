import type { Rule, Statement } from '../../../model/boundary.ts';
import { coordinate } from '../../../model/coordinate.ts';
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
    for (const document of contract.documents) {
      if (document.prefix) yield prefixed(document);
      for (const endpoint of document.missing) yield unserved(document, endpoint);
      const served = document.agreed + document.undocumented.length;
      if (document.agreed < nearlyWhole * served) continue;
      for (const endpoint of document.undocumented) yield unsaid(document, endpoint);
    }
  },
  examples: {
    flagged: [documented.butGone, documented.withoutPrefix, undocumented.endpoint],
    accepted: [documented.rightly],
  },
};

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

function prefixed({ at, prefix }: DocumentReading): Statement {
  const { prefix: text = '', met = 0, of = 0, onlyIn } = prefix ?? {};
  const mend =
    onlyIn === 'document'
      ? `If a server in front of the backend adds it, say so: \`prefix: ${text}\` under \`routes.backends\`.`
      : `If clients send it, add it to the \`servers\` of the document.`;
  const message =
    onlyIn === 'document'
      ? `\`${at.path}\` puts \`${text}\` before ${met} of ${of} operations, and the source does not. ${mend}`
      : `The source serves ${met} of ${of} documented operations below \`${text}\`, which \`${at.path}\` does not say. ${mend}`;
  return { subject: coordinate(`${text} (${at.path})`), message, at, confidence: 'likely' };
}
