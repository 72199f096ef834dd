/**
 * The arguments that BuildKit sets for each platform, the commonest platform first.
 * https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope
 */
export const platformArguments = [
  argumentsFor('linux', 'amd64'),
  argumentsFor('linux', 'arm64'),
  argumentsFor('linux', 'arm', 'v7'),
  argumentsFor('windows', 'amd64'),
  argumentsFor('darwin', 'arm64'),
] as const;

function argumentsFor(os: string, arch: string, variant = ''): ReadonlyMap<string, string> {
  const platform = [os, arch, variant].filter((it) => it !== '').join('/');
  const values = { OS: os, ARCH: arch, VARIANT: variant, PLATFORM: platform };
  return new Map(
    ['TARGET', 'BUILD'].flatMap((prefix) =>
      Object.entries(values).map(([name, value]) => [prefix + name, value] as const),
    ),
  );
}
