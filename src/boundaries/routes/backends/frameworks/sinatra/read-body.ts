import { lastName } from '../../../../../lang/link/unit.ts';
import type { Call, Expr } from '../../../../../model/module.ts';
import type { Act } from '../../act.ts';
import { verbs } from '../../arguments/verbs.ts';
import type { Told } from '../../gathered.ts';
import { type Place, toldIn } from '../../place.ts';
import { type BodyCall, callsIn } from '../../ruby/body.ts';
import { blockOf, positionals } from '../../ruby/options.ts';
import { headOfRegex, regexOf } from '../../spelling/regex-head.ts';

/** Takes what the body of an application says. */
export interface Telling {
  tell(told: Told): void;
  /** `use App`, `register Extension`, `include Concern`, `extend Helpers` */
  bring(by: Bringing, what: Expr, place: Place, call: Call): void;
}

export type Bringing = 'use' | 'register' | 'include' | 'extend';

const deepest = 12;
/** The names of the methods that say a route, with the request methods they serve. */
export const methods: ReadonlyMap<string, string> = new Map(
  [...verbs, 'link', 'unlink'].map((it) => [it, it.toUpperCase()]),
);
/** Blocks that hold more of the body, under a condition or once for each item. */
const holding = new Set(['configure', 'each', 'class_eval', 'instance_eval', 'included', 'with_options']);

/** What a body's calls tell; of an extension, those on the application that it is handed. */
export function readBody(
  calls: readonly BodyCall[],
  place: Place,
  telling: Telling,
  app?: string,
  depth = 0,
): void {
  if (depth > deepest) return;
  for (const { call, guarded } of calls)
    readCall(call, { ...place, guarded: place.guarded || guarded }, telling, app, depth + 1);
}

function readCall(call: Call, place: Place, telling: Telling, app: string | undefined, depth: number): void {
  const { of } = call;
  const name = lastName(of) ?? '';
  const block = blockOf(call);
  const isOwn =
    of.is === 'name' || (of.is === 'member' && of.of.is === 'name' && /^(?:this|base)$/.test(of.of.name));
  const isOnApp = app !== undefined && of.is === 'member' && of.of.is === 'name' && of.of.name === app;
  if (block && holding.has(name)) {
    const inside = { ...place, guarded: place.guarded || name === 'configure' };
    readBody(callsIn(block), inside, telling, app, depth);
  }
  if ((!isOwn && !isOnApp) || holding.has(name)) return;
  const [first] = positionals(call);
  const method = methods.get(name);
  const tell = (act: Act) => telling.tell(toldIn(place, act, call));
  if (method !== undefined && call.args.length > 0) {
    if (block || call.args.length > 1) tell(serve([method], first?.value));
  } else if (name === 'route' && block) {
    const given = positionals(call).map((it) => it.value);
    const served = given.flatMap((it) => (it.is === 'literal' ? (methods.get(String(it.value)) ?? []) : []));
    tell(serve(served, given[served.length]));
  } else if (name === 'namespace' && block) {
    const regex = first && regexOf(first.value);
    if (regex !== undefined) tell({ do: 'obscure', under: headOfRegex(regex) });
    else
      readBody(
        callsIn(block),
        { ...place, under: [...place.under, ...(first ? [first.value] : [])] },
        telling,
        app,
        depth,
      );
  } else if (name === 'run!') tell({ do: 'run' });
  else if (name === 'use' || name === 'register' || name === 'include' || name === 'extend')
    for (const { value } of positionals(call)) telling.bring(name, value, place, call);
}

function serve(served: readonly string[], path: Expr | undefined): Act {
  const regex = path && regexOf(path);
  if (regex !== undefined) return { do: 'obscure', under: headOfRegex(regex) };
  return { do: 'serve', methods: served, paths: [path ?? ''] };
}
