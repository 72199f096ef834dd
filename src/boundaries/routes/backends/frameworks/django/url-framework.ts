import type { Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import type { Gathered, Router } from '../../gathered.ts';

/** A framework on top of Django, whose routers its urlconfs include: `path('api/', router.urls)`. */
export interface UrlFramework {
  /** The package that a program imports. */
  readonly package: string;
  open(program: Program): UrlRouters;
}

/** The routers of a program that are of such a framework. */
export interface UrlRouters {
  /** What each of them serves. */
  readonly gathered: ReadonlyMap<string, Gathered>;
  /** Those that an expression can be. */
  find(expr: Expr, at: string): readonly Router[];
}
