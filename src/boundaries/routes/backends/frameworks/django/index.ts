import type { Expr } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { importsAny, modulesOf } from '../../../modules-of.ts';
import { plainText } from '../../arguments/plain-text.ts';
import type { GatheredBackend } from '../../backend.ts';
import type { Gathered, Router } from '../../gathered.ts';
import { spellAngles } from '../../spelling/angle.ts';
import { djangoNinja } from '../django-ninja/index.ts';
import { djangoRest } from '../django-rest/index.ts';
import { djangoExamples } from './examples.ts';
import { openSettings, rootUrlconf } from './settings.ts';
import type { UrlFramework } from './url-framework.ts';
import { type FindOthers, readUrls, routerOfModule } from './urls.ts';

const others: readonly UrlFramework[] = [djangoRest, djangoNinja];

/** Django, and the frameworks on top of it. https://docs.djangoproject.com/en/stable/topics/http/urls/ */
export const django: GatheredBackend = {
  id: 'django',
  title: 'Django',
  docs: 'https://docs.djangoproject.com/en/stable/topics/http/urls/',
  languages: ['python'],
  signs: ['django', 'rest_framework', 'ninja', 'urlpatterns'],
  /** Lists of paths, routers of whatever framework and what is said to them; views are imported from there. */
  mark: /urlpatterns|URLCONF|[Rr]outer|\.register\b|\bninja|^[^\S\n]*@\w+(?:\.\w+)*\.(?:get|post|put|patch|delete|api_operation)\b/m,
  semantics: { caseSensitive: true, slash: 'append-get', head: true, precedence: 'declared' },
  spell: spellAngles,
  rootAddsSlash: true,
  examples: djangoExamples,
  gather: gatherUrls,
};

function gatherUrls(program: Program): Iterable<Gathered> {
  const paths = modulesOf(program, ['python']);
  if (!importsAny(program, ['django', ...others.map((it) => it.package)], ['python'])) return [];
  const included = others.map((it) => it.open(program));
  const gathered = new Map<string, Gathered>(included.flatMap((it) => [...it.gathered]));
  const findOthers: FindOthers = (expr, at) => {
    const owner = expr.is === 'member' && expr.name === 'urls' ? expr.of : expr;
    return included.flatMap((it) => it.find(owner, at));
  };
  const settings = findSettings(program, paths);
  const settled = openSettings(
    program,
    settings.map((it) => it.path),
  );
  const urlconfs = { program, others: findOthers, settled };
  const open: Router[] = findRoots(program, settings).map((it) => ({ ...it, made: { role: 'application' } }));
  if (open.length === 0)
    for (const path of paths) {
      const router = routerOfModule(program, path);
      if (router) open.push(router);
    }
  const spread = new Set<string>();
  for (let router = open.shift(); router; router = open.shift()) {
    if (gathered.has(router.key)) continue;
    const read = readUrls(urlconfs, router, (child) => open.push(child));
    for (const it of read.told) if (it.path !== router.path) spread.add(`${it.path}#urlpatterns`);
    gathered.set(router.key, read);
  }
  const told = [...gathered.values()].flatMap((it) => it.told);
  const mounted = new Set(told.flatMap((it) => it.children.map(({ key }) => key)));
  for (const key of spread) if (!mounted.has(key)) gathered.delete(key);
  return gathered.values();
}

interface Setting {
  readonly path: string;
  readonly value: Expr;
}

/** What the settings modules say is the root urlconf. */
function findSettings(program: Program, paths: ReadonlySet<string>): readonly Setting[] {
  return [...paths].flatMap((path) =>
    (program.modules.get(path)?.bindings ?? []).flatMap(({ name, value }) =>
      name === rootUrlconf ? [{ path, value }] : [],
    ),
  );
}

/** The urlconfs that settings modules name; without any, those that no other one includes are taken to be served. */
function findRoots(program: Program, settings: readonly Setting[]): readonly Router[] {
  const roots = new Map<string, Router>();
  for (const { path, value } of settings) {
    const text = plainText(program, value, path);
    const module = text === undefined ? undefined : program.resolve(text, path);
    const router = module === undefined ? undefined : routerOfModule(program, module);
    if (router) roots.set(router.key, router);
  }
  return [...roots.values()];
}
