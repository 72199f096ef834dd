import type { Library } from './library.ts';

/** https://angular.dev/api/core/inject */
export const angular: Library = { packages: ['@angular/core'], functions: { inject: 'instance' } };
