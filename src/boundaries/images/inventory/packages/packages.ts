import { indexRegions } from '../../../../lang/regions.ts';
import type { FileExtractor } from '../../../../model/extractor.ts';
import type { Extraction } from '../../../../model/gap.ts';
import { type NonEmpty, type Side, type SourceFile, siteIn, textOf } from '../../../../model/site.ts';
import { isCommitId } from '../../git-target.ts';
import type { Ref } from '../../ref.ts';
import { packageFormats } from './formats/index.ts';
import type { PackageFormat, PackageList, PackageRef } from './package-list.ts';

const [first, ...more] = packageFormats.map(({ name }) => `**/${name}`);

/** What manifests and lockfiles fetch by git. */
export const packages: FileExtractor<PackageList> = {
  from: 'file',
  id: 'packages',
  title: 'Manifests and lockfiles',
  docs: 'https://docs.npmjs.com/cli/v11/configuring-npm/package-lock-json',
  paths: [first ?? '**/package.json', ...more] satisfies NonEmpty<string>,
  signs: [
    'git+',
    'git@',
    'git:',
    'github:',
    '.git',
    'codeload.github.com',
    'git = ',
    'type = "git"',
    'GIT\n',
    '"git"',
    '-20',
    'resolution: {',
    '[submodule',
  ],
  examples: {
    reads: [
      {
        files: { 'package.json': '{"dependencies":{"kit":"github:acme/kit#main","left-pad":"1.3.0"}}' },
        finds: ['git github.com/acme/kit main floating'],
      },
      {
        files: {
          'uv.lock': `source = { git = "https://github.com/acme/kit?branch=main#${'a'.repeat(40)}" }\n`,
        },
        finds: ['git github.com/acme/kit main pinned'],
      },
    ],
    gaps: [{ files: { 'package.json': '{"dependencies": github:' }, reason: 'unparsable' }],
  },
  extract: readPackages,
};

const formats = new Map<string, PackageFormat>(packageFormats.map((it) => [it.name, it]));

function readPackages(file: SourceFile, side: Side): Extraction<PackageList> {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const format = formats.get(name);
  const at = siteIn(file.tree, side, file.path);
  if (!format) return { facts: [], gaps: [] };
  const text = textOf(file);
  const found = format.read(text);
  if (found === undefined) {
    const note = `\`${name}\` cannot be read as what its name says`;
    return { facts: [], gaps: [{ at, reason: 'unparsable', effect: 'counts', note }] };
  }
  const regionOf = indexRegions(text);
  const refs = found.map((ref): Ref => {
    const { line } = regionOf(ref.offset, ref.offset);
    const region = { line, column: 1, endLine: line + 1, endColumn: 1 };
    return { ...classify(ref, format.role), at: siteIn(file.tree, side, file.path, region), stage: null };
  });
  return { facts: [{ what: 'packages', at, role: format.role, refs }], gaps: [] };
}

function classify(
  { kind, target, requested, resolved, folder }: PackageRef,
  role: PackageFormat['role'],
): Omit<Ref, 'at' | 'stage'> {
  const base = { kind, target, requested, resolved, ...(folder !== undefined && { folder }) };
  if (kind === 'submodule') return { ...base, class: 'pinned', why: 'the tree holds its commit' };
  if (role === 'lock') return { ...base, class: 'pinned', why: 'a lockfile fixes the commit' };
  return requested !== null && isCommitId(requested)
    ? { ...base, class: 'pinned', why: 'a commit names one content' }
    : { ...base, class: 'floating', why: 'a branch or tag can move' };
}
