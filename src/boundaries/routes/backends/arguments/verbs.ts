/** The methods of routers that are named after the request methods they serve. */
export const verbs = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'] as const;

/** The request methods that they serve. */
export const requestMethods: ReadonlySet<string> = new Set(verbs.map((it) => it.toUpperCase()));

/** The request methods by what a framework calls each: with `Http` before them, GET by `HttpGet`. */
export function verbsCalled(before: string, behind = ''): ReadonlyMap<string, string> {
  const capital = (verb: string) => verb.charAt(0).toUpperCase() + verb.slice(1);
  return new Map(verbs.map((it) => [`${before}${capital(it)}${behind}`, it.toUpperCase()]));
}

/** The request method that a router's method serves: any for `all` and `any`. */
export function methodNamed(method: string): string {
  const name = method.toUpperCase();
  if (name === 'ALL' || name === 'ANY') return '*';
  return name === 'DEL' ? 'DELETE' : name;
}
