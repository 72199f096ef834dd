/** The methods of routers that are named after the request methods they serve. */
export const verbs = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'] as const;

/** The request method that a router's method serves: any for `all` and `any`. */
export function methodNamed(method: string): string {
  const name = method.toUpperCase();
  if (name === 'ALL' || name === 'ANY') return '*';
  return name === 'DEL' ? 'DELETE' : name;
}
