import { indexRegions, type RegionOf } from '../../../../lang/regions.ts';
import type { FileExtractor } from '../../../../model/extractor.ts';
import type { Extraction } from '../../../../model/gap.ts';
import { type Side, type Site, type SourceFile, siteIn, textOf, treeKey } from '../../../../model/site.ts';
import type { Operation, Span } from '../../operation.ts';
import { numberRepeats } from '../number-repeats.ts';
import { parseExecutable } from '../parse-executable.ts';
import { stateOperations } from '../state-operations.ts';
import { keepExecutable } from './keep-executable.ts';

/** One span a line: what stands far down is then found without counting lines. */
function spanLines(text: string, site: Site, regionOf: RegionOf): readonly Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end + 1;
    spans.push({ from, to, site: { ...site, region: regionOf(from, to) }, of: 'text' });
    from = to;
  }
  return spans;
}

function extract(file: SourceFile, side: Side): Extraction<Operation> {
  const layer = file.layer === undefined ? {} : { layer: file.layer };
  const site = { ...siteIn(file.tree, side, file.path), ...layer };
  const text = textOf(file);
  const kept = keepExecutable(text);
  if (!kept) return { facts: [], gaps: [] };
  const regionOf = indexRegions(text);
  const parsed = parseExecutable(kept.text, kept);
  if ('reason' in parsed) {
    const at = { ...site, region: regionOf(parsed.offset, parsed.offset) };
    const note = `the operations of this file cannot be read: ${parsed.note}`;
    return { facts: [], gaps: [{ at, reason: parsed.reason, effect: 'counts', note }] };
  }
  const facts = stateOperations({
    document: parsed,
    text: kept.text,
    spans: spanLines(kept.text, site, regionOf),
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
