import { gitTarget, isCommitId } from '../../../git-target.ts';
import { field, parseJson, textField } from '../../../parse-json.ts';
import { locked } from '../find-by-line.ts';
import type { PackageFormat } from '../package-list.ts';

/** `Pipfile.lock`: `{ "git": "https://…", "ref": "<commit>" }`. */
export const pipfileLock: PackageFormat = {
  name: 'Pipfile.lock',
  docs: 'https://pipenv.pypa.io/en/latest/pipfile.html',
  role: 'lock',
  read(text) {
    const root = parseJson(text);
    if (root === undefined) return undefined;
    return ['default', 'develop'].flatMap((group) =>
      Object.values(field(root, group) ?? {}).flatMap((entry) => {
        const url = textField(entry, 'git');
        const ref = textField(entry, 'ref') ?? null;
        if (url === undefined) return [];
        const commit = ref !== null && isCommitId(ref) ? ref : null;
        return [{ ...locked(gitTarget(url), ref, commit), offset: Math.max(0, text.indexOf(url)) }];
      }),
    );
  },
};
