import { lastPart } from '../../../../../lang/link/external.ts';
import type { Class, Expr, Fn } from '../../../../../model/module.ts';
import type { Program } from '../../../../../model/program.ts';
import { annotationName } from '../../annotated/annotations.ts';
import { fieldOf, type Lineage, lineageOf } from '../../annotated/class-verbs.ts';
import { argument } from '../../arguments/argument.ts';
import { plainText } from '../../arguments/plain-text.ts';
import { regexAsAngles } from '../../spelling/regex-as-angles.ts';
import { narrowed, textsOf } from '../django/views.ts';

/** A route of a view set below the prefix it is registered under: `/<pk>/close/`. */
export interface ViewSetRoute {
  readonly methods: readonly string[];
  readonly path: string;
}

const listActions = { list: 'GET', create: 'POST' } as const;
const detailActions = { retrieve: 'GET', update: 'PUT', partial_update: 'PATCH', destroy: 'DELETE' } as const;
const mixins = new Map<string, readonly string[]>(
  Object.entries({
    ModelViewSet: ['list', 'create', 'retrieve', 'update', 'partial_update', 'destroy'],
    ReadOnlyModelViewSet: ['list', 'retrieve'],
    ListModelMixin: ['list'],
    CreateModelMixin: ['create'],
    RetrieveModelMixin: ['retrieve'],
    UpdateModelMixin: ['update', 'partial_update'],
    DestroyModelMixin: ['destroy'],
  }),
);

/**
 * What a router makes of a view set: list, detail and extra actions, each under its path; `slash` ends it.
 * https://www.django-rest-framework.org/api-guide/routers/
 */
export function routesOfViewSet(
  program: Program,
  cls: Class,
  path: string,
  slash: string,
): readonly ViewSetRoute[] {
  const lineage = lineageOf(program, cls, path);
  const names = new Set([
    ...lineage.classes.flatMap((it) => it.cls.methods.map((fn) => fn.name ?? '')),
    ...lineage.outside.flatMap((it) => mixins.get(lastPart(it)) ?? []),
  ]);
  const detail = `/<${lookupOf(program, lineage)}>`;
  const of = (actions: Readonly<Record<string, string>>) =>
    Object.entries(actions).flatMap(([name, method]) => (names.has(name) ? [method] : []));
  const routes = [
    { methods: of(listActions), path: slash },
    ...extraActions(program, lineage).map((it) => ({
      methods: it.methods,
      path: `${it.detail ? detail : ''}/${it.path}${slash}`,
    })),
    { methods: of(detailActions), path: `${detail}${slash}` },
  ];
  return routes
    .map((it) => ({ ...it, methods: narrowed(program, lineage, it.methods) }))
    .filter((it) => it.methods.length > 0);
}

function lookupOf(program: Program, lineage: Lineage): string {
  const value = (name: string) => {
    const field = fieldOf(lineage, name);
    return field && plainText(program, field.expr, field.path);
  };
  const name = value('lookup_url_kwarg') ?? value('lookup_field') ?? 'pk';
  return /^\w+$/.test(name) ? name : 'pk';
}

interface ExtraAction {
  readonly methods: readonly string[];
  readonly path: string;
  readonly detail: boolean;
}

/** Methods with `@action`, those of bases included; `@name.mapping.delete` adds a method to one. */
function extraActions(program: Program, { classes }: Lineage): readonly ExtraAction[] {
  const found = new Map<string, ExtraAction>();
  for (const { cls, path } of classes.toReversed())
    for (const fn of cls.methods)
      for (const decorator of fn.decorators) {
        const action = actionOf(program, decorator, fn, path);
        if (action) found.set(fn.name ?? '', action);
        const mapped = mappingOf(decorator);
        const target = mapped && found.get(mapped.name);
        if (target) found.set(mapped.name, { ...target, methods: [...target.methods, mapped.method] });
      }
  return [...found.values()];
}

function actionOf(program: Program, decorator: Expr, fn: Fn, at: string): ExtraAction | undefined {
  if (decorator.is !== 'call') return undefined;
  const name = annotationName(decorator);
  if (name !== 'action' && name !== 'detail_route' && name !== 'list_route') return undefined;
  const detail = argument(decorator, 'detail', 1);
  const methods = argument(decorator, 'methods', 0);
  const url = argument(decorator, 'url_path');
  const text = url && plainText(program, url, at);
  const spelt = text === undefined ? undefined : regexAsAngles(text);
  return {
    methods: methods ? textsOf(program, methods, at) : ['GET'],
    path: spelt ?? (url ? '<_>' : (fn.name ?? '')),
    detail: name === 'detail_route' || (detail?.is === 'literal' && detail.value === true),
  };
}

function mappingOf(decorator: Expr): { readonly name: string; readonly method: string } | undefined {
  if (decorator.is !== 'member' || typeof decorator.name !== 'string') return undefined;
  const { of } = decorator;
  if (of.is !== 'member' || of.name !== 'mapping' || of.of.is !== 'name') return undefined;
  return { name: of.of.name, method: decorator.name.toUpperCase() };
}
