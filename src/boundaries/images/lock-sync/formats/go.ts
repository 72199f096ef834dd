import type { LockFormat, Mismatch } from '../lock-format.ts';

const required = /^\s*(?:require\s+)?([\w.~-]+\.[\w-]+\/\S+|[\w.-]+\.[a-z]+)\s+(v\d\S*)\s*$/;

/** `go.sum`: a checksum for the go.mod of every module that is asked for; without it nothing is built. */
export const goSync: LockFormat = {
  lock: 'go.sum',
  manifest: 'go.mod',
  docs: 'https://go.dev/ref/mod#go-sum-files',
  install: 'go build',
  compare({ manifest, lock, member }) {
    if (member !== '') return undefined;
    const sums = new Set(lock.split('\n').map((line) => line.split(' ').slice(0, 2).join(' ')));
    const replaced = new Set(
      [...manifest.matchAll(/^\s*(?:replace\s+)?(\S+)(?:\s+v\S+)?\s+=>/gm)].map((it) => it[1]),
    );
    return directly(manifest).flatMap(([name, version]): readonly Mismatch[] =>
      replaced.has(name) || sums.has(`${name} ${version}/go.mod`)
        ? []
        : [{ name, asked: version, locked: null, isCertain: true }],
    );
  },
};

/** What is required on a line without a comment: what others require may be left out of the graph. */
function directly(manifest: string): readonly (readonly [name: string, version: string])[] {
  const found: (readonly [string, string])[] = [];
  let block = '';
  for (const line of manifest.split(/\r?\n/)) {
    const opened = /^(\w+)\s*\(/.exec(line)?.[1];
    if (opened !== undefined) block = opened;
    else if (/^\)/.test(line)) block = '';
    else if (block === 'require' || /^require\s/.test(line)) {
      const [, name, version] = required.exec(line) ?? [];
      if (name !== undefined && version !== undefined) found.push([name, version]);
    }
  }
  return found;
}
