import type { Program } from '../../../../../model/program.ts';
import type { Placed } from '../../../frontends/client.ts';
import { type Annotation, annotationsOn } from '../../annotated/annotations.ts';
import type { AnnotatedRoute, AnnotatedRoutes } from '../../annotated/framework.ts';
import { annotatedIn, gatherAnnotated } from '../../annotated/gather-annotated.ts';
import { argumentOf } from '../../annotated/read-arguments.ts';
import type { GatheredBackend } from '../../backend.ts';
import { symfonyExamples } from './examples.ts';
import { spellSymfony } from './spelling.ts';

const packages = [
  'Symfony\\Component\\Routing\\Attribute\\Route',
  'Symfony\\Component\\Routing\\Annotation\\Route',
] as const;

/** The paths of an attribute: one, or one for each language. */
function pathsOf(by: Annotation): readonly Placed[] {
  const path = argumentOf(by, 'path');
  if (path?.expr.is !== 'object') return path ? [path] : [];
  return path.expr.entries.map(({ value }) => ({ expr: value, path: path.path }));
}

/** `methods: ['GET']` and `methods: 'GET'`; any without. */
function routeOf(by: Annotation, paths: readonly Placed[]): AnnotatedRoute {
  const given = by.args.find((it) => it.name === 'methods')?.value;
  const items = given?.is === 'array' ? given.items.map((it) => it.value) : given ? [given] : [];
  const named = items.map((it) => {
    if (it.is === 'literal') return String(it.value).toUpperCase();
    return it.is === 'member' && typeof it.name === 'string' ? it.name.replace(/^METHOD_/, '') : '*';
  });
  const methods = named.length === 0 || named.includes('*') ? ['*'] : named;
  return { methods, paths, by };
}

function routesOf(program: Program): AnnotatedRoutes {
  return {
    packages,
    serves: () => true,
    mounts: (annotation, own) => (own.annotations.includes(annotation) ? pathsOf(annotation) : undefined),
    routes(annotations, { fn, cls, path }) {
      if (annotations.length > 0 || fn.name !== '__invoke')
        return annotations.map((by) => routeOf(by, pathsOf(by)));
      return annotationsOn(program, cls, path, packages)
        .slice(0, 1)
        .map((by) => routeOf(by, []));
    },
  };
}

/** Symfony: the attributes of controllers. https://symfony.com/doc/current/routing.html */
export const symfony: GatheredBackend = {
  id: 'symfony',
  title: 'Symfony',
  docs: 'https://symfony.com/doc/current/routing.html',
  languages: ['php'],
  signs: ['Symfony\\Component\\Routing'],
  asks: annotatedIn,
  semantics: { caseSensitive: true, slash: 'redirect', head: true, precedence: 'declared' },
  spell: spellSymfony,
  rootAddsSlash: true,
  gather: (program) => gatherAnnotated(program, routesOf(program), ['php']),
  examples: symfonyExamples,
};
