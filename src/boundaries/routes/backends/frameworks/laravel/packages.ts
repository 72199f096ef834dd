import { asObject, ownValue, readJsonObject } from '../../../../../lang/json-text.ts';
import type { FileExtractor } from '../../../../../model/extractor.ts';
import { siteIn, textOf } from '../../../../../model/site.ts';
import type { Opaque } from '../../../endpoint.ts';
import { plainPath } from '../../../route-spelling.ts';

/** https://laravel.com/docs/fortify */
const fortify = [
  'login',
  'logout',
  'register',
  'forgot-password',
  'reset-password',
  'email/verify',
  'email/verification-notification',
  'two-factor-challenge',
  'user/profile-information',
  'user/password',
  'user/confirm-password',
  'user/confirmed-password-status',
  'user/two-factor-authentication',
  'user/confirmed-two-factor-authentication',
  'user/two-factor-qr-code',
  'user/two-factor-secret-key',
  'user/two-factor-recovery-codes',
];

/** Where the routes stand that packages add by themselves, as they do unless a setting says otherwise. */
const routesOf: Readonly<Record<string, readonly string[]>> = {
  'laravel/framework': ['broadcasting/auth'],
  'laravel/sanctum': ['sanctum/csrf-cookie'],
  'laravel/fortify': fortify,
  'laravel/jetstream': [
    ...fortify,
    'user/profile',
    'user/profile-photo',
    'user/api-tokens',
    'user/other-browser-sessions',
  ],
  'laravel/passport': ['oauth'],
  'livewire/livewire': ['livewire'],
};

/** Routes that packages of Laravel add, told by what `composer.json` requires: what they answer is not looked into. */
export const laravelPackages: FileExtractor<Opaque> = {
  from: 'file',
  id: 'laravel-packages',
  title: 'Packages that add routes to Laravel',
  docs: 'https://laravel.com/docs/packages#routes',
  paths: ['**/composer.json'],
  named: true,
  signs: Object.keys(routesOf),
  extract(file, side) {
    const required = asObject(ownValue(readJsonObject(textOf(file)), 'require'));
    const at = siteIn(file.tree, side, file.path);
    if (!required) {
      const note = 'What it requires could not be read.';
      return { facts: [], gaps: [{ at, reason: 'unparsable', effect: 'counts', note }] };
    }
    const facts = Object.keys(required).flatMap((name) =>
      (Object.hasOwn(routesOf, name) ? (routesOf[name] ?? []) : []).map(
        (path): Opaque => ({ is: 'opaque', at, path: plainPath(path), by: `\`${name}\`` }),
      ),
    );
    return { facts, gaps: [] };
  },
  examples: {
    reads: [
      {
        files: {
          'composer.json': '{ "require": { "laravel/sanctum": "^4.0" } }\n',
          'routes/web.php': `<?php
use Illuminate\\Support\\Facades\\Route;
Route::get('/login', Login::class);
`,
        },
        finds: ['GET /login'],
      },
    ],
    gaps: [{ files: { 'composer.json': '{ "laravel/sanctum": [' }, reason: 'unparsable' }],
  },
};
