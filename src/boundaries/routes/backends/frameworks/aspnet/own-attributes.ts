import { endOfFile } from '../../../../../lang/link/regions.ts';
import { lastName } from '../../../../../lang/link/unit.ts';
import type { Argument, Call, Class, Expr } from '../../../../../model/module.ts';
import type { Called, CallSite, Program } from '../../../../../model/program.ts';
import type { Annotation } from '../../annotated/annotations.ts';
import { plainText } from '../../arguments/plain-text.ts';

const routing = /^(?:Http(?:Get|Post|Put|Patch|Delete|Head|Options)|Route|AcceptVerbs)(?=Attribute$)/;
const deepest = 6;

/** A class of attributes, and the calls that make one of them, innermost first: of its constructor by the attribute. */
interface Made {
  readonly cls: Class;
  readonly path: string;
  readonly called: readonly Called[];
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
  const call = expr.is === 'call' ? expr : callOf(expr, []);
  const [found] = program.refer(typeOf(call.of), path).filter((it) => it.is === 'class');
  const said = found && say(program, makeBy(found, { call, path }, []), 0);
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
  { cls, path }: Pick<Made, 'cls' | 'path'>,
  site: Pick<CallSite, 'call' | 'path'>,
  around: readonly Called[],
): Made {
  const fn = cls.methods.find((it) => it.name === 'constructor' && it.params.length >= site.call.args.length);
  return { cls, path, called: fn ? [{ fn, site }, ...around] : [] };
}

function say(program: Program, made: Made, depth: number): Said | undefined {
  const { cls, path, called } = made;
  const read = (expr: Expr) => known(program, expr, path, called);
  const own = templateOf(made);
  const handed = superCall(made);
  for (const base of cls.bases) {
    const name = lastName(base) ?? '';
    const [kind] = routing.exec(name) ?? [];
    if (kind !== undefined) {
      const given = handed?.args.find((it) => it.name === undefined || it.name === 'template')?.value;
      const template = own ?? given;
      return { name: kind, ...(template && { template: read(template) }) };
    }
    if (name === 'IRouteTemplateProvider') {
      const methods = methodsOf(program, made);
      const template = read(own ?? base);
      return methods.length > 0 ? { name: 'AcceptVerbs', methods, template } : { name: 'Route', template };
    }
    const [above] = depth < deepest ? program.refer(base, path).filter((it) => it.is === 'class') : [];
    const call = handed ?? callOf(base, []);
    const said = above && say(program, makeBy(above, { call, path }, called), depth + 1);
    if (said) return said;
  }
  return undefined;
}

/** What the constructor hands on to that of the class it is derived from. */
function superCall({ called: [own] }: Made): Call | undefined {
  for (const { do: does, value } of own?.fn.steps ?? [])
    if (does === 'call' && value.is === 'call' && lastName(value.of) === 'super') return value;
  return undefined;
}

/** What a class says itself of its template: a property with a value, or what its constructor puts there. */
function templateOf({ cls, called: [own] }: Made): Expr | undefined {
  const put = own?.fn.steps.find((it) => it.do === 'assign' && it.to && lastName(it.to) === 'Template');
  const field = cls.fields.find((it) => it.name === 'Template' && it.value.is !== 'unknown');
  return put?.value ?? field?.value;
}

function methodsOf(program: Program, { cls, path }: Made): readonly string[] {
  const value = cls.fields.find((it) => it.name === 'HttpMethods')?.value;
  if (value?.is !== 'array') return [];
  return value.items.map((it) => plainText(program, it.value, path)?.toUpperCase() ?? '*');
}

/** The text that an expression is, as its constructor is called; where that is not known, something that nobody can read. */
function known(program: Program, expr: Expr, path: string, called: readonly Called[]): Expr {
  const text = plainText(program, expr, path, { called });
  return text === undefined
    ? { is: 'unknown', text: '', holds: [], region: expr.region }
    : literal(text, expr);
}

function callOf(of: Expr, args: Call['args']): Call {
  return { is: 'call', of, args, region: of.region };
}

function literal(value: string, { region }: Expr): Expr {
  return { is: 'literal', value, region };
}
