import { singularOf } from '../../arguments/singular.ts';
import { verbs } from '../../arguments/verbs.ts';
import { actionsCalled, aloneOf } from '../../resources/actions.ts';
import { servesResource } from '../../resources/serve.ts';
import { each, routerMethods, servesNamed, servesPath, verbMethods } from '../../routers/router-methods.ts';

const actions = actionsCalled('store', 'create');
/** One that is alone is made elsewhere. */
const singleton = /^(?:show|edit|update)$/;

/** `{photo_album}` for one of the `admin/photo-albums`. */
function id(resource: string): string {
  return `{${singularOf(resource.split('/').at(-1) ?? '').replaceAll('-', '_')}}`;
}

const resource = servesResource({ actions, usual: () => true, id });
const apiResource = servesResource({ actions, usual: ({ isForm }) => !isForm, id });

/** What the calls that declare routes serve. https://laravel.com/docs/controllers#actions-handled-by-resource-controllers */
export const methods = routerMethods({
  ...verbMethods([...verbs, 'any'], servesPath),
  ...each(['resource', 'resources'], resource),
  ...each(['apiResource', 'apiResources'], apiResource),
  singleton: servesResource({
    actions: aloneOf(actions),
    usual: (_action, name) => singleton.test(name),
    id,
  }),
  apiSingleton: servesResource({
    actions: aloneOf(actions),
    usual: ({ isForm }, name) => !isForm && singleton.test(name),
    id,
  }),
  match: servesNamed,
  ...each(['view', 'inertia'], servesPath('GET')),
  ...each(['redirect', 'permanentRedirect'], servesPath('*')),
});
