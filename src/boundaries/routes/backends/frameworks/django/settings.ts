import type { Expr, ExprOf } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { plainText } from '../../arguments/plain-text.ts';

/** What every settings module of a project says: which urlconf is its root. */
export const rootUrlconf = 'ROOT_URLCONF';

/**
 * Answers an expression with the texts of `settings.API_PREFIX` written out, as the settings modules of these paths have them;
 * what they do not agree on stays. https://docs.djangoproject.com/en/stable/topics/settings/#using-settings-in-python-code
 */
export function openSettings(program: Program, paths: readonly string[]): (expr: Expr, at: string) => Expr {
  const texts = new Map<string, string | undefined>();
  const textOf = (name: string, { region }: Expr): string | undefined => {
    if (texts.has(name)) return texts.get(name);
    const each = new Set(paths.map((it) => plainText(program, { is: 'name', name, region }, it)));
    const [only] = each.size === 1 ? each : [];
    texts.set(name, only);
    return only;
  };
  const isSettings = (of: Expr, at: string) =>
    program
      .refer(of, at)
      .some((it) => it.is === 'external' && it.from === 'django.conf' && it.name === 'settings');
  const settled = (expr: Expr, at: string): Expr => {
    switch (expr.is) {
      case 'member': {
        const { name, of, region } = expr;
        const isSetting = typeof name === 'string' && /^[A-Z]/.test(name) && isSettings(of, at);
        const value = isSetting ? textOf(name, expr) : undefined;
        return value === undefined ? expr : { is: 'literal', value, region };
      }
      case 'template':
        return { ...expr, parts: expr.parts.map((it) => ('is' in it ? settled(it, at) : it)) };
      case 'operation':
        return { ...expr, operands: mapEach(expr.operands, (it) => settled(it, at)) };
      case 'call':
        return { ...expr, args: expr.args.map((it) => ({ ...it, value: settled(it.value, at) })) };
      default:
        return expr;
    }
  };
  return paths.length === 0 ? (expr) => expr : settled;
}

function mapEach(
  [first, ...others]: ExprOf<'operation'>['operands'],
  change: (one: Expr) => Expr,
): ExprOf<'operation'>['operands'] {
  return [change(first), ...others.map(change)];
}
