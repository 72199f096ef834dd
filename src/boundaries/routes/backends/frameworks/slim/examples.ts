import type { Described } from '../../../../../model/extractor.ts';

export const slimExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'public/index.php': `<?php
use App\\Hives\\HiveRoutes;
use Slim\\Factory\\AppFactory;
use Slim\\Routing\\RouteCollectorProxy as Group;

$app = AppFactory::create();
$app->get('/health', fn ($request, $response) => $response);
$app->group('/api/v1', function (Group $group) {
    $group->get('/hives[/{page:[0-9]+}]', ListHives::class)->setName('hives');
    $group->group('/hives/{id}', function (Group $hive) {
        $hive->get('', [HiveController::class, 'one']);
        $hive->map(['PUT', 'PATCH'], '/queen', [HiveController::class, 'crown'])->add(new Smoke());
    });
    $group->any('/files/{path:.*}', FileController::class);
})->add(new Veil());
(require __DIR__ . '/../config/routes.php')($app);
$app->run();
`,
        'config/routes.php': `<?php
use Slim\\App;

return function (App $app) {
    $app->delete('/swarms/{id}', SwarmController::class . ':lose');
};
`,
      },
      finds: [
        'GET /health',
        'GET /api/v1/hives',
        'GET /api/v1/hives/{page}',
        'GET /api/v1/hives/{id}',
        'PUT /api/v1/hives/{id}/queen',
        'PATCH /api/v1/hives/{id}/queen',
        '* /api/v1/files/{path*}',
        'DELETE /swarms/{id}',
      ],
    },
    {
      files: {
        'index.php': `<?php
$app = new \\Slim\\App(['settings' => $settings]);
require __DIR__ . '/routes.php';
$app->run();
`,
        'routes.php': `<?php
$app->group('/v2', function () {
    $this->get('/hives', 'HiveController:all')->setName('hives');
    $this->group('/swarms', function () {
        $this->post('', 'SwarmController:catch');
    });
});
`,
        'more.php': `<?php
return static function ($app) {
    $app->get('/status', Status::class);
    $app->group('/v3', function () use ($app): void {
        $app->delete('/hives/{id}', 'HiveController:burn')->add(new Smoke());
    });
};
`,
      },
      finds: ['GET /v2/hives', 'POST /v2/swarms', 'GET /status', 'DELETE /v3/hives/{id}'],
    },
  ],
  gaps: [
    {
      files: {
        'index.php': `<?php
use Slim\\Factory\\AppFactory;
$app = AppFactory::create();
$app->group(prefix(), function ($group) { $group->get('/x', X::class); });
`,
      },
      reason: 'dynamic',
    },
  ],
};
