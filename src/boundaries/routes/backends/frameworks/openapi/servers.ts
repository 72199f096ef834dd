import { asObject, type JsonObject, ownValue } from '../../../../../lang/json-text.ts';

const most = 16;

/**
 * The base paths of a document or of one of its paths: of `basePath` (Swagger 2.0) or of the URLs of its `servers`
 * (spec.openapis.org/oas/v3.1.0, "Server Object"), variables taken at their defaults. Undefined where it gives none.
 */
export function readBases(object: JsonObject): readonly string[] | undefined {
  const basePath = ownValue(object, 'basePath');
  if (typeof basePath === 'string') return [trimmed(basePath)];
  const servers = ownValue(object, 'servers');
  if (!Array.isArray(servers) || servers.length === 0) return undefined;
  const bases = servers.slice(0, most).flatMap((it: unknown) => {
    const server = asObject(it);
    const url = ownValue(server, 'url');
    return server && typeof url === 'string' ? [pathOf(url, server)] : [];
  });
  return bases.length > 0 ? [...new Set(bases)] : undefined;
}

function pathOf(url: string, server: JsonObject): string {
  const variables = asObject(ownValue(server, 'variables'));
  const filled = url.slice(0, 2000).replace(/\{([^{}]{1,100})\}/g, (whole, name: string) => {
    const value = ownValue(asObject(ownValue(variables, name)), 'default');
    return typeof value === 'string' ? value : whole;
  });
  return trimmed(
    filled.replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#]*/i, '').replace(/^\{[^{}]*\}(?=\/|$)/, ''),
  );
}

function trimmed(path: string): string {
  const plain = path.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  return plain === '' || plain.startsWith('/') ? plain : `/${plain.replace(/^\.\/+/, '')}`;
}
