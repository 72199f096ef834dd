import { lastName } from '../../../../lang/link/unit.ts';
import type { Call, Fn } from '../../../../model/module.ts';
import type { Placed } from '../../frontends/client.ts';
import { type Act, serve } from '../act.ts';
import type { PlacedFn } from '../dispatch/reached.ts';
import { rustVerbs } from './methods.ts';

/** Whether an attribute of this name says what a function serves: one named after a method, or `route`. */
const isRouteAttribute = (name: string): boolean => name === 'route' || rustVerbs.has(name);

/**
 * What the attributes of a function say that it serves: `#[get("/x")]`, `#[route("/x", method = "GET")]`,
 * `#[route(GET, uri = "/x")]`, `#[utoipa::path(get, path = "/x")]`.
 */
export function attributeActs(
  { fn, path }: PlacedFn,
  isOwn: (name: string) => boolean = isRouteAttribute,
): readonly Act[] {
  return attributesOf(fn).flatMap((attribute) => {
    const name = lastName(attribute.of) ?? '';
    const { args } = attribute;
    const given =
      args.find((it) => it.name === 'uri' || it.name === 'path') ??
      args.find((it) => it.name === undefined && it.value.is === 'literal');
    if (!isOwn(name) || !given) return [];
    const methods = rustVerbs.has(name) ? [name.toUpperCase()] : methodsOf(attribute, path);
    return methods.length > 0 ? [serve(methods, { expr: given.value, path })] : [];
  });
}

function attributesOf({ decorators }: Fn): readonly Call[] {
  return decorators.filter((it) => it.is === 'call');
}

/** The methods that are named among what an attribute is given: texts under `method`, or names that stand alone. */
function methodsOf({ args }: Call, path: string): readonly (string | Placed)[] {
  return args.flatMap(({ name, value }): readonly (string | Placed)[] => {
    if (value.is === 'name' && name !== 'path') return [value.name.toUpperCase()];
    return name === 'method' ? [{ expr: value, path }] : [];
  });
}
