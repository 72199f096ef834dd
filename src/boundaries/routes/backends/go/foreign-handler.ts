import type { Expr } from '../../../../model/module.ts';
import type { Look } from '../backend.ts';

const deepest = 6;

/** Who answers behind whatever middleware, where that is not looked into; `unread`: the router of a package that tells its own routes. */
export function foreignOf(handler: Expr, look: Look, depth = 0): string | undefined {
  const made = look.madeBy(handler)?.by;
  if (made?.from === 'net/http' && made.name === 'FileServer') return 'static files';
  if (made?.from === 'net/http/httputil') return 'a proxy';
  if (made && /gin-gonic|go-chi|gorilla\/mux|labstack\/echo/.test(made.from)) return 'unread';
  if (handler.is !== 'call' || depth > deepest) return undefined;
  for (const { value } of handler.args) {
    const found = foreignOf(value, look, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
