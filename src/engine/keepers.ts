import type { Root } from '../model/need.ts';
import { type SourceFile, textOf } from '../model/site.ts';
import { type Interest, type Selection, selectFor } from './selection.ts';
import { openSignSearch } from './signs.ts';

/** Who reads which files of a tree. */
export interface Keepers {
  readonly selections: readonly Selection[];
  /** The selections that want a file for its name. */
  wanting(path: string): readonly Selection[];
  /** Those of them that want it for what it holds as well. */
  keeping(file: SourceFile): readonly Selection[];
}

const opened = new WeakMap<readonly Interest[], Map<string, Keepers>>();

/** What some interests select in a tree. Both sides of a run get the same answers, worked out once for each path and content. */
export function keepersFor(interests: readonly Interest[], { tree, roles }: Root): Keepers {
  const inCheckout = tree.kind === 'checkout';
  const byKind = opened.get(interests) ?? new Map<string, Keepers>();
  opened.set(interests, byKind);
  const key = `${inCheckout} ${roles.join(' ')}`;
  const known = byKind.get(key);
  if (known) return known;
  const selections = interests
    .filter((interest) => roles.includes(interest.role))
    .map((interest) => selectFor(interest, inCheckout));
  const keepers = openKeepers([...selections, metadata]);
  byKind.set(key, keepers);
  return keepers;
}

/** What sources tell of a tree besides its files. */
const metadata: Selection = {
  wants: (path) => path.startsWith('.image/') || path.startsWith('.history/'),
  parsed: false,
};

function openKeepers(selections: readonly Selection[]): Keepers {
  const search = openSignSearch(selections.flatMap(({ signs = [] }) => signs));
  const byPath = new Map<string, readonly Selection[]>();
  const byContents = new Map<string, readonly Selection[]>();
  const wanting = (path: string) => {
    const known = byPath.get(path) ?? selections.filter((it) => it.wants(path));
    byPath.set(path, known);
    return known;
  };
  const select = (file: SourceFile) => {
    const wanted = wanting(file.path);
    const found = wanted.some(({ signs }) => signs) ? search(file.bytes) : new Set<string>();
    return wanted.filter(
      ({ signs, mark }) =>
        (!signs || signs.some((sign) => found.has(sign))) && (!mark || mark.test(textOf(file))),
    );
  };
  return {
    selections,
    wanting,
    keeping(file) {
      const key = `${file.digest}\0${file.path}`;
      const known = byContents.get(key) ?? select(file);
      byContents.set(key, known);
      return known;
    },
  };
}
