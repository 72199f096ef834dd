import type { Expr } from '../../../../model/module.ts';
import { type Client, entryOf } from '../client.ts';
import { generatedExamples } from './examples.ts';
import { readOpenapiGenerator } from './openapi-generator.ts';

const verbs = new Set(['get', 'delete', 'head', 'options', 'post', 'put', 'patch']);

/**
 * Clients generated from an OpenAPI document: `client.get({ url: '/api/v1/items/{id}', … })` (hey-api),
 * `request(OpenAPI, { method: 'GET', url: '/api/v1/items/{id}' })` (openapi-typescript-codegen) and OpenAPI Generator's.
 */
export const generated: Client = {
  id: 'generated',
  title: 'Clients generated from OpenAPI',
  docs: 'https://heyapi.dev/openapi-ts/clients',
  languages: ['typescript', 'python'],
  signs: ['url: ', 'localVarPath', 'resource_path='],
  told: {
    signs: ['url', 'localVarPath', 'OpenAPI', 'this.request('],
    mark: /\burl['"`]?\s*:\s*['"`]\/|localVarPath|\bOpenAPI\b|\bthis\.request\(/,
  },
  open(program) {
    return (site) => {
      const { call } = site;
      const { of, args } = call;
      if (of.is === 'member' && typeof of.name === 'string' && verbs.has(of.name) && args.length === 1) {
        const url = urlIn(args[0]?.value);
        return url && { url, method: { is: 'known', name: of.name.toUpperCase() } };
      }
      const [settings, config] = args.map((it) => it.value);
      if (args.length !== 2 || settings?.is !== 'name' || settings.name !== 'OpenAPI' || !config)
        return readOpenapiGenerator(program, site);
      const { value: url } = entryOf(config, 'url');
      return url && { url, method: { is: 'option', of: config, fallback: 'GET' } };
    };
  },
  examples: generatedExamples,
};

/** A literal path under `url`, whatever is spread around it. */
function urlIn(config: Expr | undefined): Expr | undefined {
  if (config?.is !== 'object') return undefined;
  const url = config.entries.findLast((it) => it.key === 'url')?.value;
  return url?.is === 'literal' && typeof url.value === 'string' && url.value.startsWith('/')
    ? url
    : undefined;
}
