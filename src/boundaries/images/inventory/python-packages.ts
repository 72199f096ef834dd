import { type SourceFile, textOf } from '../../../model/site.ts';
import { isCommitId } from '../git-target.ts';
import { type Claim, type Installation, plainName } from '../installation.ts';
import { field, parseJsonFile, textField } from '../parse-json.ts';

/** Where Python's installers write down what is installed: what `findPythonInstallations` wants to see of an image. */
export const pythonMetadata = [
  '**/*.dist-info/METADATA',
  '**/*.dist-info/direct_url.json',
  '**/*.dist-info/RECORD',
] as const;

/** The places where a Python package of this name is installed, in the order of paths. */
export function findPythonInstallations(
  files: ReadonlyMap<string, SourceFile>,
  name: string,
): readonly Installation[] {
  const wanted = plainName(name);
  const found: Installation[] = [];
  for (const [path, file] of files) {
    if (!path.endsWith('.dist-info/METADATA') || plainName(nameIn(file)) !== wanted) continue;
    const folder = path.slice(0, -'METADATA'.length);
    const root = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
    const record = files.get(`${folder}RECORD`);
    found.push({
      root,
      file,
      claim: claimIn(files.get(`${folder}direct_url.json`)),
      tops: record && topsIn(record),
    });
  }
  return found;
}

const headerBytes = 64 * 1024;

function nameIn(file: SourceFile): string {
  const text = textOf({ bytes: file.bytes.subarray(0, headerBytes) });
  const line = text.split('\n').find((it) => it.startsWith('Name:'));
  return line?.slice('Name:'.length).trim() ?? '';
}

/** PEP 610: https://packaging.python.org/en/latest/specifications/direct-url/ */
function claimIn(file: SourceFile | undefined): Claim | undefined {
  const vcs = field(parseJsonFile(file), 'vcs_info');
  const commit = textField(vcs, 'commit_id');
  if (!file || commit === undefined || !isCommitId(commit)) return undefined;
  return { commit: commit.toLowerCase(), requested: textField(vcs, 'requested_revision') ?? null, file };
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
