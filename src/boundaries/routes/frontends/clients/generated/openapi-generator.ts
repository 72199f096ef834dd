import type { Call, Expr, Fn } from '../../../../../model/module.ts';
import type { CallSite, Program } from '../../../../../model/program.ts';
import { entryOf, type Sink } from '../../client.ts';
import { argumentAt, keywordsOf } from '../../options.ts';
import { builtBy, localValue } from '../../slots.ts';

/**
 * The requests of clients that OpenAPI Generator writes, each template in its own way: `param_serialize(method=…,
 * resource_path=…)` (python), `this.request({ path, method, … })` (typescript-fetch), `new URL(localVarPath, …)` beside
 * `localVarRequestOptions` (typescript-axios). https://openapi-generator.tech/docs/generators
 */
export function readOpenapiGenerator(program: Program, { path, call, within }: CallSite): Sink | undefined {
  const { of, args } = call;
  if (of.is === 'name') return call.make && of.name === 'URL' ? readAxios(args[0]?.value, within) : undefined;
  if (of.is !== 'member') return undefined;
  if (of.name === 'param_serialize') return readPython(call);
  const isOwn = of.name === 'request' && of.of.is === 'name' && of.of.name === 'this';
  return isOwn ? readFetch(program, args[0]?.value, path, within) : undefined;
}

/** Whether these functions send what the generated ones ask for (typescript-axios): `(axios = globalAxios, basePath = BASE_PATH) => …`. */
export function isGeneratorRuntime(within: readonly Fn[]): boolean {
  return within.some(({ params }) =>
    params.some((it) => it.default?.is === 'name' && it.default.name === 'BASE_PATH'),
  );
}

function readPython(call: Call): Sink | undefined {
  const url = argumentAt(call, 1, 'resource_path');
  const options = keywordsOf(call);
  return url && options && { url, method: { is: 'option', of: options, fallback: 'GET' } };
}

/** What is spread into the options behind the method is for headers and the like. */
function readAxios(url: Expr | undefined, within: readonly Fn[]): Sink | undefined {
  if (url?.is !== 'name' || url.name !== 'localVarPath') return undefined;
  const options = localValue('localVarRequestOptions', within)?.value;
  const own = options?.is === 'object' ? options.entries.find((it) => it.key === 'method') : undefined;
  return own && { url, method: { is: 'given', by: own.value } };
}

/** The options stand in the call, or in the method that builds them: `getUserRequestOpts`. */
function readFetch(
  program: Program,
  given: Expr | undefined,
  path: string,
  within: readonly Fn[],
): Sink | undefined {
  if (given?.is === 'object') return optionsOf(given);
  const made = given?.is === 'name' ? localValue(given.name, within)?.value : undefined;
  if (made?.is !== 'call') return undefined;
  const built = builtBy(program, made, path);
  const sink = built?.path === path ? optionsOf(built.value) : undefined;
  return built && sink && { ...sink, within: [built.fn] };
}

function optionsOf(options: Expr): Sink | undefined {
  const { value: url } = entryOf(options, 'path');
  const { value: method } = entryOf(options, 'method');
  return url && method && { url, method: { is: 'given', by: method } };
}
