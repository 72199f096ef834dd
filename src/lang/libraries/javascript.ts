import { globalModule } from '../link/external.ts';
import type { Library } from './library.ts';

/** What every program in JavaScript has. */
export const javascript: Library = {
  packages: [globalModule],
  functions: {
    'Object.freeze': 'same',
    'Object.seal': 'same',
    'Promise.resolve': 'same',
    structuredClone: 'same',
  },
};
