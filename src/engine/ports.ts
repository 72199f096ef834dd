import type { Language } from '../lang/languages.ts';
import type { Reader } from '../lang/reader.ts';
import type { Gap } from '../model/gap.ts';
import type { Need } from '../model/need.ts';
import type { TreeSource } from '../model/source.ts';

/** A need that only the outside can answer. */
export type ForeignNeed = Exclude<Need, { want: 'files' }>;

/** How the engine reaches what it cannot do itself: the outside answers needs, and languages are loaded when one is met. */
export interface Ports {
  /** The tree that was asked for, or the gap that says why it cannot be had. `roots` are the trees already open. */
  answer(need: ForeignNeed, roots: readonly TreeSource[]): Promise<TreeSource | Gap>;
  reader(language: Language): Promise<Reader>;
}
