import { semanticsIn } from '../../arguments/options.ts';
import { isOfType } from '../../arguments/parameter-type.ts';
import type { RouterBackend } from '../../backend.ts';
import { madeOn } from '../../routers/made-on.ts';
import {
  each,
  hidesFiles,
  mounts,
  routerMethods,
  servesNamed,
  usesRouters,
  verbMethods,
} from '../../routers/router-methods.ts';
import { spellColon } from '../../spelling/colon.ts';
import { fiberExamples } from './examples.ts';

const verbs = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options', 'Connect', 'Trace', 'All'];
const fiberPackage = /^github\.com\/gofiber\/fiber(?:\/v\d+)?$/;

/** Fiber 2 and 3. By default neither case nor a trailing slash counts. https://docs.gofiber.io/guide/routing */
export const fiber: RouterBackend = {
  id: 'fiber',
  title: 'Fiber',
  docs: 'https://docs.gofiber.io/guide/routing',
  languages: ['go'],
  signs: ['gofiber/fiber'],
  semantics: { caseSensitive: false, slash: 'ignored', head: true, precedence: 'declared' },
  spell: spellColon({ constraint: '<', marks: true, bareSplat: 0, namedSplat: 0 }),
  rootAddsSlash: false,
  methods: routerMethods({
    ...verbMethods(verbs),
    ...each(['Mount', 'Route'], mounts),
    Add: servesNamed,
    Static: hidesFiles,
    Use: usesRouters,
  }),
  chains: new Set([...verbs, 'Add', 'Use', 'Static', 'Name']),
  makes({ from, name }, call) {
    if (!fiberPackage.test(from)) return undefined;
    const [first] = call.args.map((it) => it.value);
    if (name.endsWith('.Group')) return madeOn(call, first);
    const semantics = semanticsIn(first, {
      StrictRouting: [true, { slash: 'strict' }],
      CaseSensitive: [true, { caseSensitive: true }],
    });
    return name === 'New' || name === 'App' ? { role: 'application', semantics } : undefined;
  },
  holds: ({ from, name }) =>
    fiberPackage.test(from) && name === 'App' ? { role: 'application' } : undefined,
  takes: (param) => isOfType(param, 'fiber.Router'),
  examples: fiberExamples,
};
