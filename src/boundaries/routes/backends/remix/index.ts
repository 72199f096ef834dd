import type { Module } from '../../../../model/module.ts';
import type { GatheredBackend } from '../backend.ts';
import { spellBrackets } from '../bracket-spelling.ts';
import { exportedVerbs, type FileRoute, gatherFiles } from '../file-routes.ts';

const file = /^(.*?)(?:^|\/)app\/routes\/([^/]+?)(?:\/route)?\.[jt]sx?$/;
const dependencies = ['@react-router/dev', '@react-router/fs-routes', '@remix-run/react', '@remix-run/node'];
const methods = { loader: ['GET'], action: ['POST', 'PUT', 'PATCH', 'DELETE'] };

/** Remix and React Router as a framework: flat route files. https://reactrouter.com/how-to/file-route-conventions */
export const remix: GatheredBackend = {
  id: 'remix',
  title: 'React Router and Remix',
  docs: 'https://reactrouter.com/how-to/file-route-conventions',
  languages: ['typescript'],
  signs: ['LoaderFunctionArgs', 'ActionFunctionArgs'],
  conventions: dependencies.map((dependency) => ({ dependency, alone: true, paths: ['**/app/routes/**'] })),
  semantics: { caseSensitive: false, slash: 'ignored', head: true, precedence: 'specific' },
  spell: spellBrackets(0),
  rootAddsSlash: false,
  gather: (program) => gatherFiles(program, { dependencies, find: findRoute }),
  examples: {
    reads: [
      {
        files: {
          'package.json': '{ "dependencies": { "@remix-run/node": "^2.0.0" } }',
          'app/routes/_auth.books.$id.tsx': `export async function loader() {}`,
          'app/routes/api.($lang).files.$.ts': `export const loader = read;`,
          'app/routes/_index.tsx': `export const loader = home;`,
        },
        finds: ['GET /', 'GET /api/files/{*}', 'GET /api/{lang}/files/{*}', 'GET /books/{id}'],
      },
    ],
    gaps: [
      {
        files: {
          'package.json': '{ "dependencies": { "@remix-run/node": "^2.0.0" } }',
          'app/routes/api.ts': `export * from '@acme/handlers';`,
        },
        reason: 'dynamic',
      },
    ],
  },
};

/** Dots part segments, `_x` has no segment of its own, `x_` leaves its layout, `[x.json]` is taken as written. */
function findRoute(path: string, module: Module): FileRoute | undefined {
  const found = file.exec(path);
  if (!found) return undefined;
  const [, root = '', name = ''] = found;
  const pieces = name.match(/(?:\[[^\]]{0,100}\]|[^.[])+/g) ?? [];
  const segments = pieces.flatMap((piece) => {
    if (piece.startsWith('_')) return [];
    const plain = piece.replace(/_$/, '').replace(/^\((.*)\)$/, '[$1]');
    return [
      plain
        .replace(/^(\[?)\$$/, '[...]')
        .replace(/\$(\w{1,100})/, '[$1]')
        .replace(/^\[(?![.[])([^[\]]*\.[^[\]]*)\]$/, '$1'),
    ];
  });
  return { root, path: `/${segments.join('/')}`, serves: exportedVerbs(module, methods) };
}
