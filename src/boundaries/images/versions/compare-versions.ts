import compare from 'semver/functions/compare.js';
import valid from 'semver/functions/valid.js';
import type { InstalledVersion } from '../installed/installation.ts';
import { comparePep440 } from './pep440.ts';

/** How an installed version stands to another, by the rules of its kind; `undefined` where one of them is no version. */
export function compareVersions({ text, order }: InstalledVersion, other: string): number | undefined {
  if (order === 'pep440') return comparePep440(text, other);
  const [left, right] = [valid(complete(text)), valid(complete(other))];
  return left && right ? compare(left, right) : undefined;
}

/** A bound may leave out what is zero: `1.4` means 1.4.0. */
function complete(version: string): string {
  return version
    .trim()
    .replace(/^(v?\d+(?:\.\d+)?)$/, (short) => (short.includes('.') ? `${short}.0` : `${short}.0.0`));
}
