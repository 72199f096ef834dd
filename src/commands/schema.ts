import { jsonSchemaOfConfig, jsonSchemaOfReport } from '../policy/json-schema.ts';
import { type Command, oneOf } from './command.ts';

const kinds = ['config', 'report'] as const;

/** `driftgate schema config|report`: the JSON Schemas of what driftgate reads and writes. */
export const schema: Command = {
  usage: 'driftgate schema config|report',
  about: 'Prints the JSON Schema of the configuration or of the report.',
  options: {},
  words: [1, 1],
  offers: kinds,
  async run([which], _options, world) {
    const name = oneOf('schema', which, kinds);
    const found = name === 'config' ? await jsonSchemaOfConfig() : jsonSchemaOfReport();
    world.out.stdout(`${JSON.stringify(found, null, 2)}\n`);
    return 0;
  },
};
