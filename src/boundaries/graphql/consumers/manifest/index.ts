import { indexRegions } from '../../../../lang/regions.ts';
import type { FileExtractor } from '../../../../model/extractor.ts';
import type { Extraction, Gap } from '../../../../model/gap.ts';
import { type Side, type SourceFile, siteIn, textOf, treeKey } from '../../../../model/site.ts';
import type { Operation } from '../../operation.ts';
import { fillHoles } from '../fill-holes.ts';
import { findDocument } from '../find-document.ts';
import { numberRepeats } from '../number-repeats.ts';
import { readManifest } from './read-manifest.ts';

function extract(file: SourceFile, side: Side): Extraction<Operation> {
  const layer = file.layer === undefined ? {} : { layer: file.layer };
  const whole = { ...siteIn(file.tree, side, file.path), ...layer };
  const source = textOf(file);
  const manifest = readManifest(source);
  if ('note' in manifest) {
    const gap: Gap = {
      at: { ...whole, region: indexRegions(source)(0, 0) },
      reason: manifest.reason,
      effect: 'counts',
      note: manifest.note,
    };
    return { facts: [], gaps: [gap] };
  }
  const regionOf = indexRegions(source);
  const facts: Operation[] = [];
  const gaps: Gap[] = [];
  for (const { text, from, to } of manifest.documents) {
    const site = { ...whole, region: regionOf(from, to) };
    const found = findDocument(fillHoles([{ text, site, of: 'text' }]), {
      site,
      consumer: treeKey(file.tree),
      language: 'graphql',
      source: 'document',
      tagged: true,
    });
    facts.push(...found.operations);
    gaps.push(...found.gaps);
  }
  return { facts: numberRepeats(facts), gaps };
}

/** Reads manifests of persisted operations: what clients that are out there may still ask for by its id. */
export const manifestConsumer: FileExtractor<Operation> = {
  id: 'graphql/manifest',
  title: 'Manifests of persisted operations (Apollo, Relay, GraphQL Code Generator)',
  docs: 'https://www.apollographql.com/docs/graphos/platform/security/persisted-queries',
  from: 'file',
  paths: ['**/*persisted*.json', '**/*queryMap*.json', '**/*query-map*.json'],
  named: true,
  signs: ['query', 'mutation', 'subscription'],
  examples: {
    reads: [
      {
        files: {
          'persisted-query-manifest.json':
            '{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":"1","name":"Me","type":"query","body":"query Me {\\n  me { id }\\n}"}]}',
        },
        finds: ['query Me'],
      },
      {
        files: {
          'web/persisted_queries.json':
            '{ "0a1b": "query Me { me { id } }", "2c3d": "mutation Save { save }" }',
        },
        finds: ['query Me', 'mutation Save'],
      },
    ],
    gaps: [
      { files: { 'persisted-query-manifest.json': '{ "a": "query Me {' }, reason: 'unparsable' },
      { files: { 'persisted_queries.json': '{ "a": "query Me { me { id }" }' }, reason: 'unparsable' },
    ],
  },
  extract,
};
