import type { Fn } from '../../../../model/module.ts';
import type { Member, Spot } from './definition.ts';
import type { ObjectPlace, Reading } from './reading.ts';

const directions = [
  'ASC',
  'ASC_NULLS_FIRST',
  'ASC_NULLS_LAST',
  'DESC',
  'DESC_NULLS_FIRST',
  'DESC_NULLS_LAST',
];

/** Defines the enumeration that every field of an order takes. https://strawberry.rocks/docs/django/guide/ordering */
export function defineOrdering(reading: Reading, at: Spot): string {
  reading.define('Ordering', () => ({
    kind: 'enum',
    name: 'Ordering',
    at,
    members: directions.map((name) => ({ name, at })),
  }));
  return 'Ordering';
}

/** What every filter can be joined with. https://strawberry.rocks/docs/django/guide/filters */
export function joinsOf({ declaration, name, path, cls }: ObjectPlace): readonly Member[] {
  if (declaration.family !== 'django' || !declaration.made.startsWith('filter')) return [];
  const at = { path, region: cls.region };
  return [
    ...['AND', 'OR', 'NOT'].map((join) => ({ name: join, at, type: name })),
    { name: 'DISTINCT', at, type: 'Boolean' },
  ];
}

/** The type that a method of a filter or an order takes: that of its parameter `value`. */
export function typeOfValue(fn: Fn): Fn['params'][number]['type'] {
  return fn.params.find((it) => it.name === 'value')?.type;
}
