import { singularOf } from '../singular.ts';

/** What resources serve, by action. https://laravel.com/docs/controllers#actions-handled-by-resource-controllers */
const actions = {
  index: { methods: ['GET'], on: 'collection', path: '' },
  create: { methods: ['GET'], on: 'collection', path: '/create' },
  store: { methods: ['POST'], on: 'collection', path: '' },
  show: { methods: ['GET'], on: 'member', path: '' },
  edit: { methods: ['GET'], on: 'member', path: '/edit' },
  update: { methods: ['PUT', 'PATCH'], on: 'member', path: '' },
  destroy: { methods: ['DELETE'], on: 'member', path: '' },
} as const;

export type ActionName = keyof typeof actions;

const all = Object.keys(actions) as readonly ActionName[];
const forms: ReadonlySet<ActionName> = new Set(['create', 'edit']);

/** The kinds of resource; a singleton has no id, and is made elsewhere. */
export const kinds = ['resource', 'apiResource', 'singleton', 'apiSingleton'] as const;
export type Kind = (typeof kinds)[number];

/** The actions that a kind of resource has unless it is told otherwise. */
export function actionsOf(kind: Kind): readonly ActionName[] {
  const shown = kind.startsWith('api') ? all.filter((it) => !forms.has(it)) : all;
  return kind.endsWith('ingleton') ? shown.filter((it) => /^(?:show|edit|update)$/.test(it)) : shown;
}

/** The path and methods of one action of a resource: `photos.comments` is nested, its ids are named after the words. */
export function routeOf(name: string, action: ActionName, kind: Kind, isShallow: boolean) {
  const { methods, on, path } = actions[action];
  const words = name.split('.');
  const last = words.at(-1) ?? '';
  const above = isShallow && on === 'member' ? [] : words.slice(0, -1);
  const parents = above.map((it) => `${it}/{${parameterOf(it)}}/`).join('');
  const id = on === 'member' && !kind.endsWith('ingleton') ? `/{${parameterOf(last)}}` : '';
  return { methods, path: `${parents}${last}${id}${path}` };
}

function parameterOf(word: string): string {
  return singularOf(word.split('/').at(-1) ?? '').replaceAll('-', '_');
}
