import type { Described } from '../../../../../model/extractor.ts';

/** What is read of Laravel's routes, and what knowingly is not. */
export const laravelExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'routes/api.php': `<?php
use Illuminate\\Support\\Facades\\Route;
Route::get('/users/{id?}', [UserController::class, 'show']);
Route::prefix('admin')->middleware('auth')->group(function () {
    Route::apiResource('photos.comments', PhotoCommentController::class)->only(['index', 'show'])->shallow();
    Route::match(['get', 'post'], 'ping', Ping::class);
});
`,
        'routes/web.php': `<?php
Route::view('/welcome', 'welcome');
foreach (['terms', 'privacy'] as $page) {
    Route::get($page, PageController::class);
}
require __DIR__.'/auth.php';
`,
        'routes/backpack/custom.php': `<?php
use Illuminate\\Support\\Facades\\Route;
Route::group(['prefix' => config('backpack.base.route_prefix', 'admin')], function () {
    Route::get('worker/check', [WorkerController::class, 'check'])->name('worker.check');
});
`,
        'routes/auth.php': `<?php
use Illuminate\\Support\\Facades\\Route;
Route::post('login', [Session::class, 'store']);
`,
      },
      finds: [
        'GET /api/users',
        'GET /api/users/{id}',
        'GET /api/admin/photos/{photo}/comments',
        'GET /api/admin/comments/{comment}',
        'GET /api/admin/ping',
        'POST /api/admin/ping',
        'GET /welcome',
        'GET /terms',
        'GET /privacy',
        'GET /admin/worker/check',
        'POST /login',
      ],
    },
    {
      files: {
        'bootstrap/app.php': `<?php
use Illuminate\\Foundation\\Application;
return Application::configure(basePath: dirname(__DIR__))
    ->withRouting(
        api: __DIR__.'/../routes/api.php',
        apiPrefix: 'v2',
        health: '/up',
    )->create();
`,
        'routes/api.php': `<?php
use Illuminate\\Support\\Facades\\Route;
Route::singleton('profile', ProfileController::class);
Route::resource('albums.covers', CoverController::class, ['only' => ['create', 'destroy']]);
Route::apiResources(['tags' => TagController::class], ['except' => 'update']);
`,
      },
      finds: [
        'GET /up',
        'GET /v2/albums/{album}/covers/create',
        'DELETE /v2/albums/{album}/covers/{cover}',
        'GET /v2/profile',
        'GET /v2/profile/edit',
        'PATCH /v2/profile',
        'PUT /v2/profile',
        'GET /v2/tags',
        'POST /v2/tags',
        'DELETE /v2/tags/{tag}',
        'GET /v2/tags/{tag}',
      ],
    },
    {
      files: {
        'app/Providers/RouteServiceProvider.php': `<?php
namespace App\\Providers;
use Illuminate\\Support\\Facades\\Route;
class RouteServiceProvider extends ServiceProvider {
    public function boot(): void {
        $this->routes(function () {
            Route::middleware('api')->prefix('rest')->group(base_path('routes/api.php'));
        });
    }
}
`,
        'routes/api.php': `<?php
use Illuminate\\Support\\Facades\\Route;
Route::delete('orders/{order:number}', [OrderController::class, 'destroy']);
`,
      },
      finds: ['DELETE /rest/orders/{order}'],
    },
    {
      files: {
        'bootstrap/app.php': `<?php
use App\\Providers\\RouteServiceProvider;
use Illuminate\\Foundation\\Application;
use Illuminate\\Support\\Facades\\Route;
return Application::configure(basePath: dirname(__DIR__))
    ->withRouting(using: static function (): void {
        RouteServiceProvider::load('web');
        RouteServiceProvider::load('api');
        foreach (glob(base_path('routes/modules/*.php')) as $file) {
            Route::prefix('modules')->group($file);
        }
    })->create();
`,
        'app/Providers/RouteServiceProvider.php': `<?php
namespace App\\Providers;
use Illuminate\\Support\\Facades\\Route;
class RouteServiceProvider extends ServiceProvider {
    public static function load(string $type): void {
        Route::group([], base_path(sprintf('routes/%s.base.php', $type)));
        $version = request()->header('X-Api-Version');
        $file = $version ? base_path(sprintf('routes/%s.%s.php', $type, $version)) : null;
        if ($file && File::exists($file)) {
            Route::group([], $file);
        }
    }
}
`,
        'routes/web.base.php': `<?php
use Illuminate\\Support\\Facades\\Route;
Route::get('remote', Remote::class);
`,
        'routes/api.base.php': `<?php
use Illuminate\\Support\\Facades\\Route;
Route::prefix('api')->group(function (): void {
    Route::get('ping', Ping::class);
});
`,
        'routes/api.v7.php': `<?php
use Illuminate\\Support\\Facades\\Route;
Route::get('api/pong', Pong::class);
`,
        'routes/modules/stock.php': `<?php
use Illuminate\\Support\\Facades\\Route;
Route::get('stock', Stock::class);
`,
      },
      finds: ['GET /remote', 'GET /api/ping', 'GET /api/pong', 'GET /modules/stock'],
    },
  ],
  gaps: [
    {
      files: {
        'routes/web.php': `<?php
use Illuminate\\Support\\Facades\\Route;
Route::get(config('shop.path').'/x', Shop::class);
Route::prefix('plugins')->group(plugin_path('routes'));
`,
      },
      reason: 'dynamic',
    },
  ],
};
