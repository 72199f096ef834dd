import { lastName } from '../../../../../lang/link/unit.ts';
import type { Call, Entry, Expr, Fn, Module } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { hide, obscure, type PathText, serve } from '../../act.ts';
import { plainText, wordsOf } from '../../arguments/plain-text.ts';
import { methodNamed, verbs } from '../../arguments/verbs.ts';
import type { Router, Told } from '../../gathered.ts';
import { mountedIn, toldIn } from '../../place.ts';
import { callsIn } from '../../ruby/body.ts';
import { blockOf, optionOf, pairsOf, positionals } from '../../ruby/options.ts';
import { readResources } from './read-resources.ts';
import { blocks, type Scope, underOf } from './scope.ts';

/** What is known around the routes of one application, or of one engine. */
export interface Drawing {
  readonly program: Program;
  /** The routes of an engine of the tree. */
  engineOf(expr: Expr): Router | undefined;
  /** The file that `draw(:name)` reads. */
  drawn(name: string): Module | undefined;
}

const deepest = 24;

type Read = (call: Call, scope: Scope, drawing: Drawing) => readonly Told[];

/** What the calls of a block tell, in order. */
export function drawBlock(body: Pick<Fn, 'steps'>, scope: Scope, drawing: Drawing): readonly Told[] {
  if (scope.depth > deepest) return [];
  return callsIn(body).flatMap(({ call, guarded }) =>
    drawCall(call, { ...scope, guarded: scope.guarded || guarded, depth: scope.depth + 1 }, drawing),
  );
}

const drawCall: Read = (call, scope, drawing) => {
  const name = lastName(call.of) ?? '';
  const block = blockOf(call);
  const inside = blocks.get(name);
  if (inside) return block ? drawBlock(block, inside(scope, call), drawing) : [];
  const read = readers.get(name);
  if (read) return read(call, scope, drawing);
  const isPlain = call.of.is === 'name';
  if (silent.has(name) || !(isPlain || name === 'each')) return [];
  if (block) return drawBlock(block, isPlain ? { ...scope, guarded: true } : scope, drawing);
  return isPlain ? drawFunction(call, scope, drawing) : [];
};

/** What a function draws that the routes declare themselves. */
const drawFunction: Read = (call, scope, drawing) => {
  const own = drawing.program.refer(call.of, scope.path).filter((it) => it.is === 'function');
  if (own.length === 0) return [toldIn(scope, obscure, call)];
  return own.flatMap(({ fn, path }) => drawBlock(fn, { ...scope, path }, drawing));
};

/** What says nothing about paths. */
const silent = new Set([
  'direct',
  'resolve',
  'require',
  'require_dependency',
  'load',
  'puts',
  'raise',
  'extend',
]);

/** Rails declares what a block holds before the actions of the resource itself. */
const readResource =
  (kind: 'resources' | 'resource'): Read =>
  (call, scope, drawing) => {
    const read = readResources(drawing.program, call, kind, scope);
    const block = blockOf(call);
    const concerns = optionOf(call, 'concerns');
    if (!read) return [toldIn(scope, obscure, call)];
    return read.flatMap(({ served, isGuess, scope: inside }) => [
      ...(block ? drawBlock(block, inside, drawing) : []),
      ...(concerns ? drawConcerns(concerns, call, inside, drawing) : []),
      ...served.map(({ action, under }) =>
        toldIn(
          { ...scope, guarded: scope.guarded || isGuess, under },
          serve(action.methods, action.path),
          call,
        ),
      ),
    ]);
  };

function drawConcerns(expr: Expr, call: Call, scope: Scope, drawing: Drawing): readonly Told[] {
  const names = wordsOf(drawing.program, expr, scope.path) ?? [''];
  return names.flatMap((name) => {
    const concern = scope.concerns.get(name);
    return concern ? drawBlock(concern, scope, drawing) : [toldIn(scope, obscure, call)];
  });
}

/** `get :a, 'b' => 'c#d', on: :member`: one route for each path. */
const readRoute =
  (method: string | undefined): Read =>
  (call, scope, { program }) => {
    const on = optionOf(call, 'on');
    const place = on && plainText(program, on, scope.path);
    const under = scope.resource && place ? underOf(scope, place) : scope.under;
    const via = optionOf(call, 'via');
    const words = via ? wordsOf(program, via, scope.path) : [];
    const methods = method ? [method] : words?.length ? words.map(methodNamed) : ['*'];
    const path = optionOf(call, 'path');
    const given = path ? [path] : [...positionals(call).map((it) => it.value), ...pairsOf(call).map(pathOf)];
    return given.map((it) => toldIn({ ...scope, under }, serve(methods, it), call));
  };

function pathOf({ key, value }: Entry): PathText {
  return typeof key === 'string' ? { is: 'literal', value: key, region: value.region } : key;
}

/** `mount Engine => '/a'` and `mount Engine, at: '/a'`. */
const readMount: Read = (call, scope, drawing) => {
  const at = optionOf(call, 'at');
  const mounts = at
    ? positionals(call).map(({ value }) => ({ child: value, path: at }))
    : pairsOf(call).map(({ key, value }) => ({ child: key, path: value }));
  return mounts.map(({ child, path }) => {
    const engine = typeof child === 'string' ? undefined : drawing.engineOf(child);
    return engine
      ? mountedIn(scope, engine, call, path)
      : toldIn(scope, hide(path, 'a mounted application'), call);
  });
};

/** Libraries that draw a set of routes of their own below one path. */
const readLibrary =
  (by: string, fallback: string | undefined): Read =>
  (call, scope, drawing) => {
    const path = optionOf(call, 'path') ?? optionOf(call, 'at') ?? fallback ?? positionals(call)[0]?.value;
    const block = blockOf(call);
    return [
      ...(path ? [toldIn(scope, hide(path, by), call)] : []),
      ...(block ? drawBlock(block, scope, drawing) : []),
    ];
  };

const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  ...verbs.map((it) => [it, readRoute(it.toUpperCase())] as const),
  ['match', readRoute(undefined)],
  ['root', (call, scope) => [toldIn(scope, serve(['GET'], ''), call)]],
  ['resources', readResource('resources')],
  ['resource', readResource('resource')],
  [
    'concern',
    (call, { concerns }) => {
      const [name] = positionals(call);
      const block = blockOf(call);
      if (name?.value.is === 'literal' && block) concerns.set(String(name.value.value), block);
      return [];
    },
  ],
  [
    'concerns',
    (call, scope, drawing) =>
      positionals(call).flatMap(({ value }) => drawConcerns(value, call, scope, drawing)),
  ],
  ['mount', readMount],
  [
    'draw',
    (call, scope, drawing) => {
      const [name] = positionals(call);
      const file = name && drawing.drawn(plainText(drawing.program, name.value, scope.path) ?? '');
      return file ? drawBlock(file, { ...scope, path: file.path }, drawing) : [toldIn(scope, obscure, call)];
    },
  ],
  ['devise_for', readLibrary('Devise', undefined)],
  ['mount_devise_token_auth_for', readLibrary('Devise Token Auth', 'auth')],
  ['use_doorkeeper', readLibrary('Doorkeeper', 'oauth')],
]);
