/** Where a file of the routes folder puts what it serves: the application's folder, and the path in brackets. */
export interface Routed {
  readonly root: string;
  readonly path: string;
}

const file = /^(.*?)(?:^|\/)app\/routes\/([^/]+?)(?:\/(?:route|index))?\.[jt]sx?$/;

/**
 * Dots part segments, `_x` has no segment of its own, `x_` leaves its layout, `[x.json]` is taken as written.
 * https://reactrouter.com/how-to/file-route-conventions. A folder `x+` is one more dot, as remix-flat-routes has it:
 * https://github.com/kiliman/remix-flat-routes#hybrid-routes
 */
export function findFlatFile(path: string): Routed | undefined {
  const found = file.exec(path.replaceAll('+/', '.'));
  if (!found) return undefined;
  const [, root = '', name = ''] = found;
  const pieces = name.match(/(?:\[[^\]]{0,100}\]|[^.[])+/g) ?? [];
  const segments = pieces.flatMap((piece, place) => {
    const isIndex = path.includes('+/') && piece === 'index' && place === pieces.length - 1;
    if (piece.startsWith('_') || isIndex) return [];
    const plain = piece.replace(/_$/, '').replace(/^\((.*)\)$/, '[$1]');
    return [
      plain
        .replace(/^(\[?)\$$/, '[...]')
        .replace(/\$(\w{1,100})/, '[$1]')
        .replace(/^\[(?![.[])([^[\]]*\.[^[\]]*)\]$/, '$1'),
    ];
  });
  return { root, path: `/${segments.join('/')}` };
}
