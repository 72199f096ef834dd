import { lastPart } from '../../../../../lang/link/external.ts';
import { mountsGiven, servesGiven } from '../../arguments/keyword-methods.ts';
import type { RouterRules } from '../../backend.ts';
import { openRouters } from '../../routers/find-routers.ts';
import { gatherRouters } from '../../routers/gather-routers.ts';
import { routerMethods, servesPath, verbMethods } from '../../routers/router-methods.ts';
import { spellAngles } from '../../spelling/angle.ts';
import type { UrlFramework } from '../django/url-framework.ts';
import { controllerActs } from './controllers.ts';

/** django-ninja and django-ninja-extra: decorated operations of an API, router or controller. https://django-ninja.dev/guides/routers/ */
export const djangoNinja: UrlFramework = {
  package: 'ninja',
  open: (program) => ({ gathered: gatherRouters(program, rules), find: openRouters(program, rules) }),
};

const rules: RouterRules = {
  languages: ['python'],
  signs: ['ninja'],
  methods: routerMethods({
    ...verbMethods(['get', 'post', 'put', 'patch', 'delete'], servesPath),
    api_operation: servesGiven({ path: ['path', 1], methods: ['methods', 0], otherwise: '*' }),
    add_router: mountsGiven(['router', 1], ['prefix', 0]),
    register_controllers: {
      least: 1,
      read: ({ args }, look) => args.flatMap(({ value }) => controllerActs(value, look)),
    },
  }),
  makes: ({ from, name }) =>
    /^ninja(?:_extra)?(?:\.|$)/.test(from) && /^(?:Ninja(?:Extra)?API|Router)$/.test(lastPart(name))
      ? { role: 'router', spell: spellOperation }
      : undefined,
};

/** `{name}` and `{converter:name}`, with the converters of Django. */
function spellOperation(text: string): ReturnType<typeof spellAngles> {
  return spellAngles(text.replace(/\{([^{}]{1,200})\}/g, '<$1>'));
}
