import { expect, test } from 'vitest';
import { regexAsAngles } from '../../../src/boundaries/routes/backends/spelling/regex-as-angles.ts';

test.each([
  ['^users/(?P<pk>\\d+)/$', 'users/<int:pk>/'],
  ['^users/(?P<pk>[0-9]{1,4})/?$', 'users/<int:pk>'],
  ['users/(?P<name>[^/.]+)\\.json\\Z', 'users/<name>.json'],
  ['^(?P<kind>csv|json)/(.+)$', '<any(csv,json):kind>/<path:_>'],
  ['^(?!api|admin).*$', '<path:rest>'],
  ['^(?!api|admin)(?:.*)/?$', '<path:rest>'],
  ['^files/(?P<path>[\\w./-]+)$', 'files/<path:path>'],
  ['^files(?P<path>(?:/[^/]+)+|/?)$', undefined],
  ['^$', ''],
  ['^a(b)?/$', undefined],
  ['^a+/$', undefined],
  ['^a|b$', undefined],
  ['^(?P<open>[^/]+', undefined],
  ['^[a-z]/$', undefined],
  [`^${'('.repeat(3000)}$`, undefined],
])('%s is %s', (pattern, spelt) => {
  expect(regexAsAngles(pattern)).toBe(spelt);
});
