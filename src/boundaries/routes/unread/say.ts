import type { Site } from '../../../model/site.ts';
import type { Unresolved } from '../endpoint.ts';
import { plainPath } from '../route-spelling.ts';

/** A backend of which nothing is known but what serves it: it may answer anywhere. */
export function unreadBackend(framework: string, at: Site): Unresolved {
  return {
    is: 'unresolved',
    at,
    path: plainPath(''),
    isBackend: true,
    gap: {
      at,
      reason: 'unsupported',
      effect: 'limits',
      note: `This backend uses ${framework}, whose routes are not read.`,
      mend: 'Commit an OpenAPI document that holds them, and name it in `routes.backends`.',
    },
  };
}
