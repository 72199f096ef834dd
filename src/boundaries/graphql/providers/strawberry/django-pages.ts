import type { Argument } from '../../../../model/module.ts';
import { keyword } from './call-arguments.ts';
import type { Member } from './definition.ts';
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
  const at = atOf(place);
  reading.define('OffsetPaginationInput', () => ({
    kind: 'input',
    name: 'OffsetPaginationInput',
    at,
    members: [
      { name: 'offset', at, type: 'Int!', value: '0' },
      { name: 'limit', at, type: 'Int' },
    ],
  }));
  const named = ['filters', 'order'].flatMap((name): readonly Member[] => {
    const expr = keyword(args, name);
    return expr ? [{ name, at, type: reading.type({ ...use, expr }).text }] : [];
  });
  return [{ name: 'pagination', at, type: 'OffsetPaginationInput' }, ...named];
}

function nameFor({ settings }: Reading, name: string): string {
  return settings.camelCase ? name : name.replaceAll(/[A-Z]/g, (it) => `_${it.toLowerCase()}`);
}

function atOf({ path, expr }: Place): Member['at'] {
  return { path, region: expr.region };
}
