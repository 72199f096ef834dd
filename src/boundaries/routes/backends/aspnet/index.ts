import { lastName } from '../../../../lang/link/unit.ts';
import type { Program } from '../../../../model/program.ts';
import { modulesOf } from '../../modules-of.ts';
import { annotatedIn, gatherAnnotated } from '../annotated/gather-annotated.ts';
import { unread } from '../annotated/unread.ts';
import type { GatheredBackend } from '../backend.ts';
import type { Gathered } from '../gathered.ts';
import { attributeRoutes } from './attributes.ts';
import { aspnetExamples } from './examples.ts';
import { spellTemplate } from './spelling.ts';

const languages = ['csharp'] as const;
/** Routes that follow from the names of controllers and actions. */
const unreadCalls = /^(?:Map(?:(?:Default|Area)?ControllerRoute|Route)|UseMvcWithDefaultRoute)$/;

/** Such routes: that they are there is said, what they serve is not read. */
function findMapped(program: Program): readonly Gathered[] {
  const paths = modulesOf(program, languages);
  return program
    .calls()
    .filter(
      ({ call, path }) =>
        paths.has(path) && call.of.is === 'member' && unreadCalls.test(lastName(call.of) ?? ''),
    )
    .map(({ call, path }) => unread(call, path));
}

/** ASP.NET Core: controllers with attribute routes. https://learn.microsoft.com/aspnet/core/mvc/controllers/routing */
export const aspnet: GatheredBackend = {
  id: 'aspnet',
  title: 'ASP.NET Core',
  docs: 'https://learn.microsoft.com/aspnet/core/mvc/controllers/routing',
  languages,
  signs: ['[Http', '[Route(', '[AcceptVerbs', 'ControllerRoute('],
  asks: annotatedIn,
  semantics: { caseSensitive: false, slash: 'ignored', head: false, precedence: 'specific' },
  spell: spellTemplate,
  rootAddsSlash: false,
  gather: (program) =>
    new Map([
      ...gatherAnnotated(program, attributeRoutes(program), languages),
      ...findMapped(program).map((it) => [it.router.key, it] as const),
    ]),
  examples: aspnetExamples,
};
