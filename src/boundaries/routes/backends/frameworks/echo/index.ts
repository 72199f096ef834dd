import type { RouterBackend } from '../../backend.ts';
import { belowMux } from '../../go/below-mux.ts';
import { madeOn } from '../../routers/made-on.ts';
import {
  each,
  hidesFiles,
  routerMethods,
  serves,
  servesNamed,
  verbMethods,
} from '../../routers/router-methods.ts';
import { spellColon } from '../../spelling/colon.ts';
import { echoExamples } from './examples.ts';

const echoPackage = /^github\.com\/labstack\/echo(?:\/v\d+)?$/;

/** Echo. It answers no redirect for a slash too many or too few. https://echo.labstack.com/docs/routing */
export const echo: RouterBackend = belowMux({
  id: 'echo',
  title: 'Echo',
  docs: 'https://echo.labstack.com/docs/routing',
  languages: ['go'],
  signs: ['labstack/echo'],
  semantics: { caseSensitive: true, slash: 'strict', head: false, precedence: 'specific' },
  forgives: new Set([
    'AddTrailingSlash',
    'AddTrailingSlashWithConfig',
    'RemoveTrailingSlash',
    'RemoveTrailingSlashWithConfig',
  ]),
  spell: spellColon({ bareSplat: 0 }),
  rootAddsSlash: true,
  methods: routerMethods({
    ...verbMethods(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'CONNECT', 'TRACE', 'Any']),
    ...each(['Add', 'Match'], servesNamed),
    ...each(['File', 'FileFS'], serves('GET')),
    ...each(['Static', 'StaticFS'], hidesFiles),
  }),
  makes({ from, name }, call) {
    if (!echoPackage.test(from)) return undefined;
    if (name === 'New' || name === 'Echo') return { role: 'application' };
    if (name.endsWith('.Group')) return madeOn(call, call.args[0]?.value);
    return name.endsWith('.Host') ? madeOn(call) : undefined;
  },
  holds: ({ from, name }) =>
    echoPackage.test(from) && name === 'Echo' ? { role: 'application' } : undefined,
  examples: echoExamples,
});
