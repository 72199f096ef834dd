import { gitTarget } from '../../../git-target.ts';
import { locked } from '../find-by-line.ts';
import type { PackageFormat, PackageRef } from '../package-list.ts';

const block = /^GIT\n((?: {2}[a-z]+: [^\n]*\n)+)/gm;

/** `Gemfile.lock`: a `GIT` block with `remote`, `revision` and `branch`, `tag` or `ref`. */
export const gemfileLock: PackageFormat = {
  name: 'Gemfile.lock',
  docs: 'https://bundler.io/guides/git.html',
  role: 'lock',
  read(text) {
    const found: PackageRef[] = [];
    for (const { index, 1: body = '' } of text.replaceAll('\r\n', '\n').matchAll(block)) {
      const values = new Map(
        body
          .split('\n')
          .map((line) => [line.trim().split(': ', 1)[0] ?? '', line.slice(line.indexOf(': ') + 2)]),
      );
      const remote = values.get('remote');
      if (remote === undefined) continue;
      const asked = values.get('branch') ?? values.get('tag') ?? values.get('ref') ?? null;
      found.push({ ...locked(gitTarget(remote), asked, values.get('revision') ?? null), offset: index });
    }
    return found;
  },
};
