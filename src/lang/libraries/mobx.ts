import type { Library } from './library.ts';

/** The bindings of MobX. https://mobx.js.org/react-integration.html */
export const mobx: Library = {
  packages: ['mobx-react', 'mobx-react-lite', 'mobx-preact'],
  functions: { observer: 'same' },
};
