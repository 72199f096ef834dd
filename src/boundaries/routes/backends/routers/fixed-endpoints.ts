import type { Act } from '../act.ts';

/** What a library serves in any case, each written as `GET /me`. */
export function serveFixed(endpoints: readonly string[]): readonly Act[] {
  return endpoints.map((it) => {
    const at = it.indexOf(' ');
    return { do: 'serve', methods: [it.slice(0, at)], paths: [it.slice(at + 1)] };
  });
}
