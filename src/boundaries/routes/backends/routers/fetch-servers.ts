/**
 * The last names of what serves an application that answers `fetch`: of Bun and Deno, of Node's adapters, of Vercel and
 * Cloudflare, of service workers.
 */
export const fetchServers: ReadonlySet<string> = new Set([
  'serve',
  'handle',
  'handler',
  'fetch',
  'fire',
  'getRequestListener',
  'createAdaptorServer',
]);
