/** How far a version has to lie behind another. */
export interface VersionDistance {
  readonly count: number;
  readonly part: 'major' | 'minor' | 'patch';
}

/** `2 minor`, as it is written in the configuration. */
export function showDistance({ count, part }: VersionDistance): string {
  return `${count} ${part}`;
}

/** The three numbers of a version. */
export type VersionNumbers = readonly [major: number, minor: number, patch: number];

/** The numbers that a version begins with; what follows them, as in `4.0.0-rc.1`, is left out. */
export function parseVersion(text: string): VersionNumbers | undefined {
  const [, major, minor, patch] =
    /^v?([0-9]{1,6})\.([0-9]{1,6})(?:\.([0-9]{1,6}))?(?![0-9])/u.exec(text.trim()) ?? [];
  return major === undefined ? undefined : [Number(major), Number(minor), Number(patch ?? 0)];
}

/** Which of two versions is newer: negative, zero or positive. */
export function compareVersions(a: VersionNumbers, b: VersionNumbers): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/**
 * Whether a version lies at least so far behind another. A step of a greater part is more than any number of steps of a lesser
 * one; below 1.0.0 a minor version counts as a major one. https://semver.org/#spec-item-4
 */
export function isFarBehind(
  older: VersionNumbers,
  newer: VersionNumbers,
  { count, part }: VersionDistance,
): boolean {
  if (part === 'major') return majorOf(newer) - majorOf(older) >= count;
  if (newer[0] !== older[0]) return newer[0] > older[0];
  if (part === 'minor') return newer[1] - older[1] >= count;
  return newer[1] === older[1] ? newer[2] - older[2] >= count : newer[1] > older[1];
}

/** Counts the minor versions below 1.0.0 as major ones before it. */
function majorOf([major, minor]: VersionNumbers): number {
  return major === 0 ? minor - 1_000_000 : major;
}
