import { isMap, isScalar } from 'yaml';
import { composeYaml } from '../../../lang/compose-yaml.ts';
import { folderOf, joinPath } from '../../../lang/paths.ts';
import type { FileExtractor } from '../../../model/extractor.ts';
import { siteIn, textOf } from '../../../model/site.ts';
import type { Base } from '../endpoint.ts';

/** What a key of a mapping holds as text. */
function textAt(node: unknown, key: string): string | undefined {
  const value = isMap(node) ? node.get(key, true) : undefined;
  return isScalar(value) && typeof value.value === 'string' ? value.value : undefined;
}

/** The prefixes that `config/routes.yaml` puts before the controllers of a folder. https://symfony.com/doc/current/routing.html#route-groups-and-prefixes */
export const symfonyRoutes: FileExtractor<Base> = {
  from: 'file',
  id: 'symfony-routes',
  title: 'Prefixes of Symfony’s controllers',
  docs: 'https://symfony.com/doc/current/routing.html#route-groups-and-prefixes',
  paths: ['**/config/routes.yaml', '**/config/routes.yml', '**/config/routes/*.yaml'],
  signs: ['prefix'],
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
    return { facts, gaps: [] };
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
    ],
  },
};
