const segment = /^[\w~.-]{1,100}$/;

/** The segments of a plain prefix: `/api/v1/`; undefined for anything that is not one. */
export function plainPrefix(text: string | undefined): readonly string[] | undefined {
  if (text === undefined || text.length > 500) return undefined;
  const segments = text.split('/').filter((it) => it !== '');
  return segments.every((it) => segment.test(it)) ? segments : undefined;
}

/** The prefix of `^/api`, `^\/api\/`, `^/api/(.*)`: no regular expression is ever run. */
export function prefixOfPattern(pattern: string): readonly string[] | undefined {
  if (!pattern.startsWith('^')) return undefined;
  const plain = pattern
    .slice(1)
    .replaceAll('\\/', '/')
    .replace(/\/?(?:\(\.\*\)|\.\*|\(\/\|\$\))?\$?$/, '');
  const segments = plainPrefix(plain);
  return segments && segments.length > 0 ? segments : undefined;
}

/** The path before the wildcard of `http://localhost:8000/v1/:path*`; undefined where there is none at its end. */
export function destinationPath(text: string | undefined): readonly string[] | undefined {
  if (text === undefined || text.length > 500) return undefined;
  const path = text.replace(/^https?:\/\/[^/]*/i, '').replace(/\*\/$/, '*');
  const end = path.lastIndexOf('/:');
  return end >= 0 && /^\/:\w{1,50}\*$/.test(path.slice(end)) ? plainPrefix(path.slice(0, end)) : undefined;
}
