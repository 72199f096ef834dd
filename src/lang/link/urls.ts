import type { Expr, ExprOf, Guard, Step } from '../../model/module.ts';
import { globalModule } from './external.ts';
import { holdsWith, stepAround } from './flow.ts';
import type { Linker } from './linker.ts';
import { startsOpen } from './marks.ts';
import { dottedName } from './members.ts';
import { hostOf, joinPaths, origin } from './path-calls.ts';
import { compareSource, endsBefore } from './regions.ts';
import { scopeAt } from './scope.ts';
import type { Env, Target } from './target.ts';
import { joinTexts, mapTexts, type Text, type Texts, uniteTexts } from './texts.ts';
import { lastName, type Unit } from './unit.ts';

type Made = Extract<Target, { is: 'made' }>;

/** What makes an object that stands for a URL: JavaScript's `URL` and Go's `net/url`. */
const makers = new Set([`${globalModule} URL`, 'net/url URL', 'net/url Parse', 'net/url ParseRequestURI']);

/** https://url.spec.whatwg.org/#api, https://pkg.go.dev/net/url#URL */
const wholes = new Set(['href']);
const paths = new Set(['pathname', 'Path']);
const hosts = new Set(['host', 'hostname', 'port', 'Host']);

/** Whether an assignment to a member of that name gives a URL another path; one to its host or query does not. */
export function isUrlPath(name: string): boolean {
  return wholes.has(name) || paths.has(name);
}

function isUrl(target: Target): target is Made {
  return target.is === 'made' && makers.has(`${target.by.from} ${target.by.name}`);
}

/** What `url.href`, `url.pathname` and `url.Path` of a URL give: all of it, its host left standing. */
export function urlMember(linker: Linker, unit: Unit, expr: ExprOf<'member'>, env: Env): Texts | undefined {
  const name = lastName(expr);
  if (name === undefined || !(wholes.has(name) || paths.has(name))) return undefined;
  const { path } = unit.module;
  return linker.refer(expr.of, path, env).some(isUrl) ? linker.texts(expr.of, path, env) : undefined;
}

/** The text of an object that a call made, where a name stands for it: of a URL, with what has been assigned to its parts by then. */
export function madeTexts(linker: Linker, made: Made, name: Expr, unit: Unit, env: Env): Texts {
  const texts = linker.texts(made.call, made.path, made.env);
  if (!isUrl(made)) return texts;
  const held = stepAround(scopeAt(unit.scopes, name.region), name.region)?.when ?? [];
  return assignmentsBefore(linker, made, name, unit).reduce(
    (url, { field, step }) =>
      assigned(url, field, step, held, (it) => linker.texts(it, unit.module.path, env)),
    texts,
  );
}

interface Assignment {
  readonly field: string;
  readonly step: Step;
}

function assignmentsBefore(linker: Linker, made: Made, name: Expr, unit: Unit): readonly Assignment[] {
  const owner = dottedName(name);
  if (owner === undefined) return [];
  const found: Assignment[] = [];
  for (const field of [...wholes, ...paths, ...hosts])
    for (const step of unit.memberSteps.get(field) ?? []) {
      const { to, value } = step;
      if (to?.is !== 'member' || dottedName(to.of) !== owner) continue;
      if (!endsBefore(to.region, name.region) || !endsBefore(value.region, name.region)) continue;
      const isSame = linker
        .refer(to.of, unit.module.path, [])
        .some((it) => it.is === 'made' && it.call === made.call);
      if (isSame) found.push({ field, step });
    }
  return found.sort((a, b) => compareSource(a.step.value.region, b.step.value.region));
}

/** A URL after one assignment; where that may have been passed over, as it was before too. */
function assigned(
  url: Texts,
  field: string,
  { do: how, value, when, each }: Step,
  held: readonly Guard[],
  read: (expr: Expr) => Texts,
): Texts {
  const given = read(value);
  const after = how === 'append' ? joinTexts([url, given]) : replaced(url, field, given);
  return when.every((guard) => holdsWith(guard, held)) && each.length === 0
    ? after
    : uniteTexts([url, after]);
}

function replaced(url: Texts, field: string, given: Texts): Texts {
  if (wholes.has(field)) return given;
  if (hosts.has(field)) return mapTexts(url, withoutHost);
  return uniteTexts(
    given.all.map((text) => {
      const one: Texts = { ...given, all: [text] };
      return holdsHost(text) ? one : joinPaths([hostOf(url), one]);
    }),
  );
}

/** A path that was made of the URL's own: its host was left standing there. */
function holdsHost({ parts: [first] }: Text): boolean {
  return typeof first === 'string' ? origin.test(first) : first?.blank === 'base' || first?.blank === 'open';
}

function withoutHost(text: Text): Text {
  const [first, ...others] = text.parts;
  if (typeof first !== 'string' || startsOpen(first)) return text;
  const path = first.replace(origin, '');
  return { ...text, parts: [{ blank: 'base' }, ...(path === '' ? [] : [path]), ...others] };
}
