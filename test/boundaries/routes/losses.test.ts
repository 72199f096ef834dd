import { describe, expect, test } from 'vitest';
import { judge } from './judge.ts';

const server = (...paths: readonly string[]) =>
  [
    `import express from 'express';`,
    'const app = express();',
    ...paths.map((it) => `app.${it.split(' ')[0]}('${it.split(' ')[1]}', h);`),
  ].join('\n');

async function change(web: string, before: readonly string[], after: readonly string[]) {
  const statements = await judge({
    base: { 'server.ts': server(...before), 'web.ts': web },
    head: { 'server.ts': server(...after), 'web.ts': web },
  });
  return statements.map((it) => `${it.confidence} ${it.message}`);
}

const boats = 'get /api/boats';
const gone = (name: string) => `This change removes \`${name}\``;

describe('a call that ends in something unknown loses', () => {
  const find = 'export const find = (query: string) => fetch(`/api/boats${query}`);';
  const open = 'export const open = (rest: string) => fetch("/api/boats/" + rest);';

  test.each([
    ['an endpoint that it says all words of', find, boats],
    ['its items', open, 'get /api/boats/:id'],
    ['what stands below a word', find, 'get /api/boats/:id'],
  ])('%s', async (_what, web, path) => {
    const said = await change(web, ['get /api/crews', path], ['get /api/crews']);
    expect(said).toEqual([expect.stringContaining('certain This change removes')]);
  });

  test('an endpoint that is renamed so that its new name begins with the old one', async () => {
    expect(await change(find, [boats], ['get /api/boats-all'])).toEqual([
      expect.stringContaining(`certain ${gone('GET /api/boats')}`),
    ]);
  });

  test('perhaps a word that it does not say', async () => {
    const begun = 'export const begun = (rest: string) => fetch(`/api/boats/ol${rest}`);';
    expect(await change(begun, ['get /api/crews', 'get /api/boats/old'], ['get /api/crews'])).toEqual([
      expect.stringMatching(/^likely .* the call matches it for some values only\.$/),
    ]);
  });

  test('nothing where another endpoint that was there may be meant', async () => {
    expect(await change(find, [boats, 'get /api/boats-all'], ['get /api/boats-all'])).toEqual([]);
    const any = 'export const any = (rest: string) => fetch(`/api/${rest}`);';
    expect(await change(any, [boats, 'get /api/crews'], ['get /api/crews'])).toEqual([]);
  });
});

describe('an endpoint that goes before what catches everything', () => {
  const web = `export const all = () => fetch('/api/boats');`;
  const rest = 'all /api/*';

  test('is lost for certain where it is renamed, and else perhaps', async () => {
    expect(await change(web, [boats, rest], ['get /api/ships', rest])).toEqual([
      expect.stringContaining(`certain ${gone('GET /api/boats')}`),
    ]);
    expect(await change(web, [boats, 'get /api/crews', rest], ['get /api/crews', rest])).toEqual([
      expect.stringMatching(/^likely .* Not certain: `\* \/api\/\{\w*\*\}` may answer it\.$/),
    ]);
  });

  test('is not where that came in its place', async () => {
    expect(await change(web, [boats, 'get /api/crews'], ['get /api/crews', rest])).toEqual([]);
  });
});

describe('in Django, which adds a slash', () => {
  const urls = (...paths: readonly string[]) =>
    [
      'from django.urls import path',
      'from boats import views',
      `urlpatterns = [${paths.map((it) => `path("${it}", views.any)`).join(', ')}]`,
    ].join('\n');
  const lose = async (call: string, before: readonly string[], after: readonly string[]) => {
    const web = `export const ask = (id: string) => fetch(${call});`;
    const files = (...paths: readonly string[]) => ({
      'manage.py': '',
      'boats/__init__.py': '',
      'boats/views.py':
        'from django.views.decorators.http import require_GET\n@require_GET\ndef any(request, id=None): ...\n',
      'boats/urls.py': urls(...paths),
      'web.ts': web,
    });
    const statements = await judge({ base: files(...before), head: files(...after) });
    return statements.map((it) => `${it.confidence} ${it.message}`);
  };

  test('a call is caught by a more general endpoint that it is sent on to', async () => {
    const all = ['api/boats/form', 'api/boats/<slug:id>/'];
    expect(await lose(`'/api/boats/form'`, all, all.slice(1))).toContainEqual(
      expect.stringContaining('now catches `GET /api/boats/form`'),
    );
  });

  test('an endpoint is lost beside a sibling with another slash', async () => {
    const all = ['api/boats/form', 'api/boats/<slug:id>/'];
    expect(await lose('`/api/boats/${id}/`', all, all.slice(0, 1))).toContainEqual(
      expect.stringContaining(gone('GET /api/boats/{id}/')),
    );
  });
});

describe('where a page goes', () => {
  const away = `export const leave = () => { window.location.href = '/api/boats/export'; };`;
  const open = 'export const open = (id: string) => window.open(`/api/boats/${id}/print`);';
  const kept = 'get /api/boats/all';

  test('is a loss where an endpoint served it, and never certain', async () => {
    const lost = (name: string) => [expect.stringMatching(`^likely ${gone(name)}`)];
    expect(await change(away, [kept, 'get /api/boats/export'], [kept])).toEqual(
      lost('GET /api/boats/export'),
    );
    expect(await change(open, [kept, 'get /api/boats/:id/print'], [kept])).toEqual(
      lost('GET /api/boats/{id}/print'),
    );
  });

  test('may be a page of the front end where none did', async () => {
    expect(await change(away + open, [kept], [kept])).toEqual([]);
    expect(await change(away, ['post /api/boats/export'], ['post /api/boats/export'])).toEqual([]);
  });
});
