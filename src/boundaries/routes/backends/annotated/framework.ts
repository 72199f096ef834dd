import type { External } from '../../../../model/program.ts';
import type { NonEmpty } from '../../../../model/site.ts';
import type { PathText } from '../act.ts';
import type { Annotation, Derived } from './annotations.ts';
import type { Lineal, Served } from './lineage.ts';

/**
 * A framework whose routes are annotations of classes and of their methods. The nearest class, of a class and those it is
 * derived from, that says a path says it for all; a method that says nothing serves as the one it overrides does.
 */
export interface AnnotatedRoutes {
  /** Where its annotations come from. */
  readonly packages: NonEmpty<string>;
  /** What an annotation does that the tree declares itself, derived from one of the framework's. */
  readonly derived?: Derived;
  /** Whether the objects of a class serve requests, by the annotations of the class itself and of all it is derived from. */
  serves(own: readonly Annotation[], inherited: readonly Annotation[]): boolean;
  /** The paths that an annotation puts a class under; `undefined` where it says none. */
  mounts(annotation: Annotation, own: Lineal): readonly PathText[] | undefined;
  /** What a method serves, by its annotations; none where they say nothing of that. */
  routes(annotations: readonly Annotation[], method: Served): readonly AnnotatedRoute[];
  /** Whether a type that the tree does not hold may say what the classes serve that implement it: one that is generated. */
  saysUnseen?(type: External): boolean;
  /** A path of a class as it stands before one of its methods. */
  finish?(path: PathText, method: Served): PathText;
  /** Stands before the paths of a class and its methods. */
  prefix?(own: Lineal): PathText | undefined;
}

/** What one annotation of a method serves. */
export interface AnnotatedRoute {
  readonly methods: readonly string[];
  /** None: the path of the class. */
  readonly paths: readonly PathText[];
  /** Without a path of its own or of its class it serves nothing. */
  readonly needsPath?: true;
  /** The paths stand for themselves, whatever the class says. */
  readonly absolute?: boolean;
  /** What it is served by is told by the class that the method gives back. */
  readonly locates?: boolean;
  readonly by: Annotation;
}
