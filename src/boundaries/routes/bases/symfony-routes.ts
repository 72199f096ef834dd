import { isMap, isScalar, isSeq, type LineCounter } from 'yaml';
import { composeYaml } from '../../../lang/compose-yaml.ts';
import { folderOf, joinPath } from '../../../lang/paths.ts';
import type { FileExtractor } from '../../../model/extractor.ts';
import { type Region, type Site, siteIn, textOf } from '../../../model/site.ts';
import { symfony } from '../backends/frameworks/symfony/index.ts';
import { spellSymfony } from '../backends/frameworks/symfony/spelling.ts';
import type { Base, Endpoint, Unresolved } from '../endpoint.ts';
import { plainPath, readRoutePaths } from '../route-spelling.ts';

/** What a key of a mapping holds as text. */
function textAt(node: unknown, key: string): string | undefined {
  const value = isMap(node) ? node.get(key, true) : undefined;
  return isScalar(value) && typeof value.value === 'string' ? value.value : undefined;
}

/** What an entry declares that is not read, and the path it is below: the routes of a bundle, or those of a loader's kind. */
function findUnread(value: unknown): { readonly below: string; readonly what: string } | undefined {
  const resource = textAt(value, 'resource');
  const type = textAt(value, 'type');
  const below = textAt(value, 'prefix') ?? '';
  if (resource?.startsWith('@')) return { below, what: `The routes of \`${resource}\`` };
  return type === undefined || readTypes.has(type)
    ? undefined
    : { below, what: `The routes of type \`${type}\`` };
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
  const note = `${what} are not read.`;
  const mend = 'Commit an OpenAPI document that holds them, and name it in `routes.backends`.';
  const head = /^[^{%]*/.exec(below)?.[0] ?? '';
  return {
    is: 'unresolved',
    at,
    path: plainPath(head),
    gap: { at, reason: 'dynamic', effect: 'limits', note, mend },
  };
}

function regionOf(key: unknown, lines: LineCounter): Region | undefined {
  const range = isScalar(key) ? key.range : undefined;
  if (!range) return undefined;
  const [from, to] = [lines.linePos(range[0]), lines.linePos(range[1])];
  return { line: from.line, column: from.col, endLine: to.line, endColumn: to.col };
}

/** The methods of a route: `GET`, `GET|POST` or a list of them; any without. */
function methodsOf(value: unknown): readonly string[] {
  const given = isMap(value) ? value.get('methods', true) : undefined;
  const items = isSeq(given) ? given.items : [given];
  const named = items.flatMap((it) => (isScalar(it) ? String(it.value).toUpperCase().split('|') : []));
  return named.length > 0 ? named : ['*'];
}

/** A route that an entry declares itself. */
function readRoute(value: unknown, at: Site): readonly (Endpoint | Unresolved)[] {
  const text = textAt(value, 'path');
  if (text === undefined) return [];
  const paths = text.includes('%')
    ? undefined
    : readRoutePaths({ parts: [text], confidence: 'certain' }, spellSymfony);
  if (!paths) return [unresolvedAt(at, { below: text, what: `The routes of the path \`${text}\`` })];
  const { id, semantics } = symfony;
  return paths.flatMap((path) =>
    methodsOf(value).map(
      (method): Endpoint => ({
        is: 'endpoint',
        at,
        framework: id,
        method,
        path,
        semantics,
        confidence: 'certain',
      }),
    ),
  );
}

/** The prefixes that `config/routes.yaml` puts before the controllers of a folder, and the routes that it declares itself. https://symfony.com/doc/current/routing.html#route-groups-and-prefixes */
export const symfonyRoutes: FileExtractor<Base | Endpoint | Unresolved> = {
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
    const others = entries.flatMap(({ key, value }) => {
      const region = 'lines' in composed ? regionOf(key, composed.lines) : undefined;
      const at = siteIn(file.tree, side, file.path, region);
      const unread = findUnread(value);
      return unread ? [unresolvedAt(at, unread)] : readRoute(value, at);
    });
    return {
      facts: [...facts, ...others],
      gaps: others.flatMap((it) => (it.is === 'unresolved' ? [it.gap] : [])),
    };
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
      {
        files: {
          'src/Web/B.php': '<?php\nuse Symfony\\Component\\Routing\\Attribute\\Route;\nclass B {}\n',
          'config/routes.yaml':
            'old:\n  path: /old/{id<\\d+>}\n  controller: App\\Web\\B::old\n  methods: [GET, DELETE]\nlogin:\n  path: /login\n  methods: GET|POST\nany:\n  path: /any\n',
        },
        finds: ['GET /old/{id}', 'DELETE /old/{id}', 'GET /login', 'POST /login', '* /any'],
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
