import type { UrlFramework } from '../django/url-framework.ts';
import { findViewSetRouters, gatherViewSetRouters } from './routers.ts';

/** Django REST framework: view sets in routers. https://www.django-rest-framework.org/api-guide/routers/ */
export const djangoRest: UrlFramework = {
  package: 'rest_framework',
  open: (program) => ({
    gathered: gatherViewSetRouters(program),
    find: (expr, at) => findViewSetRouters(program, expr, at),
  }),
};
