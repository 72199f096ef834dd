import { languages } from '../lang/languages.ts';
import type { BoundaryId } from '../model/boundary.ts';
import type { Extractor } from '../model/extractor.ts';
import type { Expr, Module } from '../model/module.ts';
import type { Role } from '../model/need.ts';
import type { NonEmpty } from '../model/site.ts';
import { matchGlobs } from './globs.ts';
import { holdsMark, holdsSign } from './signs.ts';

/** What one extractor wants to see of a tree. */
export interface Selection {
  wants(path: string): boolean;
  /** Whether the bytes of a wanted file are worth reading further. */
  keeps(bytes: Uint8Array): boolean;
  /** Kept files are parsed into modules, and their imports after them. */
  readonly parsed: boolean;
  /** The module of a kept file, where it is known without a parse. */
  readonly glance?: (path: string, text: string) => Module | undefined;
  /** The expressions of its module that matter; without it, all that it imports does. */
  readonly asks?: (module: Module) => readonly Expr[];
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
    const keeps = extractor.signs ? holdsSign(extractor.signs) : () => true;
    const { paths, named } = extractor;
    const configured = inCheckout ? scope : undefined;
    const mayBe = matchGlobs(named ? paths : (configured ?? paths));
    const admits = configured ? matchGlobs(configured) : () => true;
    return { wants: (path) => mayBe(path) && admits(path), keeps, parsed: false };
  }
  const extensions = languages
    .filter((language) => extractor.languages.includes(language.id))
    .flatMap((language) => language.extensions);
  const { admits = () => true, mark } = extractor;
  const holds = holdsSign(extractor.signs);
  const matches = mark ? holdsMark(mark) : () => true;
  return {
    wants: (path) => extensions.some((extension) => path.endsWith(`.${extension}`)) && admits(path),
    keeps: (bytes) => holds(bytes) && matches(bytes),
    parsed: true,
    ...(extractor.glance && { glance: extractor.glance }),
    ...(extractor.asks && { asks: extractor.asks }),
    ...(extractor.conventions && {
      conventions: extractor.conventions.map(({ dependency, paths, alone }) => ({
        dependency,
        alone: alone === true,
        matches: matchGlobs(paths),
      })),
    }),
  };
}
