import type { Program } from '../../../../../model/program.ts';
import type { GatheredBackend } from '../../backend.ts';
import { exportedVerbs, type FileRouting, gatherFiles } from '../../files/file-routes.ts';
import { spellBrackets } from '../../spelling/bracket.ts';
import { remixExamples } from './examples.ts';
import { findFlatFile } from './flat-files.ts';
import { readRouteConfigs } from './route-config.ts';

const dependencies = ['@react-router/dev', '@react-router/fs-routes', '@remix-run/react', '@remix-run/node'];
const methods = { loader: ['GET'], action: ['POST', 'PUT', 'PATCH', 'DELETE'] };
const exported = ['loader', 'action'].flatMap((name) =>
  ['const', 'async function', 'function'].map((kind) => `export ${kind} ${name}`),
);

/** Remix and React Router as a framework: `app/routes.ts`, or flat route files. https://reactrouter.com/start/framework/routing */
export const remix: GatheredBackend = {
  id: 'remix',
  title: 'React Router and Remix',
  docs: 'https://reactrouter.com/start/framework/routing',
  languages: ['typescript'],
  signs: ['LoaderFunctionArgs', 'ActionFunctionArgs', ...exported],
  conventions: dependencies.map((dependency) => ({
    dependency,
    alone: true,
    paths: ['**/app/routes/**', '**/app/routes.*'],
  })),
  semantics: { caseSensitive: false, slash: 'ignored', head: true, precedence: 'specific' },
  spell: spellBrackets(0),
  rootAddsSlash: false,
  gather: (program) => gatherFiles(program, routingOf(program)),
  examples: remixExamples,
};

/** Where `app/routes.ts` stands, it alone says what is a route. */
function routingOf(program: Program): FileRouting {
  const configs = readRouteConfigs(program);
  const named = new Map([...configs.values()].flatMap(({ places }) => [...places]));
  return {
    dependencies,
    find(path, module) {
      const serves = exportedVerbs(module, methods);
      const flat = findFlatFile(path);
      const place = named.get(path) ?? (flat && (configs.get(flat.root)?.flat ?? true) ? flat : undefined);
      return place && { ...place, serves };
    },
    configure: (_, root) => configs.get(root)?.unread ?? [],
  };
}
