import type { AnnotatedRoutes } from '../../annotated/framework.ts';
import { annotatedIn, gatherAnnotated } from '../../annotated/gather-annotated.ts';
import { argumentOf } from '../../annotated/read-arguments.ts';
import type { GatheredBackend } from '../../backend.ts';
import { micronautExamples } from './examples.ts';
import { spellTemplate } from './template-spelling.ts';

const verbs = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options', 'Trace']);
const languages = ['java', 'kotlin'] as const;

const routes: AnnotatedRoutes = {
  packages: ['io.micronaut.http.annotation'],
  serves: (own) => own.some(({ name }) => name === 'Controller'),
  mounts(annotation) {
    const path = annotation.name === 'Controller' ? argumentOf(annotation, 'value') : undefined;
    return path && [path];
  },
  routes: (annotations) =>
    annotations.flatMap((by) => {
      if (!verbs.has(by.name)) return [];
      const path = argumentOf(by, 'uri', 'value', 'uris');
      return [{ methods: [by.name.toUpperCase()], paths: path ? [path] : [], by }];
    }),
};

/** Micronaut: the annotations of controllers. https://docs.micronaut.io/latest/guide/#routing */
export const micronaut: GatheredBackend = {
  id: 'micronaut',
  title: 'Micronaut',
  docs: 'https://docs.micronaut.io/latest/guide/#routing',
  languages,
  signs: ['io.micronaut.http'],
  asks: annotatedIn,
  semantics: { caseSensitive: true, slash: 'ignored', head: true, precedence: 'specific' },
  spell: spellTemplate,
  rootAddsSlash: false,
  gather: (program) => gatherAnnotated(program, routes, languages),
  examples: micronautExamples,
};
