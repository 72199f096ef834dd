import type { Call, Expr } from '../../../../model/module.ts';
import { hide, mount, type PathText, serve } from '../act.ts';
import { verbsOf } from '../annotated/class-verbs.ts';
import { decoratedClass } from '../annotated/decorated-class.ts';
import type { Look, RouterMethod } from '../backend.ts';
import { argument } from './argument.ts';
import { unreadOptions } from './unread-options.ts';

/** An argument of a Python call: its keyword, and its place where it has one. */
type Keyword = readonly [name: string, place?: number];

/** How a route is given: where no methods are named, it serves those of a class of views, or else these. */
interface GivenRoute {
  readonly path: Keyword;
  readonly methods?: Keyword;
  readonly view?: Keyword;
  readonly otherwise: 'GET' | '*';
}

/** `app.include_router(other, prefix='/x')`: another router, below a prefix where one is given. */
export function mountsGiven(child: Keyword, prefix: Keyword): RouterMethod {
  return {
    least: 1,
    read(call, look) {
      const given = argument(call, ...child);
      const below = argument(call, ...prefix) ?? spreadIn(call, prefix[0], look);
      return given ? [mount(given, below)] : [];
    },
  };
}

/** What `**settings.mount` says of a keyword; where it is not known, it may say anything. */
function spreadIn({ args }: Call, keyword: string, look: Look): PathText | undefined {
  const spread = args.find((it) => it.spread && it.name !== undefined)?.value;
  return spread && (look.option(spread, keyword) ?? unreadOptions(spread, look));
}

/** `@router.api_route('/x', methods=['PUT'])`, `app.add_route('/x', View)`. */
export function servesGiven({ path, methods = ['methods'], view, otherwise }: GivenRoute): RouterMethod {
  return {
    least: 1,
    read(call, look) {
      const given = argument(call, ...path);
      const named = argument(call, ...methods);
      const served = named ? [named] : (verbsOfView(call, view, look) ?? [otherwise]);
      return given ? [serve(served, given)] : [];
    },
  };
}

/** `app.static('/x', folder)`: something that is not looked into answers there. */
export function hidesGiven(path: Keyword, by: string): RouterMethod {
  return {
    least: 1,
    read(call) {
      const given = argument(call, ...path);
      return given ? [hide(given, by)] : [];
    },
  };
}

/** The methods that a class of views answers, given or decorated; any where it has none of its own, or is not known. */
function verbsOfView(call: Call, view: Keyword | undefined, look: Look): readonly string[] | undefined {
  const given = view && argument(call, ...view);
  const made = given && viewMadeBy(given);
  const expr = made ?? given;
  const own = expr && look.refer(expr).find((it) => it.is === 'class');
  const cls = own?.cls ?? decoratedClass(look.program, call, look.at);
  if (!cls) return made && ['*'];
  const verbs = verbsOf(look.program, cls, own?.path ?? look.at);
  return verbs.length === 0 ? ['*'] : verbs;
}

/** The class of `Owls.as_view()`. */
function viewMadeBy(expr: Expr): Expr | undefined {
  if (expr.is !== 'call' || expr.of.is !== 'member') return undefined;
  return expr.of.name === 'as_view' ? expr.of.of : undefined;
}
