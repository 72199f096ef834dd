import { gitTarget } from '../../../git-target.ts';
import { locked } from '../find-by-line.ts';
import type { PackageFormat, PackageRef } from '../package-list.ts';

const table = /^\[package\.source\]\n((?:[a-z_]+ = "[^"\n]*"\n)*)/gm;

/** `poetry.lock`: `[package.source]` with `type`, `url`, `reference` and `resolved_reference`, as Poetry writes it. */
export const poetryLock: PackageFormat = {
  name: 'poetry.lock',
  docs: 'https://python-poetry.org/docs/dependency-specification/#git-dependencies',
  role: 'lock',
  read(text) {
    const found: PackageRef[] = [];
    for (const { index, 1: body = '' } of text.replaceAll('\r\n', '\n').matchAll(table)) {
      const value = (key: string) => new Map(body.split('\n').map(split)).get(key);
      const url = value('type') === 'git' ? value('url') : undefined;
      if (url === undefined) continue;
      const asked = value('reference') ?? null;
      found.push({ ...locked(gitTarget(url), asked, value('resolved_reference') ?? null), offset: index });
    }
    return found;
  },
};

function split(line: string): readonly [string, string] {
  const at = line.indexOf(' = ');
  return [line.slice(0, at), line.slice(at + 4, -1)];
}
