import type { Call, Expr, Fn } from '../../../../../model/module.ts';
import { type Client, entryOf, type Method, type Sink } from '../../client.ts';
import { sets } from '../../slots.ts';
import { plainVerbs } from '../../verb-client.ts';
import { angularjsExamples } from './examples.ts';

/** What AngularJS injects by the name of a parameter. */
const service = '$http';
const withBody = new Set(['post', 'put', 'patch']);
const verbs: ReadonlyMap<string, string> = new Map([...plainVerbs, ['jsonp', 'GET']]);

/** `$http` of AngularJS. https://docs.angularjs.org/api/ng/service/$http */
export const angularjs: Client = {
  id: 'angularjs',
  title: 'AngularJS',
  docs: 'https://docs.angularjs.org/api/ng/service/$http',
  languages: ['typescript'],
  signs: [service],
  told: { signs: [service], mark: /\$http\b/ },
  open:
    () =>
    ({ call, within }) => {
      const { of } = call;
      if (isInjected(of, within)) return settingsSink(call);
      if (of.is !== 'member' || typeof of.name !== 'string' || !isInjected(of.of, within)) return undefined;
      const method = verbs.get(of.name);
      return method === undefined ? undefined : verbSink(call, method, of.name);
    },
  examples: angularjsExamples,
};

/** Whether it is the parameter of a function around, as it was handed in. */
function isInjected(expr: Expr, within: readonly Fn[]): boolean {
  if (expr.is !== 'name' || expr.name !== service) return false;
  const fn = within.find(
    ({ params, steps }) => params.some((it) => it.name === service) || steps.some((it) => sets(it, service)),
  );
  return fn?.params.some((it) => it.name === service) === true && !fn.steps.some((it) => sets(it, service));
}

/** `$http({ method, url })` */
function settingsSink({ args: [first] }: Call): Sink | undefined {
  const url = first && entryOf(first.value, 'url').value;
  if (!first || !url) return undefined;
  const method: Method = { is: 'option', of: first.value, fallback: 'GET' };
  return { url, method };
}

function verbSink({ args }: Call, method: string, verb: string): Sink | undefined {
  const [first] = args;
  if (!first || first.spread || args.length > (withBody.has(verb) ? 3 : 2)) return undefined;
  return { url: first.value, method: { is: 'known', name: method } };
}
