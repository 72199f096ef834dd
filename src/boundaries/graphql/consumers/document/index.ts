import { indexRegions } from '../../../../lang/regions.ts';
import type { FileExtractor } from '../../../../model/extractor.ts';
import type { Extraction, Gap } from '../../../../model/gap.ts';
import { type Side, type SourceFile, siteIn, textOf, treeKey } from '../../../../model/site.ts';
import type { Operation } from '../../operation.ts';
import { numberRepeats } from '../number-repeats.ts';
import { parseExecutable } from '../parse-executable.ts';
import { stateOperations } from '../state-operations.ts';
import { keepExecutable } from './keep-executable.ts';

const mostBytes = 1024 * 1024;

function extract(file: SourceFile, side: Side): Extraction<Operation> {
  const layer = file.layer === undefined ? {} : { layer: file.layer };
  const site = { ...siteIn(file.tree, side, file.path), ...layer };
  const text = textOf(file);
  const kept = keepExecutable(text);
  if (!kept) return { facts: [], gaps: [] };
  const gap = (reason: Gap['reason'], note: string): Extraction<Operation> => ({
    facts: [],
    gaps: [{ at: site, reason, effect: 'counts', note }],
  });
  if (file.bytes.length > mostBytes) return gap('too-large', `the document has more than ${mostBytes} bytes`);
  const regionOf = indexRegions(text);
  const parsed = parseExecutable(kept.text, kept.deepest);
  if ('reason' in parsed) {
    const at = { ...site, region: regionOf(parsed.offset, parsed.offset) };
    const note = `the operations of this file cannot be read: ${parsed.note}`;
    return { facts: [], gaps: [{ at, reason: parsed.reason, effect: 'counts', note }] };
  }
  const whole = { ...site, region: regionOf(0, text.length) };
  const facts = stateOperations({
    document: parsed,
    text: kept.text,
    spans: [{ from: 0, to: kept.text.length, site: whole, of: 'text' }],
    site,
    consumer: treeKey(file.tree),
    language: 'graphql',
    source: 'document',
  });
  return { facts: numberRepeats(facts), gaps: [] };
}

/** Reads operations and fragments from GraphQL files; type definitions in them are somebody else's. */
export const documentConsumer: FileExtractor<Operation> = {
  id: 'graphql/document',
  title: 'GraphQL documents',
  docs: 'https://spec.graphql.org/draft/#sec-Document',
  from: 'file',
  paths: ['**/*.{graphql,gql}'],
  examples: {
    reads: [
      {
        files: { 'web/user.graphql': 'query User { user { ...Name } }\nfragment Name on User { name }' },
        finds: ['query User', 'fragment Name'],
      },
      {
        files: { 'a.gql': 'type Query { me: ID }\nmutation Save { save }\n' },
        finds: ['mutation Save'],
      },
      { files: { 'b.graphql': '{ me }' }, finds: ['query'] },
    ],
    gaps: [{ files: { 'web/user.graphql': 'query User { user { name }' }, reason: 'unparsable' }],
  },
  extract,
};
