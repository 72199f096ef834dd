import { gitTarget } from '../../../git-target.ts';
import type { PackageFormat, PackageRef } from '../package-list.ts';

const section = /^\[submodule "[^"\n]*"\]\n((?:[ \t]+[^\n]*\n)*)/gm;

/** `.gitmodules`: the commit of a submodule is part of the tree, so that it cannot move by itself. */
export const gitmodules: PackageFormat = {
  name: '.gitmodules',
  docs: 'https://git-scm.com/docs/gitmodules',
  role: 'lock',
  read(text) {
    const found: PackageRef[] = [];
    for (const { index, 1: body = '' } of `${text.replaceAll('\r\n', '\n')}\n`.matchAll(section)) {
      const value = (key: string) => new RegExp(`^[ \\t]+${key} = (.*)$`, 'm').exec(body)?.[1]?.trim();
      const url = value('url');
      const folder = value('path');
      if (url === undefined) continue;
      found.push({
        kind: 'submodule',
        target: gitTarget(url),
        requested: value('branch') ?? null,
        resolved: null,
        ...(folder !== undefined && { folder }),
        offset: index,
      });
    }
    return found;
  },
};
