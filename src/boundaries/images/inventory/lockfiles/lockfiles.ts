import type { FileExtractor } from '../../../../model/extractor.ts';
import type { Extraction } from '../../../../model/gap.ts';
import {
  type NonEmpty,
  type Side,
  type Site,
  type SourceFile,
  siteIn,
  textOf,
} from '../../../../model/site.ts';
import { lockFormats } from '../../lock-sync/formats/index.ts';

/** A manifest or a lockfile as it stands. Only where a change touches it is it read further. */
export interface Lockfile {
  readonly what: 'lockfile';
  readonly at: Site;
  readonly file: SourceFile;
}

const [first, ...more] = [
  ...new Set(lockFormats.flatMap(({ manifest, lock }) => [`**/${manifest}`, `**/${lock}`])),
];

/** Manifests with their lockfiles, which are to satisfy them. */
export const lockfiles: FileExtractor<Lockfile> = {
  from: 'file',
  id: 'lockfiles',
  title: 'Lockfiles against their manifests',
  docs: 'https://docs.npmjs.com/cli/v11/commands/npm-ci',
  paths: [first ?? '**/package-lock.json', ...more] satisfies NonEmpty<string>,
  examples: {
    reads: [{ files: { 'package-lock.json': '{}' }, finds: ['lockfile package-lock.json'] }],
    gaps: [{ files: { 'package-lock.json': '{\n<<<<<<< HEAD\n}' }, reason: 'unparsable' }],
  },
  extract: readLockfile,
};

function readLockfile(file: SourceFile, side: Side): Extraction<Lockfile> {
  const at = siteIn(file.tree, side, file.path);
  const fault = findFault(file);
  if (fault === undefined) return { facts: [{ what: 'lockfile', at, file }], gaps: [] };
  const note = `\`${file.path}\` cannot be read: ${fault}`;
  return { facts: [], gaps: [{ at, reason: 'unparsable', effect: 'counts', note }] };
}

/** What shows at a glance that a file is not whole. */
function findFault(file: SourceFile): string | undefined {
  const text = textOf(file);
  if (text.includes('\n<<<<<<< ')) return 'it holds the marks of a merge conflict';
  const isJson = /\.json$|Pipfile\.lock$/.test(file.path);
  return isJson && !text.trimEnd().endsWith('}') ? 'it ends before its JSON does' : undefined;
}
