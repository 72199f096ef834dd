/** The major version that a package is asked for as: 5 of `^5.1.0`. */
export function majorOf(version: string | undefined): number | undefined {
  const major = /\d+/.exec(version ?? '')?.[0];
  return major === undefined ? undefined : Number(major);
}
