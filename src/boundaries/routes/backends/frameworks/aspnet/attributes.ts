import { globalModule } from '../../../../../lang/link/external.ts';
import type { Class } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { type Annotation, annotationsOn } from '../../annotated/annotations.ts';
import type { AnnotatedRoute, AnnotatedRoutes } from '../../annotated/framework.ts';
import type { Served } from '../../annotated/lineage.ts';
import { argumentOf } from '../../annotated/read-arguments.ts';
import { plainText } from '../../arguments/plain-text.ts';
import { verbsCalled } from '../../arguments/verbs.ts';
import type { PathText } from '../../backend.ts';
import { ownAttribute } from './own-attributes.ts';

const verbs = verbsCalled('Http');
/** Any file may have been given the names of MVC by another one: `global using`. */
const packages = [globalModule, 'Microsoft.AspNetCore.Mvc'] as const;

/** What attributes say of routes. https://learn.microsoft.com/aspnet/core/mvc/controllers/routing#attribute-routing-for-rest-apis */
export function attributeRoutes(program: Program): AnnotatedRoutes {
  const templateOf = (it: Annotation, cls: Class, action: string, ...names: readonly string[]) => {
    const given = argumentOf(
      { ...it, args: names.length > 0 ? it.args.filter((a) => a.name) : it.args },
      'template',
      ...names,
    );
    if (!given) return undefined;
    const text = plainText(program, given.expr, given.path);
    return text === undefined ? given : fill(program, it.path, text, cls, action);
  };
  const routesOf = (
    it: Annotation,
    all: readonly Annotation[],
    method: Served,
  ): readonly AnnotatedRoute[] => {
    const action = actionOf(program, method);
    const isList = it.name === 'AcceptVerbs';
    const own = isList ? templateOf(it, method.cls, action, 'Route') : templateOf(it, method.cls, action);
    const beside = all
      .filter(({ name }) => name === 'Route')
      .map((route) => templateOf(route, method.cls, action));
    const templates = (own === undefined ? beside : [own]).filter((path) => path !== undefined);
    const methods = isList ? verbsIn(program, it) : [verbs.get(it.name) ?? '*'];
    if (templates.length === 0) return [{ methods, paths: [], needsPath: true, by: it }];
    return templates.map((path) => ({
      methods,
      paths: [absolute(path)],
      absolute: isAbsolute(path),
      by: it,
    }));
  };
  return {
    packages,
    derived: ownAttribute,
    serves: () => true,
    mounts(annotation, { cls }) {
      const path = annotation.name === 'Route' ? templateOf(annotation, cls, '[action]') : undefined;
      return path === undefined ? undefined : [path];
    },
    routes(annotations, method) {
      const served = annotations.filter(({ name }) => verbs.has(name) || name === 'AcceptVerbs');
      const routes = annotations.filter(({ name }) => name === 'Route');
      return served.length > 0
        ? served.flatMap((it) => routesOf(it, annotations, method))
        : routes.flatMap((it) => routesOf(it, [], method));
    },
    finish: (path, method) =>
      typeof path === 'string' ? path.replaceAll('[action]', actionOf(program, method)) : path,
  };
}

function isAbsolute(path: PathText): boolean {
  return typeof path === 'string' && /^~?\//.test(path);
}

function absolute(path: PathText): PathText {
  return typeof path === 'string' ? path.replace(/^~/, '') : path;
}

/** The methods that `[AcceptVerbs("GET", "POST")]` names. */
function verbsIn(program: Program, { args, path }: Annotation): readonly string[] {
  const named = args
    .filter((it) => it.name === undefined)
    .map((it) => plainText(program, it.value, path)?.toUpperCase() ?? '*');
  return named.length === 0 || named.includes('*') ? ['*'] : named;
}

/** The name of an action: what it says, or that of its method without `Async`. */
function actionOf(program: Program, { fn, path }: Served): string {
  const named = annotationsOn(program, fn, path, packages).find(({ name }) => name === 'ActionName');
  const given = named && argumentOf(named);
  const own = given && plainText(program, given.expr, given.path);
  return own ?? (fn.name ?? '').replace(/Async$/, '');
}

/** A template with the names of controller, area and action in place of their tokens. */
function fill(program: Program, path: string, text: string, cls: Class, action: string): string {
  const area = annotationsOn(program, cls, path, packages).find(({ name }) => name === 'Area');
  const given = area && argumentOf(area);
  const named = given && plainText(program, given.expr, given.path);
  return text
    .replaceAll('[controller]', cls.name.replace(/Controller$/, ''))
    .replaceAll('[area]', named ?? '[area]')
    .replaceAll('[action]', action);
}
