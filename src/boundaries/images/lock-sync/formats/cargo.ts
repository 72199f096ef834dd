import { satisfies, valid, validRange } from 'semver';
import { addTo } from '../../../../model/add-to.ts';
import { field, textField } from '../../parse-json.ts';
import type { LockFormat, Mismatch } from '../lock-format.ts';
import { fieldAt, parseToml } from '../parse-toml.ts';

const tables = ['dependencies', 'build-dependencies', 'dev-dependencies'];

/** `Cargo.lock`: for every package of the workspace, the names it depends on. */
export const cargoSync: LockFormat = {
  lock: 'Cargo.lock',
  manifest: 'Cargo.toml',
  docs: 'https://doc.rust-lang.org/cargo/commands/cargo-build.html#manifest-options',
  install: 'cargo build --locked',
  compare({ manifest, lock, member, root }) {
    const crate = parseToml(manifest);
    const name = textField(field(crate, 'package'), 'name');
    const { own, versions } = readLock(lock, name);
    if (name === undefined || !own) return undefined;
    const shared = fieldAt(parseToml(root), 'workspace', 'dependencies');
    const isPatched = /^\[(?:patch|replace)\b/m.test(root);
    return askedBy(crate).flatMap(([key, written, isDev]): readonly Mismatch[] => {
      const asked = field(written, 'workspace') === true ? field(shared, key) : written;
      if (asked === undefined) return [];
      const real = textField(asked, 'package') ?? key;
      const range = typeof asked === 'string' ? asked : (textField(asked, 'version') ?? '');
      const told = { name: real, asked: range };
      if (!own.has(real)) return [{ ...told, locked: null, isCertain: !isDev || member === '' }];
      const candidates = own.get(real) === '' ? (versions.get(real) ?? []) : [own.get(real) ?? ''];
      const [version] = candidates;
      const isOther = candidates.length === 1 && version !== undefined && isOutside(version, range);
      return isOther && !isPatched ? [{ ...told, locked: version, isCertain: true }] : [];
    });
  },
};

/** The dependencies of a crate with the names they have in it, for every system. */
function askedBy(crate: unknown): readonly (readonly [name: string, asked: unknown, isDev: boolean])[] {
  const places = [crate, ...Object.values(field(crate, 'target') ?? {})];
  return places.flatMap((place) =>
    tables.flatMap((table) =>
      Object.entries(field(place, table) ?? {}).map(
        ([name, it]) => [name, it, table === 'dev-dependencies'] as const,
      ),
    ),
  );
}

/** https://doc.rust-lang.org/cargo/reference/specifying-dependencies.html: a bare version is a caret's. */
function isOutside(version: string, range: string): boolean {
  const plain = range
    .split(',')
    .map((part) => part.trim().replace(/^(?=\d)/, '^'))
    .join(' ');
  const isPlain = valid(version) !== null && !version.includes('-') && !range.includes('-');
  return range !== '' && isPlain && validRange(plain) !== null && !satisfies(version, plain);
}

/** What the package of this name depends on, each with its version where there are several, and all versions there are. */
function readLock(lock: string, name: string | undefined) {
  const versions = new Map<string, string[]>();
  let own: Map<string, string> | undefined;
  for (const block of lock.split('[[package]]').slice(1)) {
    const value = (key: string) => new RegExp(`^${key} = "([^"]*)"`, 'm').exec(block)?.[1];
    const found = value('name');
    if (found === undefined) continue;
    addTo(versions, found, value('version') ?? '');
    if (found !== name || value('source') !== undefined) continue;
    const listed = /^dependencies = \[([^\]]*)\]/m.exec(block)?.[1] ?? '';
    own = new Map(
      [...listed.matchAll(/"([^"\s]+)(?: ([^"\s]+))?[^"]*"/g)].map(
        (it) => [it[1] ?? '', it[2] ?? ''] as const,
      ),
    );
  }
  return { own, versions };
}
