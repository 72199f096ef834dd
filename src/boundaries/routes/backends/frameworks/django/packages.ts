import type { Act } from '../../act.ts';
import { serveFixed } from '../../routers/fixed-endpoints.ts';

/** What a package's urlconf serves; `optional` only where a setting asks for it. A path that ends in `/?` has both forms. */
interface Urlconf {
  readonly serves: readonly string[];
  readonly optional?: readonly string[];
}

const users: Urlconf = {
  serves: [
    'GET users/',
    'POST users/',
    'GET users/<id>/',
    'PUT users/<id>/',
    'PATCH users/<id>/',
    'DELETE users/<id>/',
    'GET users/me/',
    'PUT users/me/',
    'PATCH users/me/',
    'DELETE users/me/',
    'POST users/activation/',
    'POST users/resend_activation/',
    'POST users/set_password/',
    'POST users/reset_password/',
    'POST users/reset_password_confirm/',
    'POST users/set_<field>/',
    'POST users/reset_<field>/',
    'POST users/reset_<field>_confirm/',
  ],
};

/**
 * Urlconfs that come from packages, by what `include` is given. Sources: `djoser/urls` of djoser 2.3.4,
 * https://djoser.readthedocs.io/en/latest/getting_started.html; `urls.py` of dj-rest-auth 7.1.1,
 * https://dj-rest-auth.readthedocs.io/en/latest/api_endpoints.html
 */
const urlconfs: Readonly<Record<string, Urlconf>> = {
  'djoser.urls': users,
  'djoser.urls.base': users,
  'djoser.urls.authtoken': { serves: ['POST token/login/?', 'POST token/logout/?'] },
  'djoser.urls.jwt': { serves: ['POST jwt/create/?', 'POST jwt/refresh/?', 'POST jwt/verify/?'] },
  'djoser.social.urls': { serves: ['GET o/<provider>/', 'POST o/<provider>/'] },
  'djoser.webauthn.urls': {
    serves: ['POST signup_request/', 'POST signup/<path:ukey>/', 'POST login_request/', 'POST login/'],
  },
  'dj_rest_auth.urls': {
    serves: [
      'POST password/reset/?',
      'POST password/reset/confirm/?',
      'POST password/change/?',
      'POST login/?',
      'POST logout/?',
      'GET user/?',
      'PUT user/?',
      'PATCH user/?',
    ],
    optional: ['POST token/verify/?', 'POST token/refresh/?'],
  },
  'dj_rest_auth.registration.urls': {
    serves: [
      'POST ',
      'POST verify-email/?',
      'POST resend-email/?',
      'GET account-confirm-email/<key>/',
      'GET account-email-verification-sent/?',
    ],
  },
};

/** What the urlconf of a package is known to serve, and whether only a setting makes it so. */
export function servedByPackage(name: string): readonly { readonly act: Act; readonly optional: boolean }[] {
  const { serves, optional = [] } = (Object.hasOwn(urlconfs, name) && urlconfs[name]) || { serves: [] };
  const acts = (endpoints: readonly string[]) =>
    serveFixed(endpoints.flatMap((it) => (it.endsWith('/?') ? [it.slice(0, -2), it.slice(0, -1)] : [it])));
  return [
    ...acts(serves).map((act) => ({ act, optional: false })),
    ...acts(optional).map((act) => ({ act, optional: true })),
  ];
}
