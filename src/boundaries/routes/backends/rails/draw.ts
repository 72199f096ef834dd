import { lastName } from '../../../../lang/link/unit.ts';
import type { Call, Expr, Fn } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import { type Act, hide, obscure, type PathText, serve } from '../act.ts';
import type { Router, Told } from '../gathered.ts';
import { mountedIn, toldIn } from '../place.ts';
import { plainText, wordsOf } from '../plain-text.ts';
import { callsIn } from '../ruby-body.ts';
import { blockOf, optionOf, pairsOf, positionals } from '../ruby-options.ts';
import { methodNamed, verbs } from '../verbs.ts';
import { readResources } from './read-resources.ts';
import { below, type Scope } from './scope.ts';

/** Reads the routes of one application, or of one engine. */
export interface Drawing {
  readonly program: Program;
  readonly told: Told[];
  /** The routes of an engine of the tree. */
  engineOf(expr: Expr): Router | undefined;
  /** The file that `draw(:name)` reads. */
  drawn(name: string): { readonly path: string; readonly steps: Fn['steps'] } | undefined;
}

const deepest = 24;

type Read = (call: Call, scope: Scope, drawing: Drawing, depth: number) => void;

/** Reads the calls of a block in order. */
export function drawBlock(body: Pick<Fn, 'steps'>, scope: Scope, drawing: Drawing, depth = 0): void {
  if (depth > deepest) return;
  for (const { call, guarded } of callsIn(body))
    drawCall(call, { ...scope, guarded: scope.guarded || guarded }, drawing, depth + 1);
}

function drawCall(call: Call, scope: Scope, drawing: Drawing, depth: number): void {
  const name = lastName(call.of) ?? '';
  const block = blockOf(call);
  const read = readers[name];
  const isPlain = call.of.is === 'name';
  if (read) read(call, scope, drawing, depth);
  else if (silent.has(name)) return;
  else if (block && (isPlain || name === 'each'))
    drawBlock(block, isPlain ? { ...scope, guarded: true } : scope, drawing, depth);
  else if (isPlain) drawFunction(call, scope, drawing, depth);
}

/** What a function draws that the routes declare themselves. */
function drawFunction(call: Call, scope: Scope, drawing: Drawing, depth: number): void {
  const own = drawing.program.refer(call.of, scope.path).filter((it) => it.is === 'function');
  for (const { fn, path } of own) drawBlock(fn, { ...scope, path }, drawing, depth);
  if (own.length === 0) tell(obscure, call, scope, drawing);
}

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

function tell(act: Act, call: Call, scope: Scope, { told }: Drawing): void {
  told.push(toldIn(scope, act, call));
}

const readBlock: Read = (call, scope, drawing, depth) => {
  const block = blockOf(call);
  if (block) drawBlock(block, scope, drawing, depth);
};

/** Holds routes that answer only some requests for their paths. */
const readConstraint: Read = (call, scope, drawing, depth) => {
  readBlock(call, { ...scope, guarded: true }, drawing, depth);
};

/** Rails declares what a block holds before the actions of the resource itself. */
const readResource =
  (kind: 'resources' | 'resource'): Read =>
  (call, scope, drawing, depth) => {
    const read = readResources(drawing.program, call, kind, scope);
    if (!read) return tell(obscure, call, scope, drawing);
    for (const { served, isGuess, scope: inside } of read) {
      readBlock(call, inside, drawing, depth);
      const concerns = optionOf(call, 'concerns');
      if (concerns) readConcerns(concerns, call, inside, drawing, depth);
      const guarded = scope.guarded || isGuess;
      for (const { action, under } of served)
        tell(serve(action.methods, action.path), call, { ...scope, guarded, under }, drawing);
    }
  };

function readConcerns(expr: Expr, call: Call, scope: Scope, drawing: Drawing, depth: number): void {
  for (const name of wordsOf(drawing.program, expr, scope.path) ?? ['']) {
    const concern = scope.concerns.get(name);
    if (concern) drawBlock(concern, scope, drawing, depth);
    else tell(obscure, call, scope, drawing);
  }
}

/** `get :a, 'b' => 'c#d', on: :member`: one route for each path. */
const readRoute =
  (method: string | undefined): Read =>
  (call, scope, drawing) => {
    const on = optionOf(call, 'on');
    const place = on && plainText(drawing.program, on, scope.path);
    const under = scope.resource && place ? underOf(scope, place) : scope.under;
    const via = optionOf(call, 'via');
    const words = via ? wordsOf(drawing.program, via, scope.path) : [];
    const methods = method ? [method] : words?.length ? words.map(methodNamed) : ['*'];
    const path = optionOf(call, 'path');
    const given: readonly PathText[] = path
      ? [path]
      : [...positionals(call).map((it) => it.value), ...pairsOf(call).map(pathOf)];
    for (const each of given) tell(serve(methods, each), call, { ...scope, under }, drawing);
  };

function underOf({ resource, under }: Scope, place: string): readonly PathText[] {
  if (!resource) return under;
  if (place === 'new') return [...resource.collection, 'new'];
  return place === 'member' ? resource.member : resource.collection;
}

function pathOf({ key, value }: { readonly key: string | Expr; readonly value: Expr }): PathText {
  return typeof key === 'string' ? { is: 'literal', value: key, region: value.region } : key;
}

const readPlace =
  (place: 'member' | 'collection' | 'new'): Read =>
  (call, scope, drawing, depth) => {
    readBlock(call, { ...scope, under: underOf(scope, place) }, drawing, depth);
  };

/** `namespace :admin`: below its name, unless it says another path. */
const readNamespace: Read = (call, scope, drawing, depth) => {
  const path = optionOf(call, 'path') ?? positionals(call)[0]?.value;
  readBlock(call, below(scope, path ? [path] : []), drawing, depth);
};

/** `scope '/a', :b, path: 'c'`; without a path it groups other things. */
const readScope: Read = (call, scope, drawing, depth) => {
  const path = optionOf(call, 'path');
  const pieces = [...positionals(call).map((it) => it.value), ...(path ? [path] : [])];
  const constrained =
    optionOf(call, 'constraints') !== undefined || optionOf(call, 'subdomain') !== undefined;
  const inside = { ...below(scope, pieces), guarded: scope.guarded || constrained };
  const shallow = optionOf(call, 'shallow_path');
  readBlock(
    call,
    shallow ? { ...inside, shallowUnder: [...scope.shallowUnder, shallow] } : inside,
    drawing,
    depth,
  );
};

/** `mount Engine => '/a'` and `mount Engine, at: '/a'`. */
const readMount: Read = (call, scope, drawing) => {
  const at = optionOf(call, 'at');
  const mounts = at
    ? positionals(call).map(({ value }) => ({ child: value, path: at }))
    : pairsOf(call).map(({ key, value }) => ({
        child: typeof key === 'string' ? undefined : key,
        path: value,
      }));
  for (const { child, path } of mounts) {
    const engine = child && drawing.engineOf(child);
    if (engine) drawing.told.push(mountedIn(scope, engine, call, path));
    else tell(hide(path, 'a mounted application'), call, scope, drawing);
  }
};

/** Libraries that draw a set of routes of their own below one path. */
const readLibrary =
  (by: string, fallback: string | undefined): Read =>
  (call, scope, drawing) => {
    const path = optionOf(call, 'path') ?? optionOf(call, 'at') ?? fallback ?? positionals(call)[0]?.value;
    if (path) tell(hide(path, by), call, scope, drawing);
    readBlock(call, scope, drawing, 0);
  };

const readers: Readonly<Record<string, Read | undefined>> = {
  ...Object.fromEntries(verbs.map((it) => [it, readRoute(it.toUpperCase())])),
  match: readRoute(undefined),
  root: (call, scope, drawing) => tell(serve(['GET'], ''), call, scope, drawing),
  resources: readResource('resources'),
  resource: readResource('resource'),
  member: readPlace('member'),
  collection: readPlace('collection'),
  new: readPlace('new'),
  nested: readBlock,
  shallow: (call, scope, drawing, depth) => readBlock(call, { ...scope, isShallow: true }, drawing, depth),
  namespace: readNamespace,
  scope: readScope,
  controller: readBlock,
  defaults: readBlock,
  with_options: readBlock,
  devise_scope: readBlock,
  authenticate: readBlock,
  authenticated: readConstraint,
  unauthenticated: readConstraint,
  constraints: readConstraint,
  concern: (call, scope) => {
    const [name] = positionals(call);
    const block = blockOf(call);
    if (name?.value.is === 'literal' && block) scope.concerns.set(String(name.value.value), block);
  },
  concerns: (call, scope, drawing, depth) => {
    for (const { value } of positionals(call)) readConcerns(value, call, scope, drawing, depth);
  },
  mount: readMount,
  draw: (call, scope, drawing, depth) => {
    const [name] = positionals(call);
    const file = name && drawing.drawn(plainText(drawing.program, name.value, scope.path) ?? '');
    if (file) drawBlock(file, { ...scope, path: file.path }, drawing, depth);
    else tell(obscure, call, scope, drawing);
  },
  devise_for: readLibrary('Devise', undefined),
  mount_devise_token_auth_for: readLibrary('Devise Token Auth', 'auth'),
  use_doorkeeper: readLibrary('Doorkeeper', 'oauth'),
};
