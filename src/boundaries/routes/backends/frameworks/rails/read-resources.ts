import type { Call } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { plainText } from '../../arguments/plain-text.ts';
import { singularOf } from '../../arguments/singular.ts';
import type { PathText } from '../../backend.ts';
import { type Action, actionsCalled, aloneOf, type Choice, chooseActions } from '../../resources/actions.ts';
import { optionOf, positionals } from '../../ruby/options.ts';
import type { Resource, Scope } from './scope.ts';

/** https://guides.rubyonrails.org/routing.html#crud-verbs-and-actions */
const plural = actionsCalled('create', 'new');
const singular = aloneOf(plural);

/** One resource: what it serves by itself, and where its block stands. */
export interface ReadResource {
  readonly served: readonly { readonly action: Action; readonly under: readonly PathText[] }[];
  /** Which of its actions it serves could not be told. */
  readonly isGuess: boolean;
  readonly scope: Scope;
}

/** The resources that `resources :a, :b` and `resource :c` declare; undefined where a name is not known. */
export function readResources(
  program: Program,
  call: Call,
  kind: 'resources' | 'resource',
  scope: Scope,
): readonly ReadResource[] | undefined {
  const found: ReadResource[] = [];
  for (const { value } of positionals(call)) {
    const name = plainText(program, value, scope.path);
    if (name === undefined) return undefined;
    const { actions, isGuess } = actionsOf(program, call, kind, scope);
    const path: PathText = optionOf(call, 'path') ?? name;
    const collection = [...scope.under, path];
    const resource: Resource =
      kind === 'resource'
        ? { collection, member: collection }
        : { collection, member: [...collection, memberOf(program, call, scope)] };
    const isShallow = scope.isShallow || isTrue(call, 'shallow');
    const root = isShallow && scope.resource ? [...scope.shallowUnder, path] : collection;
    const member = kind === 'resource' ? root : [...root, memberOf(program, call, scope)];
    const parent = kind === 'resource' ? root : [...root, parentOf(program, call, name, scope)];
    found.push({
      served: actions.map((action) => ({
        action,
        under: action.on === 'member' ? member : resource.collection,
      })),
      isGuess,
      scope: { ...scope, under: parent, isShallow, resource: { collection, member } },
    });
  }
  return found;
}

function actionsOf(program: Program, call: Call, kind: 'resources' | 'resource', scope: Scope) {
  const choice: Choice = {
    only: optionOf(call, 'only'),
    except: optionOf(call, 'except'),
    usual: ({ isForm }) => !(isForm && scope.isApi),
  };
  return chooseActions(program, kind === 'resources' ? plural : singular, choice, scope.path);
}

function memberOf(program: Program, call: Call, { path }: Scope): string {
  const param = optionOf(call, 'param');
  return `:${(param && plainText(program, param, path)) ?? 'id'}`;
}

function parentOf(program: Program, call: Call, name: string, scope: Scope): string {
  return `:${singularOf(name)}_${memberOf(program, call, scope).slice(1)}`;
}

function isTrue(call: Call, name: string): boolean {
  const value = optionOf(call, name);
  return value?.is === 'literal' && value.value === true;
}
