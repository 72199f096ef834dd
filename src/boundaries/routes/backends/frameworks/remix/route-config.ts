import { folderOf, joinPath } from '../../../../../lang/paths.ts';
import type { Call, Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { modulesOf } from '../../../modules-of.ts';
import { plainHead } from '../../files/file-routes.ts';
import type { Told } from '../../gathered.ts';
import type { Routed } from './flat-files.ts';

/** What `app/routes.ts` says of one application. */
export interface RouteConfig {
  /** The files that it names, each with its place. */
  readonly places: ReadonlyMap<string, Routed>;
  /** The files of the routes folder count as well. */
  readonly flat: boolean;
  /** What it says besides. */
  readonly unread: readonly Pick<Told, 'act' | 'path' | 'expr'>[];
}

/** One thing that a list of routes says: at which path, in brackets. */
type Item = { readonly under: string } & (
  | { readonly is: 'file'; readonly name: Expr | undefined }
  | { readonly is: 'flat' }
  | { readonly is: 'unread'; readonly expr: Expr }
);

const file = /^(.*?)(?:^|\/)app\/routes\.[cm]?[jt]sx?$/;
const kinds = ['index', 'layout', 'prefix', 'route'] as const;
const deepest = 24;

/** The route configurations of a program, by the folder of their application. https://reactrouter.com/start/framework/routing */
export function readRouteConfigs(program: Program): ReadonlyMap<string, RouteConfig> {
  const configs = new Map<string, RouteConfig>();
  for (const path of modulesOf(program, ['typescript'])) {
    const root = file.exec(path)?.[1];
    const list = program.modules.get(path)?.exports.find(({ name }) => name === 'default')?.value;
    if (root === undefined || !list) continue;
    const items = [...readList(program, path, list, '', 0)];
    configs.set(root, {
      places: new Map(items.flatMap((it) => placeOf(it, root, path))),
      flat: items.some((it) => it.is === 'flat'),
      unread: items.flatMap((it) =>
        it.is === 'unread'
          ? [{ act: { do: 'obscure', under: plainHead(it.under) }, path, expr: it.expr } as const]
          : [],
      ),
    });
  }
  return configs;
}

function placeOf(item: Item, root: string, path: string): readonly (readonly [string, Routed])[] {
  if (item.is !== 'file' || item.name?.is !== 'literal') return [];
  const named = joinPath(folderOf(path), String(item.name.value));
  return named === undefined ? [] : [[named, { root, path: item.under === '' ? '/' : item.under }]];
}

function* readList(
  program: Program,
  path: string,
  list: Expr | undefined,
  under: string,
  depth: number,
): Generator<Item> {
  const items = list?.is === 'array' ? list.items.map((it) => it.value) : list ? [list] : [];
  if (depth > deepest) return;
  for (const expr of items) {
    const kind = expr.is === 'call' ? kindOf(program, expr, path) : undefined;
    const [first, second, third, fourth] = expr.is === 'call' ? expr.args.map((it) => it.value) : [];
    const below = `${under}${spell(first)}`;
    const read = (children: Expr | undefined, at: string) => readList(program, path, children, at, depth + 1);
    if (kind === 'flat') yield { is: 'flat', under };
    else if (kind === 'index') yield { is: 'file', name: first, under };
    else if (kind === 'layout') yield* read(second?.is === 'object' ? third : second, under);
    else if (kind === 'prefix') yield* read(second, below);
    else if (kind === 'route') {
      yield { is: 'file', name: second, under: below };
      yield* read(third?.is === 'object' ? fourth : third, below);
    } else {
      const [value] = expr.is === 'name' ? program.refer(expr, path) : [];
      if (expr.is === 'array') yield* read(expr, under);
      else if (value?.is === 'value' && value.expr.is === 'array') yield* read(value.expr, under);
      else yield { is: 'unread', expr, under };
    }
  }
}

/** Which of React Router's functions a call asks; `flat` for what reads the routes folder, by whatever adapter. */
function kindOf(program: Program, call: Call, path: string): (typeof kinds)[number] | 'flat' | undefined {
  for (const it of program.refer(call.of, path)) {
    if (it.is !== 'external') continue;
    if (it.from === '@react-router/dev/routes') return kinds.find((kind) => kind === it.name);
    if (/^@react-router\/(?:fs-routes|remix-routes-option-adapter)$/.test(it.from)) return 'flat';
  }
  return undefined;
}

/** `users/:id?` in brackets; what is not written down is a segment without a name. */
function spell(text: Expr | undefined): string {
  if (text?.is === 'literal' && text.value === null) return '';
  const segments = text?.is === 'literal' ? String(text.value).split('/') : ['[]'];
  return segments
    .filter((it) => it !== '')
    .map(
      (it) =>
        `/${it
          .replace(/^:(.+)\?$/, '[[$1]]')
          .replace(/^:(.+)$/, '[$1]')
          .replace(/^\*$/, '[...]')}`,
    )
    .join('');
}
