/**
 * The GraphQL scalars of Python's own types and of Strawberry's. https://strawberry.rocks/docs/types/scalars
 * Names are those that `lookUp` answers for what is outside the tree.
 */
export const knownScalars: ReadonlyMap<string, string> = new Map([
  ['builtins.str', 'String'],
  ['builtins.int', 'Int'],
  ['builtins.float', 'Float'],
  ['builtins.bool', 'Boolean'],
  ['builtins.None', 'Void'],
  ['uuid.UUID', 'UUID'],
  ['datetime.datetime', 'DateTime'],
  ['datetime.date', 'Date'],
  ['datetime.time', 'Time'],
  ['decimal.Decimal', 'Decimal'],
  ['strawberry.ID', 'ID'],
  ['strawberry.scalars.ID', 'ID'],
  ['strawberry.scalars.JSON', 'JSON'],
  ['strawberry.scalars.Base16', 'Base16'],
  ['strawberry.scalars.Base32', 'Base32'],
  ['strawberry.scalars.Base64', 'Base64'],
  ['strawberry.scalars.Void', 'Void'],
  ['strawberry.schema.types.scalar.JSON', 'JSON'],
  ['strawberry.file_uploads.Upload', 'Upload'],
  ['strawberry.file_uploads.scalars.Upload', 'Upload'],
]);

export const builtInScalars: ReadonlySet<string> = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);

/** Generic types of Python and what they mean to Strawberry: by the last part of their name. */
export const wrappers: ReadonlyMap<string, 'list' | 'inner' | 'last' | 'optional' | 'union'> = new Map([
  ['List', 'list'],
  ['list', 'list'],
  ['Sequence', 'list'],
  ['Tuple', 'list'],
  ['tuple', 'list'],
  ['Set', 'list'],
  ['set', 'list'],
  ['FrozenSet', 'list'],
  ['frozenset', 'list'],
  ['Iterable', 'list'],
  ['Collection', 'list'],
  ['AsyncGenerator', 'inner'],
  ['AsyncIterator', 'inner'],
  ['AsyncIterable', 'inner'],
  ['Awaitable', 'inner'],
  ['Final', 'inner'],
  ['Required', 'inner'],
  ['Coroutine', 'last'],
  ['Optional', 'optional'],
  ['Maybe', 'optional'],
  ['Union', 'union'],
]);

/** Base classes that add no fields. */
export const emptyBases: ReadonlySet<string> = new Set([
  'Generic',
  'Protocol',
  'ABC',
  'object',
  'Enum',
  'NamedTuple',
  'TypedDict',
]);
