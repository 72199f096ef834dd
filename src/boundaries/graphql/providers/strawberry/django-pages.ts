import type { Argument } from '../../../../model/module.ts';
import { isTrue, keyword } from './call-arguments.ts';
import type { Member } from './definition.ts';
import { nameFor } from './names.ts';
import type { Reading, Use } from './reading.ts';

type Place = Pick<Use, 'path' | 'expr'>;

/** Defines a page of some nodes under the name strawberry-django gives it. https://strawberry.rocks/docs/django/guide/pagination */
export function defineOffsetPage(reading: Reading, place: Place, node: string): string {
  const name = `${node}OffsetPaginated`;
  const at = atOf(place);
  reading.define('OffsetPaginationInfo', () => ({
    kind: 'type',
    name: 'OffsetPaginationInfo',
    at,
    members: [
      { name: nameFor(reading, 'offset'), at, type: 'Int!' },
      { name: nameFor(reading, 'limit'), at, type: 'Int' },
    ],
  }));
  reading.define(name, () => ({
    kind: 'type',
    name,
    at,
    members: [
      { name: nameFor(reading, 'pageInfo'), at, type: 'OffsetPaginationInfo!' },
      { name: nameFor(reading, 'totalCount'), at, type: 'Int!' },
      { name: 'results', at, type: `[${node}!]!` },
    ],
  }));
  return name;
}

/** The arguments of a field that answers a page: `pagination`, and what `filters=` and `order=` name. */
export function offsetArguments(
  reading: Reading,
  place: Place,
  args: readonly Argument[],
  use: Omit<Use, 'expr'>,
): readonly Member[] {
  return [pageArgument(reading, atOf(place)), ...namedArguments(reading, place, args, use)];
}

/** The arguments of a list of a Django model, as far as `filters=`, `order=` and `pagination=True` of its field say them. */
export function listArguments(
  reading: Reading,
  place: Place,
  args: readonly Argument[],
  use: Omit<Use, 'expr'>,
): readonly Member[] {
  const page = isTrue(args, 'pagination') ? [pageArgument(reading, atOf(place))] : [];
  return [...page, ...namedArguments(reading, place, args, use)];
}

function namedArguments(
  reading: Reading,
  place: Place,
  args: readonly Argument[],
  use: Omit<Use, 'expr'>,
): readonly Member[] {
  return ['filters', 'order'].flatMap((name): readonly Member[] => {
    const expr = keyword(args, name);
    return expr ? [{ name, at: atOf(place), type: reading.type({ ...use, expr, input: true }).text }] : [];
  });
}

function pageArgument(reading: Reading, at: Member['at']): Member {
  reading.define('OffsetPaginationInput', () => ({
    kind: 'input',
    name: 'OffsetPaginationInput',
    at,
    members: [
      { name: 'offset', at, type: 'Int!', value: '0' },
      { name: 'limit', at, type: 'Int' },
    ],
  }));
  return { name: 'pagination', at, type: 'OffsetPaginationInput' };
}

function atOf({ path, expr }: Place): Member['at'] {
  return { path, region: expr.region };
}
