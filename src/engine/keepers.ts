import { languageOf } from '../lang/languages.ts';
import type { Root } from '../model/need.ts';
import { type SourceFile, textOf, treeKey } from '../model/site.ts';
import { type Interest, type Selection, selectFor } from './selection.ts';
import { openSignSearch } from './signs.ts';

/** Who reads which files of a tree. */
export interface Keepers {
  readonly selections: readonly Selection[];
  /** The selections that want a file for its name. */
  wanting(path: string): readonly Selection[];
  /**
   * Answers which of them want a file for what it holds as well, from all the files of a tree that are wanted for their names. Where one
   * side of it may not be narrow, a side that is settled later is not.
   */
  settle(files: readonly SourceFile[]): Kept;
}

/** What is read of a tree, once it is known whether its selections may be narrow. */
export interface Kept {
  readonly isNarrow: boolean;
  /** The selections that want a file, as narrow as they may be. */
  by(file: SourceFile): readonly Selection[];
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
  const search = openSignSearch(
    selections.flatMap(({ signs = [], narrow }) => [
      ...signs,
      ...(narrow?.unless ?? []),
      ...(narrow?.selection?.signs ?? []),
    ]),
  );
  const signsIn = rememberByContents((file) => search(file.bytes));
  const byPath = new Map<string, readonly Selection[]>();
  const wanting = (path: string) => {
    const known = byPath.get(path) ?? selections.filter((it) => it.wants(path));
    byPath.set(path, known);
    return known;
  };
  const forbidding = new Set(selections.flatMap(({ narrow }) => narrow?.unless ?? []));
  const keep = (isNarrow: boolean): Kept => ({
    isNarrow,
    by: rememberByContents((file) => {
      const admits = admitting(file, signsIn(file));
      return wanting(file.path)
        .flatMap((it) => (isNarrow ? (narrowed(it, file) ?? []) : it))
        .filter(admits);
    }),
  });
  const [narrow, wide] = [keep(true), keep(false)];
  const widened = new Set<string>();
  return {
    selections,
    wanting,
    settle(files) {
      const isForbidden = files.some(
        (file) =>
          wanting(file.path).some((it) => it.narrow) &&
          [...signsIn(file)].some((sign) => forbidding.has(sign)),
      );
      const [tree = ''] = files.map((it) => treeKey(it.tree));
      if (isForbidden) widened.add(tree);
      return widened.has(tree) ? wide : narrow;
    },
  };
}

/** What stands in for a selection where a file is in the language that it can be narrow in; nothing may. */
function narrowed(selection: Selection, { path }: SourceFile): Selection | undefined {
  const { narrow } = selection;
  return narrow && languageOf(path)?.id === narrow.language ? narrow.selection : selection;
}

/** Which selections want a file for what it holds; its text is not made before a mark is looked for. */
function admitting(file: SourceFile, found: ReadonlySet<string>): (selection: Selection) => boolean {
  let text: string | undefined;
  const isMarked = (mark: RegExp) => {
    text ??= textOf(file);
    return mark.test(text);
  };
  return ({ signs, mark, wants }) =>
    (!signs || signs.some((sign) => found.has(sign))) && (!mark || isMarked(mark)) && wants(file.path);
}

/** Works out once for each path and content: both sides share what did not change. */
function rememberByContents<T>(find: (file: SourceFile) => T): (file: SourceFile) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (file) => {
    const key = `${file.digest}\0${file.path}`;
    const found = known.get(key) ?? { answer: find(file) };
    known.set(key, found);
    return found.answer;
  };
}
