import { globalModule } from '../../../../../lang/link/external.ts';
import type { AnnotatedRoutes } from '../../annotated/framework.ts';
import { annotatedIn, gatherAnnotated } from '../../annotated/gather-annotated.ts';
import { argumentOf } from '../../annotated/read-arguments.ts';
import { unread } from '../../annotated/unread.ts';
import type { GatheredBackend } from '../../backend.ts';
import { gatherBlocks } from '../../blocks/gather-blocks.ts';
import { spellBraces } from '../../spelling/brace.ts';
import { springExamples } from './examples.ts';
import { anyMethod, readMapping } from './mapping.ts';
import { findPathPrefixes } from './path-prefixes.ts';
import { pathsIn, routerDsl } from './router-dsl.ts';
import { gatherRouterFunctions } from './router-functions.ts';
import { gatherSecurity } from './security.ts';

const languages = ['java', 'kotlin'] as const;

const routes = {
  packages: ['org.springframework.web.bind.annotation', 'org.springframework.stereotype'],
  serves: (own) => own.some(({ name }) => name === 'RestController' || name === 'Controller'),
  mounts(annotation) {
    const path = annotation.name === anyMethod ? argumentOf(annotation, 'path', 'value') : undefined;
    return path && [path];
  },
  saysUnseen: ({ from, name }) =>
    from === globalModule
      ? /Api(?:Delegate)?$/.test(name)
      : !/^(?:javax?|jakarta|kotlinx?|lombok|org\.springframework)\./.test(from),
  routes: (annotations) => annotations.flatMap((by) => readMapping(by) ?? []),
} satisfies AnnotatedRoutes;

/** Spring MVC and WebFlux: the mappings of controllers. https://docs.spring.io/spring-framework/reference/web/webmvc/mvc-controller.html */
export const spring: GatheredBackend = {
  id: 'spring',
  title: 'Spring',
  docs: 'https://docs.spring.io/spring-framework/reference/web/webmvc/mvc-controller/ann-requestmapping.html',
  languages,
  signs: ['org.springframework'],
  /** A controller or a mapping by any name, what Spring Security answers, what an annotation of the tree may stand for, functional routes, and prefixes. */
  mark: /Controller|Mapping|HttpSecurity|FilterProcessesUrl|[Rr]outer|Springdoc|addPathPrefix|to(?:Http|Web)Handler|@\w*(?:Api|Rest|Web|Adapter|Endpoint|Resource)/,
  asks: (module) => [...annotatedIn(module), ...pathsIn(module)],
  semantics: { caseSensitive: true, slash: 'ignored', head: true, precedence: 'specific' },
  spell: spellBraces({ slashes: false, stars: 'any' }),
  rootAddsSlash: true,
  gather(program) {
    const prefixes = findPathPrefixes(program, languages);
    const prefixed: AnnotatedRoutes = {
      ...routes,
      prefix: (own) => prefixes.find((it) => it.holds?.(own))?.path,
    };
    return [
      ...gatherAnnotated(program, prefixed, languages),
      ...gatherBlocks(program, routerDsl),
      ...gatherRouterFunctions(program, languages),
      ...gatherSecurity(program, languages),
      ...prefixes.filter((it) => !it.holds).map(({ site }) => unread(site.call, site.path)),
    ];
  },
  examples: springExamples,
};
