import { asObject, type JsonObject, ownValue, readJsonObject } from '../../../lang/json-text.ts';
import { defaultLimits } from '../../../model/config.ts';
import type { Moment, View } from '../../../model/need.ts';
import { textOf } from '../../../model/site.ts';
import { extractIntrospection } from '../providers/introspection/introspection.ts';
import { sdlProvider } from '../providers/sdl/sdl.ts';
import type { SchemaPart } from '../schema-part.ts';
import { findDeprecated } from './deprecated-in.ts';
import { momentName } from './moments.ts';

/** What an earlier moment says of a coordinate's deprecation, each as the end of a sentence. */
export type PastAnswer =
  | { readonly is: 'deprecated' }
  | { readonly is: 'not yet'; readonly why: string }
  | { readonly is: 'unknown'; readonly why: string };

/** A schema at an earlier moment. */
export interface Past {
  ask(coordinate: string): PastAnswer;
  /** The version of the package at the base, where it was asked for. */
  readonly version?: string;
}

/** Reads a schema of the base as it stood at a moment that `pastNeeds` asked for. Its files are parsed when first asked. */
export function readPast(parts: readonly SchemaPart[], moment: Moment, view: View): Past {
  const root = view.roots.find((it) => it.name === momentName(moment));
  const [told] = root ? view.files(root.tree, ['.history/past.json']) : [];
  const paths = new Set(parts.flatMap(pathsOf));
  const found = told && pastOfAny(textOf(told), paths);
  const version = textAt(found, 'version');
  return {
    ...(version !== undefined && { version }),
    ask: (coordinate) => {
      const is = textAt(found, 'is');
      if (parts.some((it) => it.schema !== undefined))
        return { is: 'unknown', why: 'the history of a schema that is written in code is not read' };
      if (!root || is === undefined) return { is: 'unknown', why: 'no history was read' };
      if (is === 'younger') return { is: 'not yet', why: 'the whole history is younger' };
      const label = textAt(found, 'label') ?? '';
      if (is !== 'commit') return { is: 'unknown', why: textAt(found, 'why') ?? 'no history was read' };
      const then = membersAt(parts, view, root.tree).get(coordinate);
      if (then === undefined) return { is: 'unknown', why: `it did not stand in these files ${label}` };
      return then ? { is: 'deprecated' } : { is: 'not yet', why: `${label} it was not deprecated yet` };
    },
  };
}

/** What is told of the moment of one of some files. */
function pastOfAny(text: string, paths: ReadonlySet<string>): JsonObject | undefined {
  const pasts = ownValue(readJsonObject(text), 'pasts');
  const own = (Array.isArray(pasts) ? pasts : []).map(asObject).find((it) => {
    const named = ownValue(it, 'paths');
    return Array.isArray(named) && named.some((path) => paths.has(String(path)));
  });
  return asObject(ownValue(own, 'found'));
}

function pathsOf(part: SchemaPart): readonly string[] {
  return part.subgraphs ?? [part.at.path];
}

const read = sdlProvider({ ...defaultLimits, configured: false });
const known = new WeakMap<readonly SchemaPart[], Map<string, ReadonlyMap<string, boolean>>>();

/** Every member that the files of a schema defined then, and whether it was deprecated. */
function membersAt(
  parts: readonly SchemaPart[],
  view: View,
  tree: View['roots'][number]['tree'],
): ReadonlyMap<string, boolean> {
  const key = tree.kind === 'repository' ? tree.name : '';
  const byMoment = known.get(parts) ?? new Map<string, ReadonlyMap<string, boolean>>();
  known.set(parts, byMoment);
  const before = byMoment.get(key);
  if (before) return before;
  const paths = new Set(parts.flatMap(pathsOf).map((it) => `.history/${it}`));
  const members = new Map<string, boolean>();
  for (const file of view.files(tree)) {
    if (!paths.has(file.path)) continue;
    const { facts } = file.path.endsWith('.json')
      ? extractIntrospection(file, 'base')
      : read.extract(file, 'base');
    for (const { document } of facts)
      if (document) for (const [coordinate, is] of findDeprecated(document)) members.set(coordinate, is);
  }
  byMoment.set(key, members);
  return members;
}

function textAt(object: JsonObject | undefined, name: string): string | undefined {
  const value = ownValue(object, name);
  return typeof value === 'string' ? value : undefined;
}
