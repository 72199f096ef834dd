import { indexRegions } from '../../../../lang/regions.ts';
import type { FileExtractor } from '../../../../model/extractor.ts';
import type { Extraction, Gap } from '../../../../model/gap.ts';
import {
  type NonEmpty,
  type Side,
  type SourceFile,
  siteIn,
  textOf,
  treeKey,
} from '../../../../model/site.ts';
import type { Operation } from '../../operation.ts';
import { fillHoles } from '../fill-holes.ts';
import { findDocument } from '../find-document.ts';
import { numberRepeats } from '../number-repeats.ts';
import { findStrings } from './find-strings.ts';
import { notations } from './notations.ts';
import { putTogether, type Text } from './put-together.ts';
import { unwrapJson } from './unwrap-json.ts';

const keyword = /\b(?:query|mutation|subscription|fragment)\b/;

function mayBeDocument({ pieces }: Text): boolean {
  let opens = false;
  for (const piece of pieces) {
    if ('hole' in piece) continue;
    if (keyword.test(piece.text)) opens = true;
  }
  return opens && pieces.some((piece) => !('hole' in piece) && piece.text.includes('{'));
}

function extract(file: SourceFile, side: Side): Extraction<Operation> {
  const notation = notations.find(({ extensions }) => extensions.some((it) => file.path.endsWith(`.${it}`)));
  if (!notation) return { facts: [], gaps: [] };
  const source = textOf(file);
  const layer = file.layer === undefined ? {} : { layer: file.layer };
  const { strings, after } = findStrings(source, notation);
  const regionOf = indexRegions(source);
  const inFile = (region: ReturnType<typeof regionOf>) => ({
    ...siteIn(file.tree, side, file.path, region),
    ...layer,
  });
  const facts: Operation[] = [];
  const gaps: Gap[] = [];
  for (const text of putTogether(source, strings, after, notation, inFile, regionOf)) {
    if (!mayBeDocument(text)) continue;
    const pieces = unwrapJson(text.pieces) ?? text.pieces;
    const found = findDocument(fillHoles(pieces), {
      site: text.site,
      consumer: treeKey(file.tree),
      language: notation.language,
      source: 'string',
      tagged: false,
    });
    facts.push(...found.operations);
    gaps.push(...found.gaps);
  }
  return { facts: numberRepeats(facts), gaps };
}

const [first = '', ...rest] = notations.flatMap(({ extensions }) => extensions.map((it) => `**/*.${it}`));
const paths: NonEmpty<string> = [first, ...rest];

/** Reads operations from the strings of languages that are not parsed: what stands in the file, and what joins it there. */
export const embeddedConsumer: FileExtractor<Operation> = {
  id: 'graphql/embedded',
  title: 'GraphQL documents in Go, Java, Kotlin, C#, Ruby, PHP, Rust and Swift',
  docs: 'https://spec.graphql.org/draft/#sec-Document',
  from: 'file',
  paths,
  named: true,
  signs: ['query', 'mutation', 'subscription', 'fragment'],
  examples: {
    reads: [
      { files: { 'a.go': 'package a\nconst q = `query User { user { name } }`' }, finds: ['query User'] },
      {
        files: { 'b.go': 'package b\nvar q = fmt.Sprintf("query Few { users(first: %d) { id } }", n)' },
        finds: ['query Few'],
      },
      {
        files: { 'C.java': 'class C { String q = "query User {" + " user { name } }"; }' },
        finds: ['query User'],
      },
      {
        files: { 'd.rb': 'Q = <<~GRAPHQL\n  mutation Save { save }\nGRAPHQL\n' },
        finds: ['mutation Save'],
      },
      {
        files: { 'e.go': 'package e\nvar body = "{\\"query\\":\\"query User { user { name } }\\"}"' },
        finds: ['query User'],
      },
    ],
    gaps: [
      {
        files: { 'a.kt': 'val q = "query Any { ${field}(id: 1) { id } }"' },
        reason: 'dynamic',
      },
      { files: { 'b.go': 'package b\nvar q = `query Bad { user { name }`' }, reason: 'unparsable' },
    ],
  },
  extract,
};
