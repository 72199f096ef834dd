/**
 * The proxy for an address, as curl reads the environment: `HTTPS_PROXY` or `HTTP_PROXY` by its scheme, in small letters
 * too, unless `NO_PROXY` names its host. This machine is always reached directly.
 */
export function findProxy(url: URL, env: Readonly<Record<string, string | undefined>>): URL | undefined {
  const scheme = url.protocol.slice(0, -1);
  const named = env[`${scheme}_proxy`] || env[`${scheme.toUpperCase()}_PROXY`];
  if (!named || isHere(url.hostname) || isExempt(url, env.no_proxy || env.NO_PROXY || '')) return undefined;
  const address = named.includes('://') ? named : `http://${named}`;
  return URL.canParse(address) ? new URL(address) : undefined;
}

function isHere(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

/** `example.com`, `.example.com` and `*.example.com` name a domain with all below it; a port may follow, `*` names all. */
function isExempt({ hostname, port, protocol }: URL, list: string): boolean {
  const ownPort = port || (protocol === 'https:' ? '443' : '80');
  return list.split(/[\s,]+/).some((entry) => {
    const [, name = '', asked] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
    if (name === '' || (asked !== undefined && asked !== ownPort)) return false;
    const domain = name.replace(/^\*?\./, '');
    return name === '*' || hostname === domain || hostname.endsWith(`.${domain}`);
  });
}
