/** The methods of routers that are named after the request methods they serve. */
export const verbs = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'] as const;

/** The request methods that a router's method serves: any for `all` and `any`. */
export function methodsNamed(method: string): readonly string[] {
  return [method === 'all' || method === 'any' ? '*' : method === 'del' ? 'DELETE' : method.toUpperCase()];
}
