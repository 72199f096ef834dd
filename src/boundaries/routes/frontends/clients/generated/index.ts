import type { Expr } from '../../../../../model/module.ts';
import type { CallSite, Program } from '../../../../../model/program.ts';
import { type Client, entryOf, type Placed, type Sink } from '../../client.ts';
import { type BaseAddresses, openBaseAddresses } from './base-address.ts';
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
    const bases = openBaseAddresses(program);
    return (site) => {
      const { call, path } = site;
      const { of, args } = call;
      if (of.is === 'member' && typeof of.name === 'string' && verbs.has(of.name) && args.length === 1) {
        const url = urlIn(args[0]?.value);
        return url && under(bases.ofHeyApi(), { url, method: { is: 'known', name: of.name.toUpperCase() } });
      }
      const [settings, config] = args.map((it) => it.value);
      if (args.length !== 2 || settings?.is !== 'name' || settings.name !== 'OpenAPI' || !config)
        return readGenerator(program, site, bases);
      const { value: url } = entryOf(config, 'url');
      const method = { is: 'option', of: config, fallback: 'GET' } as const;
      return url && under(bases.ofCodegen(path, settings), { url, method });
    };
  },
  examples: generatedExamples,
};

function readGenerator(program: Program, site: CallSite, bases: BaseAddresses): Sink | undefined {
  const sink = readOpenapiGenerator(program, site);
  const isPython = program.modules.get(site.path)?.language === 'python';
  return sink && (isPython ? sink : under(bases.ofGenerator(site.path, site.call), sink));
}

function under(base: Placed | undefined, sink: Sink): Sink {
  return base ? { ...sink, base } : sink;
}

/** A literal path under `url`, whatever is spread around it. */
function urlIn(config: Expr | undefined): Expr | undefined {
  if (config?.is !== 'object') return undefined;
  const url = config.entries.findLast((it) => it.key === 'url')?.value;
  return url?.is === 'literal' && typeof url.value === 'string' && url.value.startsWith('/')
    ? url
    : undefined;
}
