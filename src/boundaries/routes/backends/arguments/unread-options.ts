import type { Expr } from '../../../../model/module.ts';
import type { Look } from '../backend.ts';

/** Options, or what is spread into them, whose content is not written anywhere that is read; what is handed on is not looked into. */
export function unreadOptions(options: Expr, look: Look): Expr | undefined {
  if (options.is === 'object') {
    const spread = options.entries.filter(({ key }) => key === '...');
    return spread.flatMap(({ value }) => unreadOptions(value, look) ?? [])[0];
  }
  if (options.is !== 'name' && options.is !== 'member' && options.is !== 'call') return undefined;
  const referents = look.refer(options);
  return referents.length > 0 && referents.every((it) => /^(?:external|made|unknown)$/.test(it.is))
    ? options
    : undefined;
}
