import { lastName } from '../../../../../lang/link/unit.ts';
import { callsIn } from '../../../modules-of.ts';
import { annotatedIn, gatherAnnotated } from '../../annotated/gather-annotated.ts';
import { unread } from '../../annotated/unread.ts';
import type { GatheredBackend } from '../../backend.ts';
import { attributeRoutes } from './attributes.ts';
import { aspnetExamples } from './examples.ts';
import { findPathBase } from './path-base.ts';
import { spellTemplate } from './spelling.ts';

const languages = ['csharp'] as const;
/** What serves by the names of controllers and actions: that it is there is said, what it serves is not read. */
const unreadCalls = /^(?:Map(?:(?:Default|Area)?ControllerRoute|Route)|UseMvcWithDefaultRoute)$/;

/** ASP.NET Core: controllers with attribute routes. https://learn.microsoft.com/aspnet/core/mvc/controllers/routing */
export const aspnet: GatheredBackend = {
  id: 'aspnet',
  title: 'ASP.NET Core',
  docs: 'https://learn.microsoft.com/aspnet/core/mvc/controllers/routing',
  languages,
  signs: [
    '[Http',
    '[Route(',
    '[AcceptVerbs',
    'Microsoft.AspNetCore.Mvc',
    'IRouteTemplateProvider',
    'Controller :',
    'ControllerRoute(',
    'MapRoute(',
    'UseMvcWithDefaultRoute(',
    'UsePathBase(',
  ],
  asks: annotatedIn,
  semantics: { caseSensitive: false, slash: 'ignored', head: false, precedence: 'specific' },
  spell: spellTemplate,
  rootAddsSlash: false,
  gather(program) {
    const base = findPathBase(program, languages);
    const routes = { ...attributeRoutes(program), prefix: () => base };
    const unknown = callsIn(program, languages).filter(
      ({ call }) => call.of.is === 'member' && unreadCalls.test(lastName(call.of) ?? ''),
    );
    return [
      ...gatherAnnotated(program, routes, languages),
      ...unknown.map(({ call, path }) => unread(call, path)),
    ];
  },
  examples: aspnetExamples,
};
