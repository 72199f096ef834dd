import { asObject, ownValue } from '../../../../lang/json-text.ts';
import type { FileExtractor } from '../../../../model/extractor.ts';
import type { Extraction, Gap } from '../../../../model/gap.ts';
import { type Side, type Site, type SourceFile, siteIn, textOf, treeKey } from '../../../../model/site.ts';
import type { Operation } from '../../operation.ts';
import { fillHoles } from '../fill-holes.ts';
import { findDocument } from '../find-document.ts';
import { numberRepeats } from '../number-repeats.ts';

const mostOperations = 20_000;

function listIn(text: string): readonly unknown[] | undefined {
  try {
    const operations = ownValue(asObject(JSON.parse(text)), 'operations');
    return Array.isArray(operations) && operations.length <= mostOperations ? operations : undefined;
  } catch {
    return undefined;
  }
}

/** One listed operation, where its own repository has it; `undefined` for what does not say enough. */
function readListed(listed: unknown, { tree }: SourceFile, side: Side): Operation | undefined {
  const entry = asObject(listed);
  const [path, line, text, holes] = ['file', 'line', 'document', 'holes'].map((key) => ownValue(entry, key));
  if (typeof path !== 'string' || typeof line !== 'number' || typeof text !== 'string') return undefined;
  const at = Math.max(1, Math.trunc(line));
  const region = { line: at, column: 1, endLine: at, endColumn: 1 };
  const site: Site = siteIn(tree, side, path, region);
  const [operation] = findDocument(fillHoles([{ text, site, of: 'text' }]), {
    site,
    consumer: treeKey(tree),
    language: 'graphql',
    source: 'document',
    tagged: true,
  }).operations;
  return operation && { ...operation, holes: typeof holes === 'number' ? holes : 0 };
}

function extract(file: SourceFile, side: Side): Extraction<Operation> {
  const at = siteIn(file.tree, side, file.path, { line: 1, column: 1, endLine: 1, endColumn: 1 });
  const gap = (note: string): Gap => ({
    at,
    reason: 'unparsable',
    effect: 'counts',
    note,
    mend: 'Write it anew with `driftgate list operations --format json`.',
  });
  const listed = listIn(textOf(file));
  if (!listed) return { facts: [], gaps: [gap('this is no list of operations')] };
  const read = listed.map((it) => readListed(it, file, side));
  const facts = read.filter((it) => it !== undefined);
  const missing = read.length - facts.length;
  const gaps =
    missing === 0 ? [] : [gap(`${missing} of the ${read.length} operations listed here have no document`)];
  return { facts: numberRepeats(facts), gaps };
}

/** Reads what `driftgate list operations --format json` wrote in another repository: it stands in for a clone of it. */
export const factsConsumer: FileExtractor<Operation> = {
  id: 'graphql/facts',
  title: 'Lists of operations, as driftgate writes them',
  docs: 'https://github.com/driftgate/driftgate/blob/main/docs/configuration.md',
  from: 'file',
  paths: ['.facts/operations.json'],
  named: true,
  examples: {
    reads: [
      {
        files: {
          '.facts/operations.json':
            '{"operations":[{"name":"Me","kind":"query","file":"bot/a.py","line":3,"language":"python","holes":0,"source":"string","document":"query Me { me }"}]}',
        },
        finds: ['query Me'],
      },
    ],
    gaps: [
      {
        files: { '.facts/operations.json': '{"operations":[{"file":"bot/a.py","line":3}]}' },
        reason: 'unparsable',
      },
      { files: { '.facts/operations.json': '<html>' }, reason: 'unparsable' },
    ],
  },
  extract,
};
