import { lastName } from '../../../../../lang/link/unit.ts';
import type { Call } from '../../../../../model/module.ts';
import type { Act, PathText } from '../../act.ts';
import { optionIn } from '../../arguments/options.ts';

/** `->name('posts.')`, `->as('posts.')`: what calls of a chain name, in order. https://laravel.com/docs/routing#named-routes */
export function namesIn(chain: readonly Call[]): readonly PathText[] {
  return chain.flatMap(({ of, args: [first, ...others] }) => {
    const name = lastName(of);
    return first && others.length === 0 && (name === 'name' || name === 'as') ? [first.value] : [];
  });
}

/** The name of what one call of a chain serves, piece by piece; none: it has no name of its own. */
export function nameOf(act: Act, found: Call, chain: readonly Call[]): readonly PathText[] | undefined {
  if (act.do !== 'serve') return undefined;
  const at = chain.indexOf(found);
  const after = chain.slice(at + 1);
  if (typeof act.name === 'string')
    return [...namesIn(chain.slice(0, at)), ...resourceName(act.name, found, after)];
  const own = namesIn(chain);
  return own.length > 0 ? own : undefined;
}

/** `resource('photos', C)->names('pictures')`, `->names(['index' => 'pictures.all'])`, `['as' => 'admin']` */
function resourceName(usual: string, { args }: Call, after: readonly Call[]): readonly PathText[] {
  const options = args.at(-1)?.value;
  const chained = after.findLast((it) => lastName(it.of) === 'names')?.args[0]?.value;
  const given = chained ?? optionIn(options, 'names');
  const action = usual.slice(usual.lastIndexOf('.') + 1);
  if (after.some((it) => lastName(it.of) === 'name')) return ['*'];
  if (given?.is === 'object') return [optionIn(given, action) ?? usual];
  if (given) return [given, `.${action}`];
  const before = optionIn(options, 'as');
  return before ? [before, `.${usual}`] : [usual];
}
