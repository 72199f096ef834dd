import type { Program } from '../../../../../model/program.ts';
import { classesIn, classesOf } from '../../../classes-in.ts';
import { annotationsOn } from '../../annotated/annotations.ts';
import type { AnnotatedRoutes } from '../../annotated/framework.ts';
import { annotatedIn, gatherAnnotated } from '../../annotated/gather-annotated.ts';
import type { Lineal } from '../../annotated/lineage.ts';
import { argumentOf } from '../../annotated/read-arguments.ts';
import { requestMethods } from '../../arguments/verbs.ts';
import type { GatheredBackend, PathText } from '../../backend.ts';
import { spellBraces } from '../../spelling/brace.ts';
import { jaxrsExamples } from './examples.ts';

const languages = ['java', 'kotlin'] as const;
const packages = ['jakarta.ws.rs', 'javax.ws.rs'] as const;

const routes: AnnotatedRoutes = {
  packages,
  serves: (_own, inherited) => inherited.some(({ name }) => name === 'Path'),
  mounts(annotation) {
    const path = annotation.name === 'Path' ? argumentOf(annotation, 'value') : undefined;
    return path && [path];
  },
  routes(annotations) {
    const path = annotations.find(({ name }) => name === 'Path');
    const paths = [path && argumentOf(path, 'value')].filter((it) => it !== undefined);
    const served = annotations.filter(({ name }) => requestMethods.has(name));
    if (served.length === 0 && path) return [{ methods: [], paths, locates: true, by: path }];
    return served.map((by) => ({ methods: [by.name], paths, by }));
  },
};

/** What stands before `/src/` in the path of a file: the project it belongs to. */
function projectOf(path: string): string {
  const at = path.indexOf('src/');
  return at < 0 ? '' : path.slice(0, at);
}

/** The path of the application that a resource belongs to: of its own project, or the only one there is. */
function findPrefixes(program: Program): (own: Lineal) => PathText | undefined {
  const all = classesOf(program, languages).flatMap(({ cls, path }) =>
    annotationsOn(program, cls, path, packages).filter(({ name }) => name === 'ApplicationPath'),
  );
  return ({ path }) => {
    const near = all.filter((it) => projectOf(it.path) === projectOf(path));
    const [only, ...others] = near.length > 0 ? near : all;
    return only && others.length === 0 ? argumentOf(only, 'value') : undefined;
  };
}

/** JAX-RS, as Jersey, RESTEasy and Quarkus serve it. https://jakarta.ee/specifications/restful-ws/4.0/ */
export const jaxrs: GatheredBackend = {
  id: 'jaxrs',
  title: 'JAX-RS',
  docs: 'https://jakarta.ee/specifications/restful-ws/4.0/jakarta-restful-ws-spec-4.0',
  languages,
  /** A class that serves what an interface says may name only what makes it a bean. */
  signs: ['javax.ws.rs', 'jakarta.ws.rs', '.enterprise.context', '.inject.', '.ejb.'],
  asks: (module) => [
    ...annotatedIn(module),
    ...classesIn(module).flatMap(({ methods }) =>
      methods.flatMap((fn) => (fn.decorators.length === 1 && fn.returns ? [fn.returns] : [])),
    ),
  ],
  semantics: { caseSensitive: true, slash: 'ignored', head: true, precedence: 'specific' },
  spell: spellBraces({ slashes: true, stars: 'any' }),
  rootAddsSlash: false,
  gather: (program) => gatherAnnotated(program, { ...routes, prefix: findPrefixes(program) }, languages),
  examples: jaxrsExamples,
};
