import { isMap, isScalar } from 'yaml';
import { composeYaml } from '../../../lang/compose-yaml.ts';
import { folderOf, joinPath } from '../../../lang/paths.ts';
import type { FileExtractor } from '../../../model/extractor.ts';
import { type Site, siteIn, textOf } from '../../../model/site.ts';
import type { Base, Unresolved } from '../endpoint.ts';
import { plainPath } from '../route-spelling.ts';

/** What a key of a mapping holds as text. */
function textAt(node: unknown, key: string): string | undefined {
  const value = isMap(node) ? node.get(key, true) : undefined;
  return isScalar(value) && typeof value.value === 'string' ? value.value : undefined;
}

/** What an entry declares that is not read, and the path it is below: a route of its own, a bundle's, or one of a loader's kind. */
function findUnread(value: unknown): { readonly below: string; readonly what: string } | undefined {
  const own = textAt(value, 'path');
  if (own !== undefined) return { below: own, what: 'a route that this file declares' };
  const resource = textAt(value, 'resource');
  const type = textAt(value, 'type');
  const below = textAt(value, 'prefix') ?? '';
  if (resource?.startsWith('@')) return { below, what: `the routes of \`${resource}\`` };
  return type === undefined || readTypes.has(type)
    ? undefined
    : { below, what: `the routes of type \`${type}\`` };
}

/** Folders of controllers, files that are looked at by themselves, and the one route that logs out. */
const readTypes: ReadonlySet<string> = new Set([
  'attribute',
  'annotation',
  'yaml',
  'directory',
  'glob',
  'service',
]);

function unresolvedAt(
  at: Site,
  { below, what }: { readonly below: string; readonly what: string },
): Unresolved {
  const note = `Not read: ${what}.`;
  const mend = 'Commit an OpenAPI document that holds them, and name it in `routes.backends`.';
  const head = /^[^{%]*/.exec(below)?.[0] ?? '';
  return {
    is: 'unresolved',
    at,
    path: plainPath(head),
    gap: { at, reason: 'dynamic', effect: 'limits', note, mend },
  };
}

/** The prefixes that `config/routes.yaml` puts before the controllers of a folder, and what it serves besides them. https://symfony.com/doc/current/routing.html#route-groups-and-prefixes */
export const symfonyRoutes: FileExtractor<Base | Unresolved> = {
  from: 'file',
  id: 'symfony-routes',
  title: 'Prefixes of Symfony’s controllers',
  docs: 'https://symfony.com/doc/current/routing.html#route-groups-and-prefixes',
  paths: ['**/config/routes.yaml', '**/config/routes.yml', '**/config/routes/*.yaml'],
  signs: ['path', 'resource'],
  extract(file, side) {
    const composed = composeYaml(textOf(file));
    const [root] = 'documents' in composed ? composed.documents : [];
    const entries = isMap(root?.contents) ? root.contents.items : [];
    const facts = entries.flatMap(({ value }): readonly Base[] => {
      const path = textAt(value, 'prefix');
      const resource =
        textAt(value, 'resource') ?? textAt(isMap(value) ? value.get('resource', true) : value, 'path');
      const module = resource === undefined ? undefined : joinPath(folderOf(file.path), resource);
      if (path === undefined || module === undefined) return [];
      const at = siteIn(file.tree, side, file.path);
      const known = path.includes('%') ? {} : { path };
      return [{ is: 'base', at, framework: 'symfony', module, ...known, isSure: true }];
    });
    const unread = entries.flatMap(({ value }) => findUnread(value) ?? []);
    const unresolved = unread.map((it) => unresolvedAt(siteIn(file.tree, side, file.path), it));
    return { facts: [...facts, ...unresolved], gaps: unresolved.map((it) => it.gap) };
  },
  examples: {
    reads: [
      {
        files: {
          'src/Api/A.php':
            "<?php\nuse Symfony\\Component\\Routing\\Attribute\\Route;\nclass A { #[Route('/a', methods: ['GET'])] public function a() {} }\n",
          'src/Web/B.php':
            "<?php\nuse Symfony\\Component\\Routing\\Attribute\\Route;\nclass B { #[Route('/b', methods: ['GET'])] public function b() {} }\n",
          'config/routes.yaml': "api:\n  resource: '../src/Api'\n  type: attribute\n  prefix: '/api'\n",
        },
        finds: ['GET /api/a', 'GET /b'],
      },
    ],
    gaps: [
      {
        files: {
          'src/Api/A.php':
            "<?php\nuse Symfony\\Component\\Routing\\Attribute\\Route;\nclass A { #[Route('/a')] public function a() {} }\n",
          'config/routes.yaml': "api:\n  resource: '../src/Api'\n  prefix: '%api_prefix%'\n",
        },
        reason: 'dynamic',
      },
      {
        files: {
          'src/Api/A.php':
            "<?php\nuse Symfony\\Component\\Routing\\Attribute\\Route;\nclass A { #[Route('/a')] public function a() {} }\n",
          'config/routes.yaml':
            'api_platform:\n  resource: .\n  type: api_platform\n  prefix: /api\nold:\n  path: /old/{id}\n  controller: App\\Old\n',
        },
        reason: 'dynamic',
      },
    ],
  },
};
