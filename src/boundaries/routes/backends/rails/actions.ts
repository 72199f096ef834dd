/** One of the routes that a resource has: below its path, or below the path of one of its members. */
export interface Action {
  readonly methods: readonly string[];
  readonly path: string;
  readonly on: 'collection' | 'member';
}

/** What `resources` serves, by action. https://guides.rubyonrails.org/routing.html#crud-verbs-and-actions */
export const plural: Readonly<Record<string, Action>> = {
  index: { methods: ['GET'], path: '', on: 'collection' },
  create: { methods: ['POST'], path: '', on: 'collection' },
  new: { methods: ['GET'], path: 'new', on: 'collection' },
  show: { methods: ['GET'], path: '', on: 'member' },
  edit: { methods: ['GET'], path: 'edit', on: 'member' },
  update: { methods: ['PATCH', 'PUT'], path: '', on: 'member' },
  destroy: { methods: ['DELETE'], path: '', on: 'member' },
};

/** What `resource` serves, by action: there is one, so it needs no id. */
export const singular: Readonly<Record<string, Action>> = Object.fromEntries(
  Object.entries(plural).flatMap(([name, action]) =>
    name === 'index' ? [] : [[name, { ...action, on: 'collection' }]],
  ),
);

/** The actions of a form that a browser shows: an application that is an API alone has none of them. */
export const forms: ReadonlySet<string> = new Set(['new', 'edit']);
