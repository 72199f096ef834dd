import type { Call } from '../../../../../model/module.ts';
import { type Act, hide, mount } from '../../act.ts';
import { isOfType } from '../../arguments/parameter-type.ts';
import type { Look, RouterBackend } from '../../backend.ts';
import { belowMux } from '../../go/below-mux.ts';
import { madeOn } from '../../routers/made-on.ts';
import {
  each,
  includes,
  mounts,
  routerMethods,
  serves,
  servesNamed,
  verbMethods,
} from '../../routers/router-methods.ts';
import { spellBraces } from '../../spelling/brace.ts';
import { chiExamples } from './examples.ts';

const verbs = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options', 'Connect', 'Trace'];
const chiPackage = /^github\.com\/go-chi\/chi(?:\/v\d+)?$/;

/** chi. `/` below a prefix answers with and without the slash. https://pkg.go.dev/github.com/go-chi/chi/v5 */
export const chi: RouterBackend = belowMux({
  id: 'chi',
  title: 'chi',
  docs: 'https://go-chi.io/#/pages/routing',
  languages: ['go'],
  signs: ['go-chi/chi'],
  semantics: { caseSensitive: true, slash: 'strict', head: false, precedence: 'specific' },
  forgives: new Set(['RedirectSlashes', 'StripSlashes']),
  spell: spellBraces({ slashes: true, stars: 'last' }),
  rootAddsSlash: 'either',
  methods: routerMethods({
    ...verbMethods(verbs),
    ...each(['Handle', 'HandleFunc'], serves('*')),
    ...each(['Method', 'MethodFunc'], servesNamed),
    Group: includes,
    Route: mounts,
    Mount: { least: 2, read: readMount },
  }),
  chains: new Set(['With']),
  makes({ from, name }, call) {
    if (!chiPackage.test(from)) return undefined;
    if (/^(?:NewRouter|NewMux|Mux)$/.test(name)) return { role: 'application' };
    if (name.endsWith('.Route')) return madeOn(call, call.args[0]?.value);
    return name.endsWith('.Group') ? madeOn(call) : undefined;
  },
  takes: (param) => isOfType(param, 'chi.Router', 'chi.Mux'),
  examples: chiExamples,
});

/** A router below a prefix; what another package makes answers there itself. */
function readMount({ args }: Call, look: Look): readonly Act[] {
  const [path, child] = args.map((it) => it.value);
  if (!path || !child) return [];
  const [by] = look.isRouter(child) ? [] : look.externals(child);
  return [by && !chiPackage.test(by.from) ? hide(path, by.from) : mount(child, path)];
}
