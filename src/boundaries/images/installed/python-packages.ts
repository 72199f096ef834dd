import { type SourceFile, textOf } from '../../../model/site.ts';
import { isCommitId } from '../git-target.ts';
import { field, parseJsonFile, textField } from '../parse-json.ts';
import { type Claim, type Installation, plainName } from './installation.ts';

/** Where Python's installers write down what is installed: what `findPythonInstallations` wants to see of an image. */
export const pythonMetadata = [
  '**/*.dist-info/METADATA',
  '**/*.dist-info/direct_url.json',
  '**/*.dist-info/RECORD',
  '**/*.egg-info/PKG-INFO',
] as const;

/** The places where a Python package of this name is installed, in the order of paths. */
export function findPythonInstallations(
  files: ReadonlyMap<string, SourceFile>,
  name: string,
): readonly Installation[] {
  const wanted = plainName(name);
  const found: Installation[] = [];
  for (const [path, file] of files) {
    if (
      !/\.(?:dist-info\/METADATA|egg-info\/PKG-INFO)$/.test(path) ||
      plainName(fieldIn(file, 'Name')) !== wanted
    )
      continue;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const root = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
    const record = files.get(`${folder}RECORD`);
    found.push({
      root,
      file,
      claim: claimIn(files.get(`${folder}direct_url.json`)),
      version: { text: fieldIn(file, 'Version'), order: 'pep440' },
      tops: record ? topsIn(record) : 'unknown',
    });
  }
  return found;
}

const headerBytes = 64 * 1024;

/** https://packaging.python.org/en/latest/specifications/core-metadata/ */
function fieldIn(file: SourceFile, name: string): string {
  const text = textOf({ bytes: file.bytes.subarray(0, headerBytes) });
  const line = text.split('\n').find((it) => it.startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim() ?? '';
}

/** An archive that a forge makes of a commit is as good as the commit. */
const forgeArchive = /\/(?:archive|tar\.gz|zip|zipball|tarball)\/(?:[^?#]*\/)?([0-9a-f]{40})(?:[./?#]|$)/;

/** PEP 610: https://packaging.python.org/en/latest/specifications/direct-url/ */
function claimIn(file: SourceFile | undefined): Claim | undefined {
  if (!file) return undefined;
  const json = parseJsonFile(file);
  const vcs = field(json, 'vcs_info');
  const archived = forgeArchive.exec(textField(json, 'url')?.slice(0, 2000) ?? '')?.[1];
  const commit = textField(vcs, 'commit_id') ?? archived;
  if (commit === undefined || !isCommitId(commit)) return undefined;
  return {
    commit: commit.toLowerCase(),
    requested: textField(vcs, 'requested_revision') ?? archived ?? null,
    file,
  };
}

const mostRecorded = 50_000;

function topsIn(record: SourceFile): readonly string[] {
  const tops = new Set<string>();
  for (const line of textOf(record).split('\n', mostRecorded)) {
    const [path = ''] = line.split(',', 1);
    const [top = ''] = path.split('/', 1);
    if (top !== '' && top !== '..' && !top.endsWith('.dist-info') && top !== '__pycache__') tops.add(top);
  }
  return [...tops];
}
