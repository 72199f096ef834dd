import { textOf } from '../model/site.ts';
import type { TreeSource } from '../model/source.ts';

const largestRecord = 1024 * 1024;
const mostRecorded = 50_000;

/**
 * The files that an installer of Python packages put into a folder of the tree, as its RECORDs list them: code of
 * dependencies that is kept in git. One at the root is a project that is itself an unpacked wheel, and counts for nothing.
 * https://packaging.python.org/en/latest/specifications/recording-installed-packages/
 */
export async function findInstalled(source: TreeSource): Promise<ReadonlySet<string>> {
  const records = source.entries.filter(
    ({ path, size }) => /\/[^/]+\.dist-info\/RECORD$/.test(path) && size <= largestRecord,
  );
  const installed = new Set<string>();
  for (const record of records.length > 0 ? await source.read(records) : []) {
    const folder = record.path.slice(0, record.path.lastIndexOf('/', record.path.lastIndexOf('/') - 1) + 1);
    for (const line of textOf(record).split('\n', mostRecorded)) {
      const [path = ''] = line.split(',', 1);
      if (path !== '' && !path.startsWith('/') && !path.split('/').includes('..'))
        installed.add(`${folder}${path}`);
    }
  }
  return installed;
}
