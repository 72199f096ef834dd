import { field, parseJson, textField } from '../../../parse-json.ts';
import { readAsked, readResolved } from '../find-by-line.ts';
import type { PackageFormat, PackageRef } from '../package-list.ts';

const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'];

/** `package.json`. */
export const packageJson: PackageFormat = {
  name: 'package.json',
  docs: 'https://docs.npmjs.com/cli/v11/configuring-npm/package-json#git-urls-as-dependencies',
  role: 'manifest',
  read(text) {
    const root = parseJson(text);
    if (root === undefined) return undefined;
    return kinds.flatMap((kind) =>
      Object.entries(field(root, kind) ?? {}).flatMap(([name, spec]) => {
        const found = typeof spec === 'string' ? readAsked(spec) : undefined;
        return found ? [{ ...found, offset: Math.max(0, text.indexOf(JSON.stringify(name))) }] : [];
      }),
    );
  },
};

/** `package-lock.json`, versions 2 and 3, and `npm-shrinkwrap.json`. */
export const packageLock: PackageFormat = {
  name: 'package-lock.json',
  docs: 'https://docs.npmjs.com/cli/v11/configuring-npm/package-lock-json',
  role: 'lock',
  read(text) {
    const root = parseJson(text);
    if (root === undefined) return undefined;
    return Object.values(field(root, 'packages') ?? {}).flatMap((entry): readonly PackageRef[] => {
      const resolved = textField(entry, 'resolved');
      const found = resolved === undefined ? undefined : readResolved(resolved);
      return found && resolved !== undefined
        ? [{ ...found, offset: Math.max(0, text.indexOf(resolved)) }]
        : [];
    });
  },
};
