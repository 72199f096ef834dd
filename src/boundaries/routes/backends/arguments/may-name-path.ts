import { lastName } from '../../../../lang/link/unit.ts';
import type { Call, Expr } from '../../../../model/module.ts';
import type { Look } from '../backend.ts';

/** How names of paths end: `settings.base`, `apiPrefix`, `API_ROOT`. */
const paths = /(?:^|[a-z0-9_.-])(?:base|path|prefix|root|route|uri|url|mount|endpoint|version)$/i;
const settings = /(?:conf|config|configuration|env|environment|options|settings)$/i;
/** How middleware is seldom called, and constants are: `API_V1`. */
const constant = /^[A-Z][A-Z0-9_]*$/;

/**
 * Whether an expression whose value cannot be told is a path by its name, rather than middleware or a router:
 * `settings.base`, `config.get('base')`.
 */
export function mayNamePath(expr: Expr, look: Look): boolean {
  if (!isNamedSo(expr)) return false;
  return look
    .refer(expr)
    .every((it) => /^(?:external|made|parameter|unknown)$/.test(it.is) && !look.isRouter(expr));
}

function isNamedSo(expr: Expr): boolean {
  if (expr.is === 'call') return isSetting(expr);
  if (expr.is === 'either') return expr.options.some(isNamedSo);
  const name = lastName(expr);
  return name !== undefined && (paths.test(name) || constant.test(name));
}

/** `config.get('base')`, `getPrefix()` */
function isSetting({ of, args: [key] }: Call): boolean {
  const name = lastName(of) ?? '';
  if (/^get[A-Z_]/.test(name)) return paths.test(name);
  if (name !== 'get' || key?.value.is !== 'literal' || typeof key.value.value !== 'string') return false;
  const holder = of.is === 'member' ? (lastName(of.of.is === 'call' ? of.of.of : of.of) ?? '') : '';
  return paths.test(key.value.value) || settings.test(holder);
}
