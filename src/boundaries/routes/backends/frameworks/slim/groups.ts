import { lastName } from '../../../../../lang/link/unit.ts';
import type { Call, Expr, Fn } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { callsIn } from '../../../modules-of.ts';
import { type Act, mount } from '../../act.ts';
import type { Look, RouterMethod } from '../../backend.ts';
import { chainOf } from '../../calls/call-chain.ts';
import { methodFor, routerMethods, serves, servesNamed, verbMethods } from '../../routers/router-methods.ts';

const named = ['get', 'post', 'put', 'patch', 'delete', 'options', 'any'];

/** PHP's names of methods are the same in capitals. */
const own: Readonly<Record<string, RouterMethod>> = {
  ...verbMethods([...named, ...named.map((it) => it.charAt(0).toUpperCase() + it.slice(1))]),
  map: servesNamed,
  redirect: serves('GET'),
};

const grouping = routerMethods({ ...own, group: { least: 2, read: readGroup } });

/** What an application and its groups are told. */
export const groupMethods: ReadonlyMap<string, RouterMethod> = new Map(
  [...grouping].map(([name, method]) => [name, outsideGroups(method)] as const),
);

/** `$app->group('/x', function ($group) { … })`; before Slim 4 a group that is handed nothing speaks to `$this` or `$app`. */
function readGroup({ of, args: [prefix, body] }: Call, look: Look): readonly Act[] {
  if (!prefix || !body) return [];
  const { value } = body;
  if (value.is !== 'function' || value.fn.params.length > 0) return [mount(value, prefix.value)];
  const on = of.is === 'member' && of.of.is === 'name' ? of.of.name : 'this';
  const items = callsOn(value.fn, ['this', on]).map((it) => ({ value: it }));
  return [
    {
      do: 'list',
      under: prefix.value,
      items: { is: 'array', items, region: value.region },
      each: ({ expr }) =>
        expr.is === 'call'
          ? (methodFor(grouping, lastName(expr.of) ?? '', expr)?.read(expr, look) ?? [])
          : [],
    },
  ];
}

/** `$this->get('/x', f)` of `$this->get('/x', f)->setName('x')`, and the same of `$app`. */
function callsOn({ steps }: Fn, names: readonly string[]): readonly Expr[] {
  return steps.flatMap(({ value }) => {
    const first = chainOf(value).at(-1);
    const on = first?.of.is === 'member' ? first.of.of : undefined;
    return first && on?.is === 'name' && names.includes(on.name) ? [first] : [];
  });
}

/** What stands in a group that is handed nothing is told by that group. */
function outsideGroups(method: RouterMethod): RouterMethod {
  return {
    ...method,
    read(call, look) {
      const groups = bareGroups(look.program);
      return look.program.enclosing(look.at, call).some((it) => groups.has(it))
        ? []
        : method.read(call, look);
    },
  };
}

const known = new WeakMap<Program, ReadonlySet<Fn>>();

/** The functions of groups that are handed nothing. */
function bareGroups(program: Program): ReadonlySet<Fn> {
  const before = known.get(program);
  if (before) return before;
  const found = new Set<Fn>();
  for (const { call } of callsIn(program, ['php'])) {
    const body = lastName(call.of) === 'group' ? call.args[1]?.value : undefined;
    if (body?.is === 'function' && body.fn.params.length === 0) found.add(body.fn);
  }
  known.set(program, found);
  return found;
}
