import type { TypeOfChangeType } from '@graphql-inspector/core/diff/changes/change';
import { diffSchema } from '@graphql-inspector/core/diff/schema';
import type { GraphQLSchema } from 'graphql';
import { type Coordinate, coordinate } from '../../model/coordinate.ts';
import { compareText } from '../../model/order.ts';

export type ChangeType = TypeOfChangeType;
type Criticality = 'BREAKING' | 'DANGEROUS' | 'NON_BREAKING';

/** One difference between two schemas: a fact, not a judgement of anybody's code. */
export interface Change {
  readonly type: ChangeType;
  readonly criticality: Criticality;
  readonly coordinate: Coordinate;
  readonly message: string;
}

interface Found {
  readonly type: ChangeType;
  readonly path: string;
  readonly message: string;
  readonly criticality: { readonly level: Criticality };
  readonly meta: { readonly addedDirectiveArgumentName?: string };
}

/**
 * Every difference, as graphql-inspector finds them and without its rules, sorted by coordinate, type and message.
 * `diffSchema` is what its `diff()` calls when no rule is given, without the promise around it.
 */
export function findChanges(base: GraphQLSchema, head: GraphQLSchema): readonly Change[] {
  const found: readonly Partial<Found>[] = diffSchema(base, head);
  return found
    .flatMap(({ type, path, message, criticality, meta }): Change[] => {
      if (!type || !criticality || message === undefined) return [];
      const added = type === 'DIRECTIVE_ARGUMENT_ADDED' ? meta?.addedDirectiveArgumentName : undefined;
      const place = added === undefined ? path : `${path}.${added}`;
      return [{ type, criticality: criticality.level, coordinate: coordinateOf(place), message }];
    })
    .sort(
      (a, b) =>
        compareText(a.coordinate, b.coordinate) ||
        compareText(a.type, b.type) ||
        compareText(a.message, b.message),
    );
}

/**
 * graphql-inspector joins names with dots (`Type.field.argument`, `@directive.argument`, `Type.field.@usage.argument`).
 * The coordinate of a directive's usage is that of what carries it. https://spec.graphql.org/draft/#sec-Schema-Coordinates
 */
function coordinateOf(path: string | undefined): Coordinate {
  const [first = '', ...others] = (path ?? '').split('.');
  const rest = others.filter((it) => it !== '');
  if (first.startsWith('@')) return coordinate(rest[0] === undefined ? first : `${first}(${rest[0]}:)`);
  const usage = rest.findIndex((it) => it.startsWith('@'));
  const [member, argument] = usage < 0 ? rest : rest.slice(0, usage);
  if (first === '') return coordinate('schema');
  if (member === undefined) return coordinate(first);
  return coordinate(argument === undefined ? `${first}.${member}` : `${first}.${member}(${argument}:)`);
}
