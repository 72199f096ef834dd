import type { NonEmpty } from '../../../../model/site.ts';
import type { LockFormat } from '../lock-format.ts';
import { cargoSync } from './cargo.ts';
import { gemfileSync } from './gemfile.ts';
import { goSync } from './go.ts';
import { npmSync } from './npm.ts';
import { pipfileSync } from './pipfile.ts';
import { pnpmSync } from './pnpm.ts';
import { poetrySync } from './poetry.ts';
import { uvSync } from './uv.ts';
import { yarnSync } from './yarn.ts';

/** Every kind of lockfile that is held against its manifest. */
export const lockFormats: NonEmpty<LockFormat> = [
  npmSync,
  pnpmSync,
  yarnSync,
  poetrySync,
  uvSync,
  pipfileSync,
  cargoSync,
  goSync,
  gemfileSync,
];
