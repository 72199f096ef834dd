import type { Act, RouterBackend } from '../backend.ts';
import { belowMux } from '../below-mux.ts';
import { spellColon } from '../colon-spelling.ts';
import { echoExamples } from './examples.ts';

const verbs = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'CONNECT', 'TRACE'];
const files = new Set(['Static', 'StaticFS']);
const echoPackage = /^github\.com\/labstack\/echo(?:\/v\d+)?$/;

/** Echo. It answers no redirect for a slash too many or too few. https://echo.labstack.com/docs/routing */
export const echo: RouterBackend = belowMux({
  id: 'echo',
  title: 'Echo',
  docs: 'https://echo.labstack.com/docs/routing',
  languages: ['go'],
  signs: ['labstack/echo'],
  semantics: { caseSensitive: true, slash: 'strict', head: false, precedence: 'specific' },
  spell: spellColon({ bareSplat: 0 }),
  rootAddsSlash: true,
  methods: new Set([...verbs, ...files, 'Any', 'Add', 'Match', 'File', 'FileFS']),
  machinery: new Set(),
  chains: new Set(),
  makes({ from, name }, call) {
    if (!echoPackage.test(from)) return undefined;
    if (name === 'New' || name === 'Echo') return { role: 'application' };
    if (!/\.(?:Group|Host)$/.test(name) || call.of.is !== 'member') return undefined;
    const prefix = name.endsWith('Group') ? call.args[0]?.value : undefined;
    return { role: 'router', on: call.of.of, ...(prefix && { prefix }) };
  },
  holds: ({ from, name }) =>
    echoPackage.test(from) && name === 'Echo' ? { role: 'application' } : undefined,
  mayRead: (_method, call) => call.args.length > 1,
  read(method, call): readonly Act[] {
    const [first, second] = call.args.map((it) => it.value);
    if (!first || !second) return [];
    if (files.has(method)) return [{ do: 'hide', paths: [first], by: 'static files' }];
    if (method === 'File' || method === 'FileFS') return [{ do: 'serve', methods: ['GET'], paths: [first] }];
    if (method === 'Add' || method === 'Match') return [{ do: 'serve', methods: [first], paths: [second] }];
    return [{ do: 'serve', methods: [method === 'Any' ? '*' : method], paths: [first] }];
  },
  examples: echoExamples,
});
