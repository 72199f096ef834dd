import { lastPart } from '../../../../lang/link/external.ts';
import type { Call } from '../../../../model/module.ts';
import { type Act, mount, serve } from '../act.ts';
import { spellAngles } from '../angle-spelling.ts';
import { argument } from '../argument.ts';
import type { RouterRules } from '../backend.ts';
import type { UrlFramework } from '../django/url-framework.ts';
import { openRouters } from '../find-routers.ts';
import { gatherRouters } from '../gather-routers.ts';
import { routerMethods, servesPath, verbMethods } from '../router-methods.ts';
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
    api_operation: { least: 1, read: readOperation },
    add_router: { least: 1, read: readMount },
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

function readOperation(call: Call): readonly Act[] {
  const path = argument(call, 'path', 1);
  return path ? [serve([argument(call, 'methods', 0) ?? '*'], path)] : [];
}

function readMount(call: Call): readonly Act[] {
  const prefix = argument(call, 'prefix', 0);
  const child = argument(call, 'router', 1);
  return prefix && child ? [mount(child, prefix)] : [];
}
