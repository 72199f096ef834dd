import type { Edit } from '../../../model/boundary.ts';
import { splitCoordinate } from '../coordinate-parts.ts';
import type { SchemaPart } from '../schema-part.ts';

/**
 * Writes a method before a field of a Strawberry class that answers for its old name, deprecated; `undefined` where the field
 * or its old name in Python is not known well enough. https://strawberry.rocks/docs/types/schema#deprecating-fields
 */
export function writePythonAlias(
  successor: SchemaPart,
  to: string,
  base: readonly SchemaPart[],
  from: string,
): Edit | undefined {
  const field = successor.fields?.get(to);
  const old = base.map((it) => it.fields?.get(from)).find((it) => it !== undefined);
  const { member: name } = splitCoordinate(from);
  const { member: renamed } = splitCoordinate(to);
  if (!field || !old || name === undefined || renamed === undefined) return undefined;
  if (old.type !== field.type || old.python === field.python) return undefined;
  const indent = ' '.repeat(field.indent);
  const taken = field.info === undefined ? 'self' : `self, info: ${field.info}`;
  const passed = field.info === undefined ? '()' : '(info)';
  const text = [
    `${indent}@strawberry.field(name="${name}", deprecation_reason="Renamed to ${renamed}.")`,
    `${indent}def ${old.python}(${taken}) -> ${field.type}:`,
    `${indent}    return self.${field.python}${field.isMethod ? passed : ''}`,
    '',
    '',
  ].join('\n');
  const { line } = field;
  return {
    site: {
      ...successor.at,
      path: field.path,
      region: { line, column: 1, endLine: line, endColumn: 1 },
    },
    text,
  };
}
