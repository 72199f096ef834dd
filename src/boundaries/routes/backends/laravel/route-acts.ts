import type { Program } from '../../../../model/program.ts';
import { listItems } from '../../read-paths.ts';
import { type Act, obscure, serve } from '../act.ts';
import { plainText } from '../plain-text.ts';
import { methodNamed, verbs } from '../verbs.ts';
import { argumentOf, type Chain, type Link } from './chain.ts';
import { type ActionName, actionsOf, type Kind, kinds, routeOf } from './resource-actions.ts';

type Read = (link: Link, chain: Chain, at: string, program: Program) => readonly Act[];

const readVerb: Read = ({ name, args: [first] }) => (first ? [serve([methodNamed(name)], first.value)] : []);

const readResource =
  (kind: Kind): Read =>
  ({ args: [first] }, chain, at, program) => {
    const name = first && plainText(program, first.value, at);
    if (name === undefined) return [obscure];
    return resourceActs(name, kind, chain, at, program);
  };

function resourceActs(name: string, kind: Kind, chain: Chain, at: string, program: Program): readonly Act[] {
  const words = (option: string) => {
    const given = argumentOf(chain, option);
    return given && listItems(program, given, at).map((it) => plainText(program, it.expr, it.path));
  };
  const only = words('only');
  const except = words('except');
  const isShallow = chain.links.some((it) => it.name === 'shallow');
  const kept = (action: ActionName) => (!only || only.includes(action)) && !except?.includes(action);
  return actionsOf(kind)
    .filter(kept)
    .map((action) => {
      const { methods, path } = routeOf(name, action, kind, isShallow);
      return serve(methods, path);
    });
}

/** `resources(['photos' => PhotoController::class])` */
const readResources =
  (kind: Kind): Read =>
  ({ args: [first] }, chain, at, program) =>
    first?.value.is === 'object'
      ? first.value.entries.flatMap(({ key }) =>
          typeof key === 'string' ? resourceActs(key, kind, chain, at, program) : [],
        )
      : [obscure];

/** What the calls that declare routes serve, by their names. */
export const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  ...[...verbs, 'any'].map((it) => [it, readVerb] as const),
  ...kinds.map((it) => [it, readResource(it)] as const),
  ['resources', readResources('resource')],
  ['apiResources', readResources('apiResource')],
  ['match', ({ args: [methods, path] }) => (methods && path ? [serve([methods.value], path.value)] : [])],
  ['view', ({ args: [path] }) => (path ? [serve(['GET'], path.value)] : [])],
  ['redirect', ({ args: [path] }) => (path ? [serve(['*'], path.value)] : [])],
  ['permanentRedirect', ({ args: [path] }) => (path ? [serve(['*'], path.value)] : [])],
]);
