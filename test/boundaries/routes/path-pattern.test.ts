import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spellTemplate } from '../../../src/boundaries/routes/backends/frameworks/aspnet/spelling.ts';
import { spellAxum } from '../../../src/boundaries/routes/backends/frameworks/axum/spelling.ts';
import { spellExpress } from '../../../src/boundaries/routes/backends/frameworks/express/spelling.ts';
import { spellStarlette } from '../../../src/boundaries/routes/backends/frameworks/fastapi/spelling.ts';
import { spellKtor } from '../../../src/boundaries/routes/backends/frameworks/ktor/spelling.ts';
import { spellLaravel } from '../../../src/boundaries/routes/backends/frameworks/laravel/spelling.ts';
import { spellSymfony } from '../../../src/boundaries/routes/backends/frameworks/symfony/spelling.ts';
import { spellBraces } from '../../../src/boundaries/routes/backends/spelling/brace.ts';
import { spellBrackets } from '../../../src/boundaries/routes/backends/spelling/bracket.ts';
import { renderCallPath, renderRoutePath } from '../../../src/boundaries/routes/path-pattern.ts';
import { readRoutePaths, type Spelling } from '../../../src/boundaries/routes/route-spelling.ts';
import { target } from './table.ts';

const spellEither = spellExpress(undefined);

const read = (spell: Spelling, text: string) =>
  readRoutePaths({ parts: [text], confidence: 'certain' }, spell)?.map(renderRoutePath);

describe('a provider’s path in normal form', () => {
  test.each([
    ['/users', ['/users']],
    ['/users/', ['/users/']],
    ['users//all', ['/users/all']],
    ['/', ['/']],
    ['/users/:id', ['/users/{id}']],
    ['/users/:id?', ['/users/{id}', '/users']],
    ['/users/:id(\\d+)', ['/users/{id}']],
    ['/users{/:id}', ['/users/{id}', '/users']],
    ['/a{/:b{/:c}}', ['/a/{b}/{c}', '/a/{b}', '/a']],
    ['/files/*', ['/files/{*}']],
    ['/files/*path', ['/files/{path*}']],
    ['/files/:path+', ['/files/{path*}']],
    ['/export/:name.:extension?', ['/export/{name}.{extension}', '/export/{name}']],
    ['/range/:from-:to', ['/range/{from}-{to}']],
    ['/dotted\\.json', ['/dotted.json']],
    ['/ab(cd)?e', undefined],
    ['/open{/:id', undefined],
  ])('Express: %s', (text, paths) => {
    expect(read(spellEither, text)).toEqual(paths);
  });

  test.each([
    [4, '/users/:id?', ['/users/{id}', '/users']],
    [4, '/files/*rest', ['/files/{*}']],
    [4, '/open/{id}', ['/open/{id}']],
    [5, '/users{/:id}', ['/users/{id}', '/users']],
    [5, '/files/*rest', ['/files/{rest*}']],
    [5, '/users/:id?', undefined],
    [5, '/users/:id(\\d+)', undefined],
    [5, '/files/*', undefined],
  ])('Express %s alone: %s', (major, text, paths) => {
    expect(read(spellExpress(major), text)).toEqual(paths);
  });

  test.each([
    ['/items/{id}', ['/items/{id}']],
    ['/items/{id:int}', ['/items/{id:int}']],
    ['/items/{id:str}/', ['/items/{id}/']],
    ['/files/{path:path}', ['/files/{path*}']],
    ['/report-{year:int}.csv', ['/report-{year:int}.csv']],
    ['', ['/']],
  ])('FastAPI: %s', (text, paths) => {
    expect(read(spellStarlette, text)).toEqual(paths);
  });

  test.each([
    ['Laravel', spellLaravel, '/posts/{post:slug}/{page?}', ['/posts/{post}/{page}', '/posts/{post}']],
    ['Laravel', spellLaravel, '/a}/{id}', undefined],
    ['Symfony', spellSymfony, '/list/{page?1}', ['/list/{page}', '/list']],
    ['Symfony', spellSymfony, '/files/{rest<.+>}', ['/files/{rest*}']],
    ['ASP.NET Core', spellTemplate, '/{id:guid}/{name=all}', ['/{id:uuid}/{name}', '/{id:uuid}']],
    ['Ktor', spellKtor, '/a/*/b-{id?}', ['/a/{}/b-{id}', '/a/{}']],
    ['axum', spellAxum, '/a/:id/{*rest}', ['/a/{id}/{rest*}']],
    ['files', spellBrackets(0), '/v[[minor]]/[...rest]', ['/v{minor}/{rest*}', '/v/{rest*}']],
    ['Go', spellBraces({ slashes: true }), '/{id/{name}', undefined],
  ])('%s: %#', (_name, spell, text, paths) => {
    expect(read(spell, text)).toEqual(paths);
  });

  test('stays bounded on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'/:*?{}()\\a.+'), maxLength: 60 }), (text) => {
        const paths = read(spellEither, text) ?? [];
        return paths.length <= 16 && (read(spellStarlette, text) ?? []).length === 1;
      }),
    );
  });

  test('gives up on a path with a thousand optional parts', () => {
    expect(read(spellEither, '/:a?'.repeat(1000))).toBeUndefined();
  });
});

describe('a call’s address in normal form', () => {
  test.each([
    ['/api/users', '/api/users', 'known', null],
    ['/api/users/', '/api/users/', 'known', null],
    ['/api//users?page=2#top', '/api/users', 'known', null],
    ['/api/users/<>', '/api/users/{}', 'known', null],
    ['/api/report/<>.json', '/api/report/{}.json', 'known', null],
    ['/api/<>-<>/x', '/api/{}-{}/x', 'known', null],
    ['/api/resources<>', '/api/resources{*}', 'known', null],
    ['/api/resources<>?depth=1', '/api/resources{*}', 'known', null],
    ['/api/users/<><>', '/api/users/{}', 'known', null],
    ['/api/<*>', '/api/{*}', 'known', null],
    ['/api/users?sort=<>', '/api/users', 'known', null],
    ['<base>/api/users', '/api/users', 'unknown', null],
    ['<base>users', '/users', 'unknown', null],
    ['<>/users', '/users', 'unknown', null],
    ['<>users/<>', '/users/{}', 'unknown', null],
    ['<>.json', '/{*}', 'unknown', null],
    ['<>', '/{*}', 'unknown', null],
    ['http://localhost:8000/api/users', '/api/users', 'known', null],
    ['http://192.168.1.20:3000/users', '/users', 'unknown', null],
    ['http://10.0.2.2:3000/users', '/users', 'unknown', null],
    ['http://172.32.0.1/users', '/users', 'known', '172.32.0.1'],
    ['http://<>:8000/api/users', '/api/users', 'unknown', null],
    ['<>//<>/api/users', '/api/users', 'unknown', null],
    ['https://api.acme.test/v1/users', '/v1/users', 'known', null],
    ['https://me:secret@api.github.com:443/user', '/user', 'known', 'api.github.com'],
    ['//cdn.example.com/logo.svg', '/logo.svg', 'known', 'cdn.example.com'],
    ['api/users', '/api/users', 'known', null],
    ['/api/v1/recovery/{email}', '/api/v1/recovery/{}', 'known', null],
    ['/caf%C3%A9/%zz', '/café/%zz', 'known', null],
  ])('%s', (text, path, base, host) => {
    const read = target(`GET ${text}`);
    expect([renderCallPath(read.path), read.base, read.host]).toEqual([path, base, host]);
  });

  test.each(['data:text/plain,hi', 'mailto:me@acme.test', 'blob:abc'])('%s is no request', (text) => {
    expect(() => target(`GET ${text}`)).toThrow();
  });
});
