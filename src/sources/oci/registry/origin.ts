/** A registry by the host that images are named with, and where its interface is really served. */
export interface RegistryHost {
  /** As references and docker's configuration name it: `docker.io`, `127.0.0.1:5000`. */
  readonly name: string;
  /** Who answers: `registry-1.docker.io`. */
  readonly api: string;
  /** On this machine: as docker does, it may be spoken to without TLS. */
  readonly isLoopback: boolean;
}

/** Docker Hub is named by one host and served by another: https://docs.docker.com/docker-hub/ */
export function registryHost(name: string): RegistryHost {
  return {
    name,
    api: name === 'docker.io' ? 'registry-1.docker.io' : name,
    isLoopback: isLoopback(hostnameOf(name)),
  };
}

/**
 * Hosts that issue the tokens of another: the registry's own makers say so. Everybody else's stand in `registries` of the
 * configuration.
 */
const knownIssuers: ReadonlyMap<string, string> = new Map([
  ['docker.io', 'auth.docker.io'],
  ['registry.gitlab.com', 'gitlab.com'],
]);

/** Whether the credentials of a registry may be shown to a host. */
export function mayHoldCredentials(
  { name, api }: RegistryHost,
  host: string,
  authHosts: ReadonlyMap<string, string>,
): boolean {
  return host === name || host === api || host === knownIssuers.get(name) || host === authHosts.get(name);
}

/** The name of a host without its port. */
export function hostnameOf(host: string): string {
  return host.replace(/:\d{1,5}$/, '').replace(/^\[|\]$/g, '');
}

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '::1' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

/** An address by number that is nobody's on the internet: a server that sends us there is up to something. */
export function isInward(hostname: string): boolean {
  const plain = hostname.replace(/^\[|\]$/g, '');
  return (
    isLoopback(plain) ||
    plain.includes(':') ||
    /^(?:0|10|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(
      plain,
    )
  );
}
