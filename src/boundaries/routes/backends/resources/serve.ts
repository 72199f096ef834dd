import { lastName } from '../../../../lang/link/unit.ts';
import { obscure, serve } from '../act.ts';
import { optionIn } from '../arguments/options.ts';
import { plainText } from '../arguments/plain-text.ts';
import type { RouterMethod } from '../backend.ts';
import { callsOn } from '../calls/calls-on.ts';
import { type Action, type Actions, chooseActions } from './actions.ts';

/** How a framework routes resources that are told by one call, and by those that are chained on it. */
interface ResourceRouting {
  readonly actions: Actions;
  /** Whether a resource has an action unless it says which it has; `said` are the names of the calls that are chained on. */
  usual(action: Action, name: string, said: readonly string[]): boolean;
  /** The placeholder of a member of a resource. */
  id(resource: string, isOwn: boolean): string;
}

/** `resource('photos.comments', Controller).only(['index'])`, and `resources(['photos' => Controller])`. */
export function servesResource({ actions, usual, id }: ResourceRouting): RouterMethod {
  return {
    least: 1,
    read(call, { program, at }) {
      const [given, ...others] = call.args.map((it) => it.value);
      const chained = callsOn(program, call);
      const said = chained.map((it) => lastName(it.of) ?? '');
      const option = (name: string) =>
        chained[said.lastIndexOf(name)]?.args[0]?.value ?? optionIn(others.at(-1), name);
      const chosen = chooseActions(
        program,
        actions,
        {
          only: option('only'),
          except: option('except'),
          usual: (action, name) => usual(action, name, said),
        },
        at,
      );
      const names =
        given?.is === 'object'
          ? given.entries.map(({ key }) => (typeof key === 'string' ? key : undefined))
          : [given && plainText(program, given, at)];
      return names.flatMap((name) =>
        name === undefined || chosen.isGuess
          ? [obscure]
          : chosen.actions.map((it) => ({
              ...serve(it.methods, pathOf(name, it, id, said.includes('shallow'))),
              name: `${name.slice(name.lastIndexOf('/') + 1)}.${it.name}`,
            })),
      );
    },
  };
}

/** `photos.comments` lies below one of the photos, but for the members of a shallow one. */
function pathOf(name: string, { path, on }: Action, id: ResourceRouting['id'], isShallow: boolean): string {
  const words = name.split('.');
  const last = words.at(-1) ?? '';
  const above = isShallow && on === 'member' ? [] : words.slice(0, -1);
  const own = [last, ...(on === 'member' ? [id(last, true)] : []), path];
  return [...above.flatMap((it) => [it, id(it, false)]), ...own].filter((it) => it !== '').join('/');
}
