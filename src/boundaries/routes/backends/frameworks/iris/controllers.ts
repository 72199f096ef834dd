import type { Expr, Fn } from '../../../../../model/module.ts';
import { type Act, obscure, serve } from '../../act.ts';
import { lineageOf } from '../../annotated/class-verbs.ts';
import { methodNamed } from '../../arguments/verbs.ts';
import type { Look } from '../../backend.ts';

/** `GetBooksBy`: a request method, the words of a path, and `By` for each parameter. */
const spoken = /^(Get|Post|Put|Patch|Delete|Head|Options|Connect|Trace|Any|All)((?:[A-Z][a-z0-9]+)*)$/;

/**
 * What the methods of a controller serve by their names: `GetBooksBy(id)` is GET `/books/{}`. What one says in
 * `BeforeActivation` besides is not read. https://docs.iris-go.com/iris/mvc/mvc-quickstart
 */
export function readController(controller: Expr, look: Look): readonly Act[] {
  const found = look.refer(controller).find((it) => it.is === 'instance' || it.is === 'class');
  if (!found) return [obscure];
  const home = found.is === 'instance' ? found.home : found.path;
  const { classes } = lineageOf(look.program, found.cls, home);
  const acts = classes.flatMap(({ cls }) => cls.methods.flatMap(readMethod));
  return acts.length > 0 ? acts : [obscure];
}

function readMethod({ name = '', params: [, ...params] }: Fn): readonly Act[] {
  if (name === 'BeforeActivation') return [obscure];
  const [, verb, rest = ''] = spoken.exec(name) ?? [];
  const words = rest.match(/[A-Z][a-z0-9]+/g) ?? [];
  if (verb === undefined) return /^(?:Get|Post|Put|Patch|Delete|Any)[A-Z]/.test(name) ? [obscure] : [];
  if (words.filter((it) => it === 'By').length !== params.length) return [obscure];
  const path = words.map((it) => (it === 'By' ? '/{param}' : `/${it.toLowerCase()}`)).join('');
  return [serve([methodNamed(verb)], path)];
}
