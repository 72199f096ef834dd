import { describe, expect, test } from 'vitest';
import { judge } from './judge.ts';

const page = (...calls: readonly string[]) => `<script setup>
import { router, useForm } from '@inertiajs/vue3';
const form = useForm({});
${calls.map((it, i) => `const call${i} = ${it.startsWith('(') ? it : `(id) => ${it}`};`).join('\n')}
</script>
`;
const routes = (...lines: readonly string[]) => `<?php
use Illuminate\\Support\\Facades\\Route;
${lines.join('\n')}
`;
const boats = `Route::get('/boats', [BoatController::class, 'index'])->name('boats.index');`;
const boat = `Route::patch('/boats/{boat}', [BoatController::class, 'update'])->name('boats.update');`;
const update = `form.patch(route('boats.update', id))`;

async function change(calls: readonly string[], before: readonly string[], after: readonly string[]) {
  const side = (lines: readonly string[]) => ({
    'routes/web.php': routes(...lines),
    'resources/js/Pages/Boats.vue': page(...calls),
  });
  const statements = await judge({ base: side(before), head: side(after) });
  return statements.map((it) => `${it.confidence} ${it.message}`);
}

describe('a call of a route by its name', () => {
  test('loses it with its name, wherever the route is now', async () => {
    const renamed = boat.replace('boats.update', 'boats.change');
    expect(await change([update], [boats, boat], [boats, renamed])).toEqual([
      'certain This change leaves no route with the name `boats.update` (`PATCH /boats/{boat}`), and `resources/js/Pages/Boats.vue` still asks for it. It has the name `boats.change` now.',
    ]);
  });

  test('loses it for certain beside a mount that could not be read', async () => {
    const unread = `Route::prefix(config('shop.path'))->group(function () { Route::get('/shop', Shop::class); });`;
    const renamed = boat.replace('boats.update', 'boats.change');
    expect(await change([update], [boats, boat, unread], [boats, renamed, unread])).toEqual([
      expect.stringMatching(/^certain /),
    ]);
  });

  test('loses it with the route', async () => {
    expect(await change([update], [boats, boat], [boats])).toEqual([
      'certain This change leaves no route with the name `boats.update` (`PATCH /boats/{boat}`), and `resources/js/Pages/Boats.vue` still asks for it.',
    ]);
  });

  test('goes with it to another path', async () => {
    expect(await change([update], [boats, boat], [boats, boat.replace('/boats/', '/ships/')])).toEqual([]);
  });

  test('has to use a method that its path has', async () => {
    const found = await change([`router.post(route('boats.update', id))`], [boats, boat], [boats, boat]);
    expect(found).toEqual([
      expect.stringContaining('certain No endpoint serves `POST /boats/{}`: the path has `PATCH` only.'),
    ]);
  });

  test('may use one that another route has there', async () => {
    const store = `Route::post('/boats', [BoatController::class, 'store']);`;
    expect(await change([`form.post(route('boats.index'))`], [boats, store], [boats, store])).toEqual([]);
  });

  test('may go to a route that a package adds', async () => {
    expect(await change([`form.post(route('login'))`, update], [boats, boat], [boats, boat])).toEqual([]);
  });

  test('is not certain to lose it where the name of another one could not be read', async () => {
    const unread = boat.replace(`'boats.update'`, 'config("app.boats")');
    expect(await change([update], [boats, boat], [boats, unread])).toEqual([
      expect.stringMatching(/^likely .* Not certain: the name of a route could not be read\.$/),
    ]);
  });

  test.each([
    ['a group', `Route::name('dock.')->prefix('d')->group(function () { ${boat} });`, 'dock.boats.update'],
    ['options of a group', `Route::group(['as' => 'dock.'], function () { ${boat} });`, 'dock.boats.update'],
    ['a resource', `Route::resource('boats', BoatController::class);`, 'boats.update'],
    [
      'a resource in a group',
      `Route::as('dock.')->group(function () { Route::apiResource('boats.oars', OarController::class); });`,
      'dock.boats.oars.update',
    ],
    [
      'a resource with names',
      `Route::resource('boats', BoatController::class)->names('ships');`,
      'ships.update',
    ],
    [
      'one action',
      `Route::resource('boats', BoatController::class)->names(['update' => 'boats.row']);`,
      'boats.row',
    ],
  ])('has the name of %s', async (_what, line, name) => {
    const found = await change([`form.patch(route('${name}', id))`], [boats, line], [boats]);
    expect(found).toEqual([
      expect.stringContaining(`certain This change leaves no route with the name \`${name}\``),
    ]);
  });
});

describe('a call of what a package of Laravel serves', () => {
  const web = page(`form.post('/login')`);
  const login = routes(`Route::get('/login', Login::class);`);
  const files = { 'resources/js/Pages/Boats.vue': web, 'routes/web.php': login };

  test('is no miss where the application requires it', async () => {
    const composer = '{ "require": { "laravel/fortify": "^1.25" } }';
    expect(await judge({ head: { ...files, 'composer.json': composer } })).toEqual([]);
  });

  test('is one where it does not', async () => {
    expect(await judge({ head: files })).toHaveLength(1);
  });
});

describe('a wrapper around requests of several methods', () => {
  const act = `(id, method, name) => {
  const url = route(name, id);
  if (method === 'post') router.post(url);
  else if (method === 'patch') router.patch(url);
  else router.delete(url);
}`;

  test('makes the one that its only caller says', async () => {
    const calls = [act, `call0(id, 'patch', 'boats.update')`];
    expect(await change(calls, [boats, boat], [boats, boat])).toEqual([]);
  });

  test('makes for each of its callers the one that it says', async () => {
    const ship = boat.replaceAll('boat', 'ship').replace('patch', 'post');
    const calls = [act, `call0(id, 'patch', 'boats.update')`, `call0(id, 'post', 'ships.update')`];
    expect(await change(calls, [boats, boat, ship], [boats, boat, ship])).toEqual([]);
  });
});
