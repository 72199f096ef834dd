import { plainName } from '../../installed/installation.ts';
import { field, parseJson, textField } from '../../parse-json.ts';
import { satisfiesPep440 } from '../../versions/pep440-specifier.ts';
import type { LockFormat, Mismatch } from '../lock-format.ts';
import { parseToml } from '../parse-toml.ts';

const sections = [
  ['packages', 'default'],
  ['dev-packages', 'develop'],
] as const;

/** `Pipfile.lock`: one version of every package of each section. */
export const pipfileSync: LockFormat = {
  lock: 'Pipfile.lock',
  manifest: 'Pipfile',
  docs: 'https://pipenv.pypa.io/en/latest/pipfile.html',
  install: 'pipenv install --deploy',
  compare({ manifest, lock, member }) {
    const written = parseToml(manifest);
    const locked = parseJson(lock);
    if (member !== '' || written === undefined || locked === undefined) return undefined;
    return sections.flatMap(([section, key]) => {
      const entries = new Map(
        Object.entries(field(locked, key) ?? {}).map(([name, it]) => [plainName(name), it] as const),
      );
      return Object.entries(field(written, section) ?? {}).flatMap(([name, it]) =>
        compareOne(name, it, entries),
      );
    });
  },
};

function compareOne(
  name: string,
  asked: unknown,
  entries: ReadonlyMap<string, unknown>,
): readonly Mismatch[] {
  const isPlain =
    typeof asked === 'string' ||
    (textField(asked, 'version') !== undefined &&
      Object.keys(asked ?? {}).every((key) => key === 'version' || key === 'extras' || key === 'index'));
  if (!isPlain) return [];
  const specifier = typeof asked === 'string' ? asked : (textField(asked, 'version') ?? '*');
  const told = { name, asked: specifier };
  const entry = entries.get(plainName(name));
  if (entry === undefined) return [{ ...told, locked: null, isCertain: true }];
  const version = /^==([^,]+)$/.exec(textField(entry, 'version') ?? '')?.[1];
  return version !== undefined && specifier !== '*' && satisfiesPep440(version, specifier) === false
    ? [{ ...told, locked: version, isCertain: true }]
    : [];
}
