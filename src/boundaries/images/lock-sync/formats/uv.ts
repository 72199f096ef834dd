import { plainName } from '../../installed/installation.ts';
import { textField } from '../../parse-json.ts';
import { satisfiesPep440 } from '../../versions/pep440-specifier.ts';
import type { LockFormat, Mismatch } from '../lock-format.ts';
import { fieldAt, parseToml, readLockedPackages } from '../parse-toml.ts';
import { parseRequirements } from '../requirement.ts';

/** `uv.lock`: every package of every group, and one version of each where no systems differ. */
export const uvSync: LockFormat = {
  lock: 'uv.lock',
  manifest: 'pyproject.toml',
  docs: 'https://docs.astral.sh/uv/concepts/projects/sync/#checking-the-lockfile',
  install: 'uv sync --locked',
  compare({ manifest, lock, root }) {
    const project = parseToml(manifest);
    const name = textField(fieldAt(project, 'project'), 'name');
    const packages = readLockedPackages(lock);
    if (name === undefined || !packages.has(plainName(name))) return undefined;
    const replaced = replacedNames(parseToml(root));
    return requirementsOf(project).flatMap(
      ({ name: asked, specifier, isConditional }): readonly Mismatch[] => {
        const versions = packages.get(asked);
        if (isConditional || replaced.has(asked)) return [];
        const told = { name: asked, asked: specifier };
        if (!versions) return [{ ...told, locked: null, isCertain: true }];
        const [version] = versions;
        return version !== undefined && versions.length === 1 && satisfiesPep440(version, specifier) === false
          ? [{ ...told, locked: version, isCertain: true }]
          : [];
      },
    );
  },
};

function requirementsOf(project: unknown) {
  const groups = (...path: readonly string[]) => Object.values(fieldAt(project, ...path) ?? {});
  const lists: readonly unknown[] = [
    fieldAt(project, 'project', 'dependencies'),
    ...groups('project', 'optional-dependencies'),
    ...groups('dependency-groups'),
    fieldAt(project, 'tool', 'uv', 'dev-dependencies'),
  ];
  return lists.flatMap(parseRequirements);
}

/** https://docs.astral.sh/uv/concepts/resolution/#dependency-overrides */
function replacedNames(root: unknown): ReadonlySet<string> {
  const lists = ['override-dependencies', 'exclude-dependencies', 'conflicts'].map((key) =>
    fieldAt(root, 'tool', 'uv', key),
  );
  return new Set(lists.flatMap(parseRequirements).map((it) => it.name));
}
