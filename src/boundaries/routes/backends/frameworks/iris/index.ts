import type { Call } from '../../../../../model/module.ts';
import { type Act, mount, obscure } from '../../act.ts';
import { isOfType } from '../../arguments/parameter-type.ts';
import type { Look, RouterBackend, RouterMethod } from '../../backend.ts';
import { belowMux } from '../../go/below-mux.ts';
import { madeOn } from '../../routers/made-on.ts';
import {
  each,
  hides,
  mounts,
  routerMethods,
  serves,
  servesNamed,
  verbMethods,
} from '../../routers/router-methods.ts';
import { readController } from './controllers.ts';
import { irisExamples } from './examples.ts';
import { spellIris } from './spelling.ts';

const irisPackage = /^github\.com\/kataras\/iris(?:\/v\d+)?(?:\/(?:core\/router|mvc))?$/;
const verbs = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options', 'Connect', 'Trace', 'Any'];
const untold: RouterMethod = { least: 1, read: () => [obscure] };

/** Iris: applications and the parties on them. By its documentation, not seen: it redirects a slash too many. https://docs.iris-go.com/iris/routing */
export const iris: RouterBackend = belowMux({
  id: 'iris',
  title: 'Iris',
  docs: 'https://docs.iris-go.com/iris/routing',
  languages: ['go'],
  signs: ['kataras/iris'],
  semantics: { caseSensitive: true, slash: 'ignored', head: false, precedence: 'specific' },
  spell: spellIris,
  rootAddsSlash: false,
  methods: routerMethods({
    ...verbMethods(verbs),
    Handle: { least: 1, read: readHandle },
    PartyFunc: mounts,
    Configure: { least: 1, read: readConfigured },
    HandleDir: hides('static files'),
    Favicon: serves('GET'),
    ...each(['PartyConfigure', 'HandleMany'], untold),
  }),
  chains: new Set(['AllowMethods', 'SetExecutionRules', 'SetRegisterRule']),
  makes({ from, name }, call) {
    if (!irisPackage.test(from)) return undefined;
    const [first] = call.args.map((it) => it.value);
    if (from.endsWith('/mvc') && name === 'New') return { role: 'router', on: first };
    if (/^(?:New|Default|Application)$/.test(name)) return { role: 'application' };
    return /\.(?:Party|Subdomain)$/.test(name)
      ? madeOn(call, name.endsWith('.Party') ? first : undefined)
      : undefined;
  },
  holds({ from, name }) {
    if (!irisPackage.test(from)) return undefined;
    if (name === 'Application') return { role: 'application' };
    return name === 'Party' ? { role: 'router' } : undefined;
  },
  takes: (param) => isOfType(param, 'iris.Party', 'router.Party'),
  examples: irisExamples,
});

/** `app.Handle("GET", "/x", f)`, and a controller of `mvc.New(party).Handle(new(Books))`. */
function readHandle(call: Call, look: Look): readonly Act[] {
  const [first] = call.args;
  return first && call.args.length < 3 ? readController(first.value, look) : servesNamed.read(call, look);
}

/** `app.Configure(routes.Register, iris.WithOptimizations)`: functions of the tree are handed the application. */
function readConfigured({ args }: Call, look: Look): readonly Act[] {
  return args.flatMap(({ value }) => (look.externals(value).length > 0 ? [] : [mount(value)]));
}
