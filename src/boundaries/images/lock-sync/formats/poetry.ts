import { plainName } from '../../installed/installation.ts';
import { field } from '../../parse-json.ts';
import type { LockFormat, Mismatch } from '../lock-format.ts';
import { fieldAt, parseToml, readLockedPackages } from '../parse-toml.ts';
import { poetryHashes } from '../poetry-hash.ts';
import { parseRequirements } from '../requirement.ts';

/** `poetry.lock`: every package by name, and a hash of what the manifest asked for when it was written. */
export const poetrySync: LockFormat = {
  lock: 'poetry.lock',
  manifest: 'pyproject.toml',
  docs: 'https://python-poetry.org/docs/basic-usage/#committing-your-poetrylock-file-to-version-control',
  install: 'poetry install',
  compare({ manifest, lock, member }) {
    const project = parseToml(manifest);
    if (member !== '' || project === undefined) return undefined;
    const packages = new Set([...readLockedPackages(lock).keys()].map(plainName));
    const missing = namesOf(project).filter((name) => !packages.has(name));
    if (missing.length > 0)
      return missing.map((name): Mismatch => ({ name, asked: '', locked: null, isCertain: true }));
    const written = /^content-hash = "([0-9a-f]{64})"/m.exec(lock)?.[1];
    const hashes = poetryHashes(project);
    if (written === undefined || hashes.includes(written)) return [];
    const asked = `content-hash ${hashes[0]?.slice(0, 12)}`;
    return [{ name: 'content-hash', asked, locked: written.slice(0, 12), isCertain: false }];
  },
};

/** Names that are asked for on every system; what is asked for on some may well be missing. */
function namesOf(project: unknown): readonly string[] {
  const poetry = fieldAt(project, 'tool', 'poetry');
  const groups = Object.values(field(poetry, 'group') ?? {}).map((group) => field(group, 'dependencies'));
  const tables = [field(poetry, 'dependencies'), field(poetry, 'dev-dependencies'), ...groups];
  const own = tables.flatMap((table) =>
    Object.entries(table ?? {}).flatMap(([name, asked]) =>
      isPlain(asked) && name !== 'python' ? [plainName(name)] : [],
    ),
  );
  const listed = [
    fieldAt(project, 'project', 'dependencies'),
    ...Object.values(fieldAt(project, 'project', 'optional-dependencies') ?? {}),
  ].flatMap(parseRequirements);
  return [...new Set([...own, ...listed.filter((it) => !it.isConditional).map((it) => it.name)])];
}

function isPlain(asked: unknown): boolean {
  return (
    ['python', 'markers', 'platform'].every((key) => field(asked, key) === undefined) && !Array.isArray(asked)
  );
}
