import { languages } from '../lang/languages.ts';
import type { BoundaryId } from '../model/boundary.ts';
import type { Extractor, Narrow, Telling } from '../model/extractor.ts';
import type { Expr, LanguageId, Module } from '../model/module.ts';
import type { Role } from '../model/need.ts';
import type { NonEmpty } from '../model/site.ts';
import { matchGlobs } from './globs.ts';

/** What one extractor wants to see of a tree. */
export interface Selection {
  wants(path: string): boolean;
  /** One of these literal texts stands in every wanted file that is worth reading further; without them, all are. */
  readonly signs?: readonly string[];
  /** What matches in every such file as well; no global or sticky expression. */
  readonly mark?: RegExp;
  /** Kept files are parsed into modules, and their imports after them. */
  readonly parsed: boolean;
  /** The module of a kept file, where it is known without a parse. */
  readonly glance?: (path: string, text: string) => Module | undefined;
  /** The expressions of its module that matter; without it and `telling`, all that it imports does. */
  readonly asks?: (module: Module) => readonly Expr[];
  readonly telling?: Telling;
  /**
   * What stands in for this in one language, unless a file of the tree holds one of the texts of any selection; without a
   * selection nothing does.
   */
  readonly narrow?: {
    readonly language: LanguageId;
    readonly unless: readonly string[];
    readonly selection?: Selection;
  };
  /** Files that are parsed whatever they hold, where a package of the tree depends on this. */
  readonly conventions?: readonly {
    readonly dependency: string;
    readonly alone: boolean;
    matches(path: string): boolean;
  }[];
}

/** An extractor with the role it plays and the globs that stand in for its own. */
export interface Interest {
  readonly boundary: BoundaryId;
  readonly role: Role;
  readonly extractor: Extractor<unknown>;
  readonly scope: NonEmpty<string> | undefined;
}

/** What an interest selects in the checkout, or in any other tree, where the configured globs do not apply. */
export function selectFor({ extractor, scope }: Interest, inCheckout: boolean): Selection {
  if (extractor.from === 'file') {
    const { paths, named, signs } = extractor;
    const configured = inCheckout ? scope : undefined;
    const mayBe = matchGlobs(named ? paths : (configured ?? paths));
    const admits = configured ? matchGlobs(configured) : () => true;
    return { wants: (path) => mayBe(path) && admits(path), parsed: false, ...(signs && { signs }) };
  }
  const endings = new Set(
    languages
      .filter((language) => extractor.languages.includes(language.id))
      .flatMap((language) => language.extensions.map((extension) => `.${extension}`)),
  );
  const { admits = () => true, signs, mark } = extractor;
  const wants = (path: string) => endings.has(path.slice(path.lastIndexOf('.'))) && admits(path);
  return {
    wants,
    parsed: true,
    signs,
    ...(mark && { mark }),
    ...(extractor.narrow && { narrow: narrowed(wants, extractor.narrow) }),
    ...(extractor.glance && { glance: extractor.glance }),
    ...(extractor.asks && { asks: extractor.asks }),
    ...(extractor.telling && { telling: extractor.telling }),
    ...(extractor.conventions && {
      conventions: extractor.conventions.map(({ dependency, paths, alone }) => ({
        dependency,
        alone: alone === true,
        matches: matchGlobs(paths),
      })),
    }),
  };
}

/** What only wants the files that hold something by themselves, where their text can tell. */
function narrowed(
  wants: Selection['wants'],
  { language, told, unless }: Narrow,
): NonNullable<Selection['narrow']> {
  return { language, unless, ...(told && { selection: { wants, parsed: true, ...told, asks: () => [] } }) };
}
