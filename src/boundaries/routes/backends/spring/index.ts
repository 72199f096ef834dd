import type { AnnotatedRoutes } from '../annotated/framework.ts';
import { annotatedIn, gatherAnnotated } from '../annotated/gather-annotated.ts';
import { argumentOf } from '../annotated/read-arguments.ts';
import type { GatheredBackend } from '../backend.ts';
import { spellBraces } from '../brace-spelling.ts';
import { springExamples } from './examples.ts';
import { findFunctionalRoutes } from './functional.ts';
import { anyMethod, readMapping } from './mapping.ts';

const languages = ['java'] as const;

const routes: AnnotatedRoutes = {
  packages: ['org.springframework.web.bind.annotation', 'org.springframework.stereotype'],
  serves: (own) => own.some(({ name }) => name === 'RestController' || name === 'Controller'),
  mounts(annotation) {
    const path = annotation.name === anyMethod ? argumentOf(annotation, 'path', 'value') : undefined;
    return path && [path];
  },
  routes: (annotations) => annotations.flatMap((by) => readMapping(by) ?? []),
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
  spell: spellBraces({ slashes: false, stars: 'any' }),
  rootAddsSlash: true,
  gather: (program) =>
    new Map([
      ...gatherAnnotated(program, routes, languages),
      ...findFunctionalRoutes(program, languages).map((it) => [it.router.key, it] as const),
    ]),
  examples: springExamples,
};
