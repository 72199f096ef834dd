import type { AnnotatedRoutes } from '../annotated/framework.ts';
import { annotatedIn, gatherAnnotated } from '../annotated/gather-annotated.ts';
import { argumentOf, constantsIn } from '../annotated/read-arguments.ts';
import type { GatheredBackend } from '../backend.ts';
import { spellBraces } from '../brace-spelling.ts';
import { springExamples } from './examples.ts';
import { findFunctionalRoutes } from './functional.ts';

const verbs: ReadonlyMap<string, string> = new Map(
  ['Get', 'Post', 'Put', 'Patch', 'Delete'].map((it) => [`${it}Mapping`, it.toUpperCase()]),
);
const mapping = 'RequestMapping';
const languages = ['java'] as const;

const routes: AnnotatedRoutes = {
  packages: ['org.springframework.web.bind.annotation', 'org.springframework.stereotype'],
  serves: (own) => own.some(({ name }) => name === 'RestController' || name === 'Controller'),
  mounts(annotation) {
    const path = annotation.name === mapping ? argumentOf(annotation, 'path', 'value') : undefined;
    return path && [path];
  },
  routes: (annotations) =>
    annotations
      .filter(({ name }) => name === mapping || verbs.has(name))
      .map((by) => {
        const path = argumentOf(by, 'path', 'value');
        const named = constantsIn(by.args.find((it) => it.name === 'method')?.value);
        const verb = verbs.get(by.name);
        const methods = verb === undefined ? (named.length > 0 ? named : ['*']) : [verb];
        return { methods, paths: path ? [path] : [], by };
      }),
};

/** Spring MVC and WebFlux: the mappings of controllers. https://docs.spring.io/spring-framework/reference/web/webmvc/mvc-controller.html */
export const spring: GatheredBackend = {
  id: 'spring',
  title: 'Spring',
  docs: 'https://docs.spring.io/spring-framework/reference/web/webmvc/mvc-controller/ann-requestmapping.html',
  languages,
  signs: ['org.springframework'],
  asks: annotatedIn,
  semantics: { caseSensitive: true, slash: 'ignored', head: true, precedence: 'specific' },
  spell: spellBraces(),
  rootAddsSlash: true,
  gather: (program) =>
    new Map([
      ...gatherAnnotated(program, routes, languages),
      ...findFunctionalRoutes(program, languages).map((it) => [it.router.key, it] as const),
    ]),
  examples: springExamples,
};
