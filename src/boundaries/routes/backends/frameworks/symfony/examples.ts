import type { Described } from '../../../../../model/extractor.ts';

export const symfonyExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'src/Controller/BookController.php': `<?php
namespace App\\Controller;
use Symfony\\Component\\HttpFoundation\\Request;
use Symfony\\Component\\Routing\\Attribute\\Route;
#[Route('/api/books', name: 'books_')]
final class BookController extends CrudController
{
    private const ITEM = '/{id<\\d+>}';
    #[Route('', name: 'list', methods: ['GET'])]
    public function list(int $page): Response {}
    #[Route('/pages/{page?1}', methods: 'get')]
    public function page(): Response {}
    #[Route(self::ITEM, methods: [Request::METHOD_PUT, Request::METHOD_PATCH])]
    public function change(int $id): Response {}
    #[Route(path: ['en' => '/about', 'de' => '/info'])]
    public function about(): Response {}
}
`,
        'src/Controller/CrudController.php': `<?php
namespace App\\Controller;
use Symfony\\Component\\Routing\\Annotation\\Route;
abstract class CrudController
{
    #[Route('/{id}', methods: ['DELETE'])]
    public function remove(int $id): Response {}
}
`,
        'src/Controller/Ping.php': `<?php
namespace App\\Controller;
use Symfony\\Component\\Routing\\Attribute\\Route;
#[Route('/ping', methods: ['GET'])]
class Ping { public function __invoke(): Response {} }
`,
        'config/routes.yaml':
          'controllers:\n  resource:\n    path: ../src/Controller/\n    namespace: App\\Controller\n  type: attribute\n  prefix: /shop\n',
      },
      finds: [
        'GET /shop/api/books',
        'GET /shop/api/books/pages',
        'GET /shop/api/books/pages/{page}',
        'PUT /shop/api/books/{id}',
        'PATCH /shop/api/books/{id}',
        '* /shop/api/books/about',
        '* /shop/api/books/info',
        'DELETE /shop/api/books/{id}',
        'GET /shop/ping',
      ],
    },
    {
      files: {
        'src/Tool/Controller/ToolController.php': `<?php
namespace App\\Tool\\Controller;
use App\\Rest\\Actions;
use Symfony\\Component\\Routing\\Attribute\\Route;
#[Route(path: '/tools')]
class ToolController { use Actions\\Lists; }
`,
        'src/Rest/Actions/Lists.php': `<?php
namespace App\\Rest\\Actions;
use Symfony\\Component\\Routing\\Attribute\\Route;
trait Lists
{
    #[Route('/count', methods: ['GET'])]
    public function count(): Response {}
}
`,
        'config/routes.yaml':
          'tools:\n  resource: ../src/Tool/Controller/\n  type: attribute\n  prefix: /api\nold:\n  resource: ../src/Old/\n  prefix: /old\n',
      },
      finds: ['GET /api/tools/count'],
    },
  ],
  gaps: [
    {
      files: {
        'src/Controller/A.php': `<?php
use Symfony\\Component\\Routing\\Attribute\\Route;
class A { #[Route(Settings::PATH)] public function a(): Response {} }
`,
      },
      reason: 'dynamic',
    },
  ],
};
