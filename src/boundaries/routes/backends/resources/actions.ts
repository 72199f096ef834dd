import type { Expr } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { wordsOf } from '../arguments/plain-text.ts';

/** One of the routes that a resource has: below its path, or below the path of one of its members. */
export interface Action {
  readonly methods: readonly string[];
  readonly path: string;
  readonly on: 'collection' | 'member';
  /** A page with a form, of which an API has none. */
  readonly isForm: boolean;
}

export type Actions = Readonly<Record<string, Action>>;

/** What a resource serves, by action. Frameworks call that which makes a member, and the form for it, one way or the other. */
export function actionsCalled(make: 'create' | 'store', form: 'new' | 'create'): Actions {
  return {
    index: { methods: ['GET'], path: '', on: 'collection', isForm: false },
    [make]: { methods: ['POST'], path: '', on: 'collection', isForm: false },
    [form]: { methods: ['GET'], path: form, on: 'collection', isForm: true },
    show: { methods: ['GET'], path: '', on: 'member', isForm: false },
    edit: { methods: ['GET'], path: 'edit', on: 'member', isForm: true },
    update: { methods: ['PATCH', 'PUT'], path: '', on: 'member', isForm: false },
    destroy: { methods: ['DELETE'], path: '', on: 'member', isForm: false },
  };
}

/** What a resource serves that is the only one of its kind: it needs no id. */
export function aloneOf({ index: _, ...actions }: Actions): Actions {
  return Object.fromEntries(
    Object.entries(actions).map(([name, action]) => [name, { ...action, on: 'collection' }]),
  );
}

/** An action with its own name. */
export interface Chosen extends Action {
  readonly name: string;
}

/** Which of its actions a resource has: those it names, or all that are usual, but for those it leaves out. */
export interface Choice {
  readonly only: Expr | undefined;
  readonly except: Expr | undefined;
  usual(action: Action, name: string): boolean;
}

/** The actions of a resource; a guess where what it names, or leaves out, could not be told. */
export function chooseActions(
  program: Program,
  actions: Actions,
  { only, except, usual }: Choice,
  at: string,
): { readonly actions: readonly Chosen[]; readonly isGuess: boolean } {
  const named = only && wordsOf(program, only, at);
  const left = except && wordsOf(program, except, at);
  const chosen = Object.entries(actions).filter(
    ([name, action]) => (named ? named.includes(name) : usual(action, name)) && !left?.includes(name),
  );
  return {
    actions: chosen.map(([name, action]) => ({ ...action, name })),
    isGuess: (only !== undefined && !named) || (except !== undefined && !left),
  };
}
