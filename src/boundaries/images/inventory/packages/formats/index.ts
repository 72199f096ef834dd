import type { NonEmpty } from '../../../../../model/site.ts';
import type { PackageFormat } from '../package-list.ts';
import { cargoLock } from './cargo.ts';
import { gemfileLock } from './gemfile.ts';
import { gitmodules } from './gitmodules.ts';
import { goMod } from './go-mod.ts';
import { packageJson, packageLock } from './npm.ts';
import { pipfileLock } from './pipfile.ts';
import { pnpmLock } from './pnpm.ts';
import { poetryLock } from './poetry.ts';
import { pyproject } from './pyproject.ts';
import { uvLock } from './uv.ts';
import { yarnLock } from './yarn.ts';

/** Every manifest and lockfile whose git dependencies are read. */
export const packageFormats: NonEmpty<PackageFormat> = [
  packageJson,
  packageLock,
  pnpmLock,
  yarnLock,
  pyproject,
  poetryLock,
  uvLock,
  pipfileLock,
  goMod,
  cargoLock,
  gemfileLock,
  gitmodules,
];
