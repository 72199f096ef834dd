import type { Linkable } from '../lang/link.ts';
import type { Gap } from '../model/gap.ts';
import type { Need, Root, View } from '../model/need.ts';
import { type Side, type SourceFile, type Tree, treeKey } from '../model/site.ts';
import type { TreeSource } from '../model/source.ts';
import { matchGlobs } from './globs.ts';
import { findInstalled } from './installed-packages.ts';
import { isBundled } from './is-bundled.ts';
import { keepersFor } from './keepers.ts';
import { type LoadedTree, type Loading, loadTree } from './loaded-tree.ts';
import type { ForeignNeed, Ports } from './ports.ts';
import type { Interest } from './selection.ts';
import { holdsSign } from './signs.ts';
import { viewOf } from './view.ts';

/** A tree that is open from the start: the checkout, or a folder that the configuration names. */
export interface OpenRoot {
  readonly root: Root;
  readonly source: TreeSource;
}

/** What takes part in gathering one side. */
export interface Gathering extends Omit<Loading, 'side' | 'excluded' | 'isLeftOut' | 'ports'> {
  readonly ports: Ports;
  /** Globs left out of the checkout and of other repositories. */
  readonly exclude: readonly string[];
  readonly interests: readonly Interest[];
  /** Every boundary's `needs`. */
  needs(view: View): readonly Need[];
  /** Every boundary's `prepare`. */
  prepare?(view: View): Promise<void>;
}

/** One side, wholly read. */
export interface Gathered {
  readonly view: View;
  /** What could not be read by now, whatever boundary it matters to: what is asked of a program may have more files read. */
  gaps(): readonly Gap[];
  linkable(tree: Tree): Linkable | undefined;
  /** Whether the files of a tree that matter were told by their own text, where that can be. */
  isNarrow(tree: Tree): boolean;
  file(tree: Tree, path: string): SourceFile | undefined;
}

/** Boundaries are asked again with what has come; more rounds than this would mean that one asks for ever. */
const rounds = 8;

/** Reads one side: its roots, then what boundaries need, until nothing new is asked. */
export async function gather(side: Side, roots: readonly OpenRoot[], input: Gathering): Promise<Gathered> {
  const trees: LoadedTree[] = [];
  const unmet: Gap[] = [];
  const asked = new Set<string>();
  const excluded = matchGlobs(input.exclude);
  const open = async ({ root, source }: OpenRoot) => {
    if (trees.some((loaded) => treeKey(loaded.root.tree) === treeKey(root.tree))) return;
    const isImage = root.tree.kind === 'image';
    const installed = isImage ? new Set<string>() : await findInstalled(source);
    trees.push(
      await loadTree(withSubmodules(root, source), source, keepersFor(input.interests, root), {
        ...input,
        side,
        excluded: (path) => !isImage && (excluded(path) || installed.has(path)),
        isLeftOut: (file) => !isImage && isBundled(file),
      }),
    );
  };
  for (const root of roots) await open(root);
  for (let round = 0; round < rounds; round++) {
    const needs = input.needs(viewOf(side, trees, unmet)).filter((need) => isNew(need, asked));
    if (needs.length === 0) break;
    for (const need of needs) {
      if (need.want === 'files') await addFiles(need, trees, input.limits.schemaBytes);
      else {
        const answer = await input.ports.answer(
          need,
          trees.map((loaded) => loaded.source),
        );
        if ('entries' in answer) await open({ root: rootOf(need, answer), source: answer });
        else unmet.push({ ...answer, at: { ...answer.at, side } });
      }
    }
  }
  const byKey = new Map(trees.map((loaded) => [treeKey(loaded.root.tree), loaded]));
  const view = viewOf(side, trees, [...unmet, ...trees.flatMap(tooLarge)]);
  await input.prepare?.(view);
  return {
    view,
    gaps: () => [...trees.flatMap((loaded) => loaded.gaps), ...unmet],
    isNarrow: (tree) => byKey.get(treeKey(tree))?.isNarrow ?? false,
    linkable: (tree) => byKey.get(treeKey(tree))?.linkable,
    file: (tree, path) => byKey.get(treeKey(tree))?.files.get(path),
  };
}

/** The files of a tree that were asked for and are over a limit. */
function tooLarge({ gaps }: LoadedTree): readonly Gap[] {
  return gaps.filter(({ at, reason }) => reason === 'too-large' && at.path !== '');
}

function isNew(need: Need, asked: Set<string>): boolean {
  const key = JSON.stringify(need);
  if (asked.has(key)) return false;
  asked.add(key);
  return true;
}

async function addFiles(need: Extract<Need, { want: 'files' }>, trees: readonly LoadedTree[], limit: number) {
  const loaded = trees.find((it) => treeKey(it.root.tree) === treeKey(need.tree));
  if (!loaded) return;
  const matches = matchGlobs(need.paths);
  const keeps = need.signs ? holdsSign(need.signs) : () => true;
  const missing = [...loaded.entries.values()].filter(
    (entry) => matches(entry.path) && !loaded.files.has(entry.path) && entry.size <= limit,
  );
  for (const file of await loaded.source.read(missing))
    if (keeps(file.bytes)) loaded.files.set(file.path, file);
}

function withSubmodules(root: Root, { submodules }: TreeSource): Root {
  return submodules ? { ...root, submodules } : root;
}

function rootOf(need: ForeignNeed, source: TreeSource): Root {
  return { tree: source.tree, name: need.name, roles: need.want === 'image' ? ['consumer'] : [] };
}
