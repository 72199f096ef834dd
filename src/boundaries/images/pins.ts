import type { DependencySetting } from '../../model/config.ts';
import type { Gap } from '../../model/gap.ts';
import type { View } from '../../model/need.ts';
import { type NonEmpty, textOf } from '../../model/site.ts';
import { nameCommit } from './evidence/evidence.ts';
import { judgeCommit } from './evidence/judge-commit.ts';
import { gitTarget } from './git-target.ts';
import type { History } from './history/history.ts';
import { isFrom } from './is-from.ts';
import type { PinBehind } from './kinds.ts';
import type { Ref } from './ref.ts';
import { findShipped, type Shipped } from './shipped.ts';
import { historyName } from './view-files.ts';

/** The refs, those that lack the required commit reclassified, and what cannot be told of a pin. */
export interface JudgedPins {
  readonly refs: readonly Ref[];
  readonly behind: readonly PinBehind[];
  readonly gaps: readonly Gap[];
}

/** Holds every pinned commit of a configured dependency against the commit that is required of it. */
export function judgePins(
  refs: readonly Ref[],
  dependencies: readonly DependencySetting[],
  histories: ReadonlyMap<string, History>,
): JudgedPins {
  const behind: PinBehind[] = [];
  const gaps: Gap[] = [];
  const judge = judging(dependencies, histories);
  const judged = refs.map((ref): Ref => {
    const found = ref.class === 'pinned' ? judge(ref) : undefined;
    if (found === undefined) return ref;
    if ('note' in found) {
      if (!ref.fixedBy) gaps.push({ at: ref.at, reason: 'unsupported', effect: 'counts', note: found.note });
      return ref;
    }
    if (!ref.fixedBy) behind.push({ ...found, ref });
    return { ...ref, class: 'behind', why: found.how };
  });
  return { refs: judged, behind, gaps };
}

type Judged = Omit<PinBehind, 'ref'> | { readonly note: string } | undefined;

function judging(dependencies: readonly DependencySetting[], histories: ReadonlyMap<string, History>) {
  const known = dependencies.flatMap((setting) => {
    const history = histories.get(historyName(setting.name));
    return history && setting.minVersion === undefined
      ? [{ setting, history, shipped: findShipped(undefined, [], history) }]
      : [];
  });
  return ({ target, resolved }: Ref): Judged => {
    const found = known.find(({ setting }) => isFrom(target, setting));
    if (!found || resolved === null) return undefined;
    const { setting, history, shipped } = found;
    if (setting.allowPinned && setting.minCommit === undefined) return undefined;
    const required =
      setting.minCommit === undefined
        ? shipped.newestChange
        : (history.find(setting.minCommit)?.id ?? setting.minCommit);
    const { says, detail, commit, named } = judgeCommit(resolved, required, history, shipped);
    if (says === 'fresh') return undefined;
    if (says === 'nothing')
      return { note: `whether ${setting.name} is behind cannot be told: ${named} ${detail}` };
    return {
      dependency: setting.name,
      source: setting.source,
      commit,
      named,
      required: nameCommit(required, history.find(required)?.subject),
      how: tellDistance(commit, history, shipped),
    };
  };
}

/** `3 commits behind main, 2 of which change what it ships`. */
function tellDistance(commit: string, history: History, shipped: Shipped): string {
  const lacking = history.lacking(commit, history.tip);
  const changing = lacking.filter((id) => {
    const parents = history.find(id)?.parents ?? [];
    return parents.length === 1 && parents[0] !== undefined && !shipped.same(id, parents[0]);
  }).length;
  const behind = `${lacking.length} ${lacking.length === 1 ? 'commit' : 'commits'} behind ${history.ref}`;
  if (lacking.length === 1 && changing === 1) return `${behind}, which changes what it ships`;
  return `${behind}, ${changing} of which ${changing === 1 ? 'changes' : 'change'} what it ships`;
}

/** The refs, with the commits that the checkout's submodules stand on. */
export function withSubmodules(refs: readonly Ref[], view: View): readonly Ref[] {
  const checkout = view.roots.find((root) => root.tree.kind === 'checkout');
  return refs.map((ref) => {
    const commit = ref.folder === undefined ? undefined : checkout?.submodules?.get(ref.folder);
    return commit === undefined ? ref : { ...ref, resolved: commit };
  });
}

/** Whether files of the checkout speak of a dependency's repository: only then is its history worth asking for. */
export function mentions(view: View, paths: NonEmpty<string>, { name, source }: DependencySetting): boolean {
  const target = gitTarget(source);
  const words = [name, target.slice(target.lastIndexOf('/') + 1)].map((word) => word.toLowerCase());
  const checkout = view.roots.find((root) => root.tree.kind === 'checkout');
  return (
    checkout !== undefined &&
    view.files(checkout.tree, paths).some((file) => {
      const text = textOf(file).toLowerCase();
      const mayPin = file.path === '.gitmodules' || /[0-9a-f]{12}/.test(text);
      return mayPin && words.some((word) => text.includes(word));
    })
  );
}
