import type { Expr } from '../../../../../model/module.ts';
import type { External, Program } from '../../../../../model/program.ts';
import { type Act, hide, mount, obscure } from '../../act.ts';
import { argument } from '../../arguments/argument.ts';
import { plainText } from '../../arguments/plain-text.ts';
import { type ListEntry, listEntries } from '../../calls/list-entries.ts';
import { type Gathered, type Router, routerAt, type Told } from '../../gathered.ts';
import { regexAsAngles } from '../../spelling/regex-as-angles.ts';
import { servedByPackage } from './packages.ts';
import { methodsOfView } from './views.ts';

/** The list of routes of a urlconf, or one written anywhere, as a router. */
function routerOfList(list: Expr, path: string): Router {
  return routerAt(list, path, { role: 'router' });
}

/** The routes of a urlconf module. */
export function routerOfModule(program: Program, path: string): Router | undefined {
  const list = program.modules.get(path)?.bindings.find((it) => it.name === 'urlpatterns');
  return list && { key: `${path}#urlpatterns`, made: { role: 'router' }, path, expr: list.value };
}

/** Finds the routers behind `x.urls`, of another framework than `path()`. */
export type FindOthers = (expr: Expr, at: string) => readonly Router[];

/** What is known of a program beside the list that is read; `settled`: with the settings of the project written out. */
interface Urlconfs {
  readonly program: Program;
  readonly others: FindOthers;
  readonly settled: (expr: Expr, at: string) => Expr;
}

/** What a list of routes says; `enter` is told of each router that it includes. */
export function readUrls(urlconfs: Urlconfs, router: Router, enter: (router: Router) => void): Gathered {
  const named = router.key.endsWith('#urlpatterns');
  const { region } = router.expr;
  const list: Expr = named ? { is: 'name', name: 'urlpatterns', region } : router.expr;
  const told = listEntries(urlconfs.program, list, router.path).flatMap((entry) => {
    const entries = readEntry(urlconfs, entry);
    for (const child of entries.flatMap((it) => it.children)) enter(child);
    return entries;
  });
  return { router, told };
}

function readEntry(
  { program, others, settled }: Urlconfs,
  { expr, path, guarded }: ListEntry,
): readonly Told[] {
  const site = { path, expr, guarded, under: [], children: [], each: true };
  const maker =
    expr.is === 'call'
      ? program.refer(expr.of, path).find((it): it is External => it.is === 'external')
      : undefined;
  const kind = maker && /(?:^|\.)(path|re_path|url|static)$/.exec(maker.name)?.[1];
  if (expr.is !== 'call' || !maker || !kind || !/django|rest_framework/.test(maker.from)) {
    const children = others(expr, path).filter((it) => it.expr !== expr);
    return children.length > 0 ? [{ ...site, act: mount(expr), children }] : [];
  }
  if (kind === 'static') return [];
  const written = argument(expr, kind === 'path' ? 'route' : 'regex', 0) ?? argument(expr, 'route');
  const route = written && settled(written, path);
  const text = route && plainText(program, route, path, { hole: kind === 'path' ? '<_>' : '(?P<_>[^/]+)' });
  const spelt = text === undefined || kind === 'path' ? text : regexAsAngles(text);
  const view = argument(expr, 'view', 1);
  if (!view) return [];
  const included = includedIn(program, view, path, others);
  if (spelt === undefined) {
    const isKnown = kind === 'path' && typeof included === 'object' && included.length > 0;
    return route && isKnown
      ? [{ ...site, act: mount(view, route), children: included }]
      : [{ ...site, act: { do: 'obscure', under: headOf(text) } }];
  }
  if (typeof included === 'string') {
    const isRoot = spelt.replaceAll('/', '') === '';
    const rest: Act = isRoot ? obscure : hide(spelt, included);
    const known = servedByPackage(included.replaceAll('`', '')).map(({ act, optional }) => ({
      ...site,
      act,
      guarded: guarded || optional,
      under: [spelt],
    }));
    return [...known, { ...site, act: rest }];
  }
  const act: Act = included
    ? mount(view, spelt)
    : {
        do: 'serve',
        methods: methodsOfView(program, view, path),
        paths: kind === 'path' ? [spelt] : bothForms(spelt, text),
      };
  return [{ ...site, act, children: included ?? [] }];
}

/** A regular expression that ends in `/?` takes a path with the slash and without. */
function bothForms(spelt: string, text = ''): readonly string[] {
  return /\/\?(?:\$|\\Z)?$/.test(text) ? [spelt, `${spelt}/`] : [spelt];
}

/** The plain segments that a regular expression begins with. */
function headOf(pattern: string | undefined): string {
  return /^\^?((?:[\w-]+\/)*)/.exec(pattern?.slice(0, 500) ?? '')?.[1] ?? '';
}

/** The routers that a view stands for, or the package that answers in their place; undefined for a view that is one. */
function includedIn(
  program: Program,
  view: Expr,
  at: string,
  others: FindOthers,
): readonly Router[] | string | undefined {
  if (view.is === 'member' && view.name === 'urls') {
    const isAdmin = program
      .refer(view, at)
      .some((it) => it.is === 'external' && it.from.startsWith('django.contrib'));
    return isAdmin || /(?:^|\.)admin/.test(ownerName(view.of)) ? 'the Django admin' : others(view, at);
  }
  if (view.is !== 'call') return undefined;
  const isInclude = program
    .refer(view.of, at)
    .some((it) => it.is === 'external' && /(?:^|\.)include$/.test(it.name));
  const given = isInclude ? argument(view, 'arg', 0) : undefined;
  if (!given) return undefined;
  const lists = listsOf(program, given, at, others);
  return lists.length > 0 ? lists : packageOf(program, given, at);
}

/** The package outside the tree whose routes are included. */
function packageOf(program: Program, given: Expr, at: string): string | readonly Router[] {
  const [first] = given.is === 'array' ? given.items : [];
  const name = plainText(program, first?.value ?? given, at);
  if (name !== undefined) return `\`${name}\``;
  const outside = program.refer(given, at).find((it): it is External => it.is === 'external');
  return outside && outside.from !== '<global>' ? `\`${outside.from}\`` : [];
}

function ownerName(expr: Expr): string {
  if (expr.is === 'name') return expr.name;
  return expr.is === 'member' ? `${ownerName(expr.of)}.${String(expr.name)}` : '';
}

/** What `include` is given: the name of a module, a module, a list, or one of them with a namespace. */
function listsOf(program: Program, given: Expr, at: string, others: FindOthers): readonly Router[] {
  if (given.is === 'member' && given.name === 'urls') {
    const found = others(given, at);
    if (found.length > 0) return found;
  }
  const name = plainText(program, given, at);
  if (name !== undefined) {
    const module = program.resolve(name, at);
    const router = module === undefined ? undefined : routerOfModule(program, module);
    return router ? [router] : [];
  }
  const [first] = given.is === 'array' ? given.items : [];
  const isPair = given.is === 'array' && given.items.length === 2 && first?.value.is !== 'call';
  if (isPair && first) return listsOf(program, first.value, at, others);
  const isOwn = given.is === 'name' && program.modules.get(at)?.bindings.some((it) => it.name === given.name);
  if (given.is === 'array' || given.is === 'operation' || isOwn) return [routerOfList(given, at)];
  return program.refer(given, at).flatMap((it): readonly Router[] => {
    if (it.is === 'module')
      return [routerOfModule(program, it.path)].filter((router) => router !== undefined);
    return it.is === 'value' && it.expr !== given ? listsOf(program, it.expr, it.path, others) : [];
  });
}
