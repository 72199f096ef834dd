import type * as v from 'valibot';

type Wrapped = v.GenericSchema & { readonly wrapped: v.GenericSchema };
type Union = v.GenericSchema & { readonly options: readonly v.GenericSchema[] };
type ObjectOf = v.GenericSchema & { readonly entries: Readonly<Record<string, v.GenericSchema>> };
type ListOf = v.GenericSchema & { readonly item: v.GenericSchema };
type RecordOf = v.GenericSchema & { readonly value: v.GenericSchema };
type Choice = v.GenericSchema & { readonly options: readonly (string | number)[] };

/** The kinds of valibot schema a configuration is made of. They carry their parts, whatever is piped after them. */
export const isWrapped = (schema: v.GenericSchema): schema is Wrapped =>
  schema.type === 'exact_optional' || schema.type === 'nullable';
const isUnion = (schema: v.GenericSchema): schema is Union => schema.type === 'union';
export const isObject = (schema: v.GenericSchema): schema is ObjectOf => schema.type === 'strict_object';
export const isList = (schema: v.GenericSchema): schema is ListOf => schema.type === 'array';
export const isRecord = (schema: v.GenericSchema): schema is RecordOf => schema.type === 'record';
export const isChoice = (schema: v.GenericSchema): schema is Choice => schema.type === 'picklist';

/** The schema without what says that it may be left out. */
function unwrap(schema: v.GenericSchema): v.GenericSchema {
  let inner = schema;
  while (isWrapped(inner)) inner = inner.wrapped;
  return inner;
}

/** The alternatives of a schema, each without what says that it may be left out. */
export function alternativesOf(schema: v.GenericSchema): readonly v.GenericSchema[] {
  const inner = unwrap(schema);
  return isUnion(inner) ? inner.options.flatMap(alternativesOf) : [inner];
}
