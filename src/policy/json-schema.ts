import { configSchema } from './config-schema.ts';
import { reportSchema } from './report-schema.ts';

/** A JSON Schema, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON Schema (draft-07) of `driftgate.yml`, for editors. */
export async function jsonSchemaOfConfig(): Promise<JsonSchema> {
  const { toJsonSchema } = await import('@valibot/to-json-schema');
  const { $schema, ...schema } = toJsonSchema(configSchema, { errorMode: 'ignore', typeMode: 'input' });
  return {
    $schema,
    $id: 'https://raw.githubusercontent.com/driftgate/driftgate/main/docs/config.schema.json',
    title: 'driftgate.yml',
    description: 'What driftgate checks, and how strict it is. Everything is optional.',
    ...schema,
  };
}

/** The JSON Schema (draft-07) of `driftgate check --format json`, version 1. */
export function jsonSchemaOfReport(): JsonSchema {
  return reportSchema;
}
