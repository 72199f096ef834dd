import { globalModule } from '../../../../../lang/link/external.ts';
import type { Call, Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { importNamed } from '../../../modules-of.ts';
import { type Client, entryOf, type Method, readEntry, type Sink } from '../../client.ts';
import { jqueryExamples } from './examples.ts';

const verbs: ReadonlyMap<string, string> = new Map([
  ['get', 'GET'],
  ['getJSON', 'GET'],
  ['getScript', 'GET'],
  ['post', 'POST'],
]);

/** jQuery's requests. https://api.jquery.com/category/ajax/shorthand-methods/ */
export const jquery: Client = {
  id: 'jquery',
  title: 'jQuery',
  docs: 'https://api.jquery.com/jQuery.ajax/',
  languages: ['typescript'],
  signs: ['.ajax(', '$.get', '$.post', 'jQuery'],
  open(program) {
    return ({ path, call }) => {
      const { of, args } = call;
      if (of.is !== 'member' || typeof of.name !== 'string' || args.length === 0) return undefined;
      const verb = verbs.get(of.name);
      if ((verb === undefined && of.name !== 'ajax') || !isJquery(program, of.of, path)) return undefined;
      return readRequest(call, verb);
    };
  },
  examples: jqueryExamples,
};

function isJquery(program: Program, expr: Expr, path: string): boolean {
  if (expr.is !== 'name') return false;
  const source = importNamed(program, path, expr.name);
  if (source && source.from !== 'jquery' && !/^\$$|jq/i.test(expr.name)) return false;
  return program
    .refer(expr, path)
    .some(
      (it) =>
        it.is === 'external' &&
        ((it.from === globalModule && (it.name === '$' || it.name === 'jQuery')) || it.from === 'jquery'),
    );
}

/** `$.ajax(url, settings)`, `$.ajax({ url, type })`, and the shorthands. */
function readRequest({ args }: Call, verb: string | undefined): Sink | undefined {
  const [first, second] = args.map((it) => it.value);
  if (!first || first.is === 'function') return undefined;
  const settings = first.is === 'object' ? first : second;
  const url = first.is === 'object' ? readEntry(first, 'url') : first;
  return url && { url, method: methodOf(verb, settings) };
}

/** `method`, which older code calls `type`. */
function methodOf(verb: string | undefined, settings: Expr | undefined): Method {
  if (verb !== undefined) return { is: 'known', name: verb };
  const type = settings && entryOf(settings, 'type').value;
  if (type) return { is: 'given', by: type };
  return settings ? { is: 'option', of: settings, fallback: 'GET' } : { is: 'known', name: 'GET' };
}
