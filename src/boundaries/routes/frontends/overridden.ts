import type { Expr } from '../../../model/module.ts';
import type { CallSite, Program } from '../../../model/program.ts';
import { openCandidates } from './candidates.ts';

/** What a form calls the method that its POST stands for. https://laravel.com/docs/routing#form-method-spoofing */
const field = '_method';

/**
 * Whether something where a call stands, or in a function around it, says that a POST stands for another method:
 * `{ _method: 'PUT' }`, `data.append('_method', …)`. What a component has (`this.form`) may be made anywhere in its file.
 */
export function overridesMethod(program: Program, { path, call, within }: CallSite): boolean {
  const module = program.modules.get(path);
  if (!module) return false;
  const [inner] = within;
  const isOwnField = isOfThis(call.of);
  return saysMethod(module).some(({ place: { within: around } }) => {
    const [own] = around;
    return (
      isOwnField ||
      own === undefined ||
      within.includes(own) ||
      (inner !== undefined && around.includes(inner))
    );
  });
}

function isOfThis(expr: Expr): boolean {
  return expr.is === 'member' ? isOfThis(expr.of) : expr.is === 'name' && expr.name === 'this';
}

const saysMethod = openCandidates((expr) =>
  expr.is === 'object'
    ? expr.entries.some(({ key }) => key === field)
    : expr.is === 'literal' && expr.value === field,
);
