import { lastName } from '../../../../../lang/link/unit.ts';
import type { Call, Expr } from '../../../../../model/module.ts';
import type { CallSite, Program } from '../../../../../model/program.ts';
import { callsIn } from '../../../modules-of.ts';
import { namesIn } from '../../../names-in.ts';
import type { PathText } from '../../act.ts';
import { annotationName } from '../../annotated/annotations.ts';
import type { Lineal } from '../../annotated/lineage.ts';

/** A path before all classes that a condition holds for; without one it cannot be told for which. */
interface PathPrefix {
  readonly site: CallSite;
  readonly path: PathText;
  readonly holds?: (own: Lineal) => boolean;
}

/**
 * What `addPathPrefix` puts before controllers.
 * https://docs.spring.io/spring-framework/reference/web/webmvc/mvc-config/path-matching.html
 */
export function findPathPrefixes(program: Program, languages: readonly string[]): readonly PathPrefix[] {
  return callsIn(program, languages).flatMap((site): readonly PathPrefix[] => {
    const [prefix, test] = site.call.args;
    if (lastName(site.call.of) !== 'addPathPrefix' || !prefix || !test) return [];
    const holds = readTest(program, test.value);
    const path = { expr: prefix.value, path: site.path };
    return [{ site, path, ...(holds && { holds }) }];
  });
}

function readTest(program: Program, test: Expr): PathPrefix['holds'] {
  if (test.is === 'function') {
    const [only, ...more] = test.fn.steps;
    if (!only || more.length > 0) return undefined;
    if (only.value.is === 'literal') return only.value.value === true ? () => true : undefined;
    return only.value.is === 'call' ? readCall(program, only.value) : undefined;
  }
  return test.is === 'call' ? readCall(program, test) : undefined;
}

function readCall(program: Program, { of, args }: Call): PathPrefix['holds'] {
  const name = lastName(of);
  if (name === 'forAnyHandlerType') return () => true;
  if (name === 'forAnnotation' || name === 'isAnnotationPresent') {
    const wanted = new Set(args.flatMap(({ value }) => [...namesIn(value)]));
    return ({ annotations, cls }) =>
      annotations.some((it) => wanted.has(it.name)) ||
      cls.decorators.some((it) => wanted.has(annotationName(it)));
  }
  if (name !== 'forBasePackage') return undefined;
  const wanted = args.flatMap(({ value }) => (value.is === 'literal' ? [String(value.value)] : []));
  return wanted.length < args.length
    ? undefined
    : ({ path }) => {
        const own = program.modules.get(path)?.imports.find((it) => it.local === '*')?.from ?? '';
        return wanted.some((it) => own === it || own.startsWith(`${it}.`));
      };
}
