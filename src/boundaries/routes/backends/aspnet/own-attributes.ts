import { endOfFile } from '../../../../lang/link/regions.ts';
import { lastName } from '../../../../lang/link/unit.ts';
import type { Argument, Call, Class, Expr, Fn } from '../../../../model/module.ts';
import type { Program } from '../../../../model/program.ts';
import type { Annotation } from '../annotated/annotations.ts';
import { plainText } from '../plain-text.ts';

const routing = /^(?:Http(?:Get|Post|Put|Patch|Delete|Head|Options)|Route|AcceptVerbs)(?=Attribute$)/;
const deepest = 6;

/** A class of attributes as one of them makes it: its constructor, and the texts that the parameters of that are given. */
interface Made {
  readonly cls: Class;
  readonly path: string;
  readonly fn: Fn | undefined;
  readonly given: ReadonlyMap<string, Expr>;
}

/** What an attribute class says: the attribute of MVC that it is or does as, and the template it has. */
interface Said {
  readonly name: string;
  /** None: it says no template. */
  readonly template?: Expr;
  readonly methods?: readonly string[];
}

/**
 * An attribute of the tree's own as the one of MVC that it is derived from, or that it does as.
 * https://learn.microsoft.com/aspnet/core/mvc/controllers/routing#custom-route-attributes-using-iroutetemplateprovider
 */
export function ownAttribute(program: Program, expr: Expr, path: string): Annotation | undefined {
  const [of, args] = expr.is === 'call' ? [expr.of, expr.args] : [expr, []];
  const [found] = program.refer(typeOf(of), path).filter((it) => it.is === 'class');
  const made =
    found &&
    makeBy(
      program,
      found,
      args.map((it) => ({ ...it, value: known(program, it.value, path) })),
    );
  const said = made && say(program, made, 0);
  if (!said) return undefined;
  const { name, template, methods = [] } = said;
  const own: Argument[] = methods.map((it) => ({ value: literal(it, expr) }));
  if (template)
    own.push({ ...(methods.length > 0 && { name: 'Route' }), value: { ...template, region: expr.region } });
  return { name, args: own, expr, path };
}

/** `[Search]` is the type `SearchAttribute`, which no member of the class around it is. */
function typeOf(of: Expr): Expr {
  const name = lastName(of);
  if (name === undefined) return of;
  const full = name.endsWith('Attribute') ? name : `${name}Attribute`;
  return of.is === 'member' ? { ...of, name: full } : { is: 'name', name: full, region: endOfFile };
}

function makeBy(
  program: Program,
  { cls, path }: Pick<Made, 'cls' | 'path'>,
  args: readonly Argument[],
): Made {
  const fn = cls.methods.find((it) => it.name === 'constructor' && it.params.length >= args.length);
  const unnamed = args.filter((it) => it.name === undefined);
  const given = (fn?.params ?? []).flatMap((param, index) => {
    const value = (args.find((it) => it.name === param.name) ?? unnamed[index])?.value ?? param.default;
    return value ? [[param.name, known(program, value, path)] as const] : [];
  });
  return { cls, path, fn, given: new Map(given) };
}

function say(program: Program, made: Made, depth: number): Said | undefined {
  const { cls, path, fn } = made;
  const read = (expr: Expr) => known(program, fill(expr, made.given), path);
  const own = templateOf(made);
  const handed = (fn && superCall(fn)?.args) ?? [];
  for (const base of cls.bases) {
    const name = lastName(base) ?? '';
    const [kind] = routing.exec(name) ?? [];
    if (kind !== undefined) {
      const template = own ?? handed.find((it) => it.name === undefined || it.name === 'template')?.value;
      return { name: kind, ...(template && { template: read(template) }) };
    }
    if (name === 'IRouteTemplateProvider') {
      const methods = methodsOf(program, made);
      const template = read(own ?? base);
      return methods.length > 0 ? { name: 'AcceptVerbs', methods, template } : { name: 'Route', template };
    }
    const [above] = depth < deepest ? program.refer(base, path).filter((it) => it.is === 'class') : [];
    const args = handed.map((it) => ({ ...it, value: read(it.value) }));
    const said = above && say(program, makeBy(program, above, args), depth + 1);
    if (said) return said;
  }
  return undefined;
}

function superCall({ steps }: Fn): Call | undefined {
  for (const { do: does, value } of steps)
    if (does === 'call' && value.is === 'call' && lastName(value.of) === 'super') return value;
  return undefined;
}

/** What a class says itself of its template: a property with a value, or what its constructor puts there. */
function templateOf({ cls, fn }: Made): Expr | undefined {
  const put = fn?.steps.find((it) => it.do === 'assign' && it.to && lastName(it.to) === 'Template');
  const field = cls.fields.find((it) => it.name === 'Template' && it.value.is !== 'unknown');
  return put?.value ?? field?.value;
}

function methodsOf(program: Program, { cls, path }: Made): readonly string[] {
  const value = cls.fields.find((it) => it.name === 'HttpMethods')?.value;
  if (value?.is !== 'array') return [];
  return value.items.map((it) => plainText(program, it.value, path)?.toUpperCase() ?? '*');
}

/** A text with the values of parameters in the places of their names. */
function fill(expr: Expr, given: ReadonlyMap<string, Expr>): Expr {
  switch (expr.is) {
    case 'name':
      return given.get(expr.name) ?? expr;
    case 'template':
      return { ...expr, parts: expr.parts.map((it) => ('is' in it ? fill(it, given) : it)) };
    case 'operation': {
      const [first, ...others] = expr.operands;
      return { ...expr, operands: [fill(first, given), ...others.map((it) => fill(it, given))] };
    }
    default:
      return expr;
  }
}

/** The text or number that an expression is; where that is not known, something that nobody can read. */
function known(program: Program, expr: Expr, path: string): Expr {
  if (expr.is === 'literal') return expr;
  const text = plainText(program, expr, path);
  return text === undefined
    ? { is: 'unknown', text: '', holds: [], region: expr.region }
    : literal(text, expr);
}

function literal(value: string, { region }: Expr): Expr {
  return { is: 'literal', value, region };
}
