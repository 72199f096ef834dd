import { asksForUrl, guardsUrl } from '../../../lang/link/absolute.ts';
import { isPlaceholder } from '../../../lang/link/placeholders.ts';
import { endsBefore } from '../../../lang/link/regions.ts';
import type { Call, Expr, ExprOf, Fn, Step } from '../../../model/module.ts';
import type { Program } from '../../../model/program.ts';
import { openCarried } from './carried.ts';
import { knownApart } from './known-apart.ts';
import { openMarks } from './marked-templates.ts';
import { mentions } from './mentions.ts';
import {
  argumentOf,
  entryOfLocal,
  isHandedOn,
  keyOf,
  methodOf,
  openReceivers,
  parameterOf,
  restOf,
  sets,
  setsPath,
} from './slots.ts';
import {
  concatenate,
  distinct,
  evaluated,
  inPlace,
  isSlot,
  literalTemplate,
  mostTemplates,
  onlySlot,
  slotTemplate,
  type Template,
  textTemplate,
} from './template.ts';

/** Calls that give back, as text, what they are called on or with. */
const passing = new Set([
  'toString',
  'trim',
  'valueOf',
  'String',
  'encodeURI',
  'href',
  'pathname',
  'unref',
  'toValue',
  'get',
]);

const deepest = 24;
const mostParts = 64;
const mostSteps = 24;
const mostQuestions = 4000;

/**
 * The templates of an expression, with the parameters of the functions around it left open; `undefined` where there is
 * none in it.
 */
export type OpenTemplates = (expr: Expr, at: string, within: readonly Fn[]) => Opened;

type Opened = readonly Template[] | undefined;

interface Context {
  readonly at: string;
  readonly within: readonly Fn[];
  readonly depth: number;
  /** What a variable holds so far, while its assignments are gone through. */
  readonly bound: ReadonlyMap<string, readonly Template[]>;
}

const unknownBase: Template = { pieces: [{ hole: 'base' }], confidence: 'certain', trail: [] };
const unknownRest: Template = { pieces: [{ hole: 'rest' }], confidence: 'certain', trail: [] };

export function openTemplates(program: Program): OpenTemplates {
  let questions = 0;
  const skipped = openReceivers(program);
  const carriedBy = openCarried(program);
  const openMarked = openMarks(program);
  const open = (expr: Expr, above: Context): Opened => {
    const context = { ...above, depth: above.depth + 1 };
    questions += 1;
    if (context.depth > deepest || questions > mostQuestions) return undefined;
    switch (expr.is) {
      case 'name':
        return openName(expr, context);
      case 'member':
        return openMember(expr, context);
      case 'template':
        return row(expr.parts, context);
      case 'operation':
        return expr.op === '+' ? row(expr.operands, context) : openMarked(expr, context.at, context.within);
      case 'either': {
        const [first, ...rest] = expr.options;
        const told = expr.test && asksForUrl(expr.test) && rest.length > 0 ? rest : [first, ...rest];
        const texts = told.filter((it) => it.is !== 'object' && !isNothing(it));
        const options = texts.map((it) => open(it, context));
        if (options.every((it) => it === undefined)) return undefined;
        return distinct(texts.flatMap((it, i) => options[i] ?? closed(it, context.at)));
      }
      case 'call':
        return openCall(expr, context);
      default:
        return undefined;
    }
  };

  const closed = (expr: Expr, at: string): readonly Template[] =>
    expr.is === 'literal' ? [literalTemplate(expr, at)] : evaluated(program, expr, at);

  const row = (parts: readonly (Expr | { readonly text: string })[], context: Context): Opened => {
    if (parts.length > mostParts) return undefined;
    const opened = parts.map((part) => ('is' in part ? open(part, context) : undefined));
    if (opened.every((it) => it === undefined)) return undefined;
    return concatenate(
      parts.map((part, i) =>
        'is' in part
          ? asPart(
              opened[i] ?? ofReceiver(part, context) ?? closed(part, context.at),
              endsBelow(parts[i - 1]),
            )
          : [textTemplate(part.text)],
      ),
    );
  };

  /** A field that differs between the objects that a method is called on, `this.prefix` of heirs: its callers tell whose it is. */
  const ofReceiver = (expr: Expr, { at, within }: Context): Opened => {
    if (expr.is !== 'member' || typeof expr.name !== 'string') return undefined;
    const fn = methodOf(program, expr, at, within);
    if (!fn || program.evaluate(expr, at).values.length < 2) return undefined;
    return [slotTemplate({ fn, index: 0, skip: 0, key: expr.name, receiver: true, expr, path: at })];
  };

  const openMember = (expr: ExprOf<'member'>, context: Context): Opened => {
    if (typeof expr.name !== 'string') {
      const rest = restOf(expr, context.within);
      return rest && [slotTemplate({ ...rest, skip: skipped(rest.fn), expr, path: context.at })];
    }
    const written = entryOfLocal(expr.of, expr.name, context.within);
    if (written) {
      const told = open(written.value, { ...context, within: written.within });
      return told && isHandedOn(expr, context.within) ? concatenate([[unknownBase], told]) : told;
    }
    const of = open(expr.of, context);
    if (of && expr.name === 'href') return of;
    const owner = onlySlot(of) ?? onlySlot(openCopied(expr.of, expr.name, context));
    if (!owner) return undefined;
    if (passing.has(expr.name) || owner.key !== undefined) return [slotTemplate(owner)];
    return [slotTemplate({ ...owner, expr, key: expr.name })];
  };

  /** The parameter that an object was copied from, or that a function gave back with an address as it was. */
  const openCopied = (of: Expr, key: string, context: Context): Opened => {
    const carried = of.is === 'name' ? carriedBy(of, { ...context, key }) : undefined;
    return carried && !carried.isChanged && carried.parameter !== of
      ? open(carried.parameter, context)
      : undefined;
  };

  const openName = (expr: ExprOf<'name'>, context: Context): Opened => {
    const { name } = expr;
    const bound = context.bound.get(name);
    if (bound) return bound;
    for (const [place, fn] of context.within.entries()) {
      const parameter = parameterOf(fn, name);
      const told = fn.steps.filter((it) => sets(it, name) && endsBefore(it.value.region, expr.region));
      if (!parameter && told.length === 0) continue;
      const skip = skipped(fn);
      if (parameter && parameter.index < skip) return undefined;
      if (!parameter && setsPath(fn, name)) return openMarked(expr, context.at, context.within);
      const slot = parameter && [slotTemplate({ ...parameter, skip, expr, path: context.at })];
      return told.length > mostSteps
        ? undefined
        : fold(name, expr, told, slot, { ...context, within: context.within.slice(place) });
    }
    return undefined;
  };

  /** What a variable holds after its assignments, one after the other; a guarded one is one way among others. */
  const fold = (name: string, use: Expr, told: readonly Step[], start: Opened, context: Context): Opened => {
    let current = start ?? [];
    let isOpen = start !== undefined;
    for (const step of told) {
      const urls = step.when.map(guardsUrl);
      if (urls.includes(false)) continue;
      const bound = new Map(context.bound).set(name, current.length > 0 ? current : [unknownRest]);
      const opened =
        step.to?.is === 'object'
          ? destructured(step.to, step.value, name, use, context)
          : step.to?.is === 'array'
            ? openFirst(step.value, { ...context, bound })
            : open(step.value, { ...context, bound });
      isOpen ||= opened?.some((it) => it.pieces.some(isSlot)) ?? false;
      const value = opened ?? (mentions(step.value, name) ? [unknownRest] : closed(step.value, context.at));
      const next = step.do === 'append' ? concatenate([current, value]) : value;
      const kept = urls.includes(undefined) || step.each.length > 0 ? current : [];
      current = [...kept, ...next].slice(0, mostTemplates);
    }
    return isOpen ? current : undefined;
  };

  /** The first item of a list: a key that is no list is its own. */
  const openFirst = (value: Expr, context: Context): Opened => {
    if (value.is === 'either') {
      const options = value.options.map((it) => openFirst(it, context));
      const told = options.flatMap((it) => it ?? []);
      return options.every((it) => it === undefined) ? undefined : distinct(told);
    }
    if (value.is === 'name' || value.is === 'call') return open(value, context);
    const [first] = value.is === 'array' ? value.items : [];
    return first && !first.spread ? open(first.value, context) : undefined;
  };

  const destructured = (to: Expr, value: Expr, name: string, expr: Expr, context: Context): Opened => {
    const owner = onlySlot(open(value, context));
    const key = keyOf(to, name);
    if (!owner || key === undefined) return undefined;
    return [slotTemplate(key === '...' ? owner : { ...owner, expr, key })];
  };

  /** `String(path)`, `path.trim()`, `new URL(path, base)`, or a function of the tree that builds a path. */
  const openCall = (call: Call, context: Context): Opened => {
    const { of, args } = call;
    const [first, second] = args;
    if (of.is === 'member' && typeof of.name === 'string' && passing.has(of.name) && args.length === 0)
      return open(of.of, context);
    const isReplacing = of.is === 'member' && (of.name === 'replace' || of.name === 'replaceAll');
    if (isReplacing && first && isPlaceholder(first.value)) return open(of.of, context);
    if (of.is === 'name' && passing.has(of.name) && first) return open(first.value, context);
    if (call.make && of.is === 'name' && (of.name === 'URL' || of.name === 'Request') && first) {
      const base = of.name === 'URL' && second ? [second.value] : [];
      return row([...base, first.value], context);
    }
    const [callee] = program.refer(of, context.at);
    if (callee?.is !== 'function') return openMarked(call, context.at, context.within);
    if (!args.some((it) => open(it.value, context))) return undefined;
    const known = knownApart(program, call, context);
    if (known) return known;
    const returned = callee.fn.steps.filter(
      (it) =>
        it.do === 'return' && !isNothing(it.value) && !it.when.some((guard) => guardsUrl(guard) === false),
    );
    if (returned.length > mostSteps) return undefined;
    const inside = { at: callee.path, within: [callee.fn], depth: context.depth, bound: new Map() };
    const built = returned.map((it) => open(it.value, inside));
    if (built.every((it) => it === undefined)) return undefined;
    const told = returned.flatMap((it, i) => built[i] ?? closed(it.value, callee.path));
    return distinct(distinct(told).flatMap((template) => fill(template, callee.fn, call, context)));
  };

  const fill = (template: Template, fn: Fn, call: Call, context: Context) =>
    concatenate(
      template.pieces.map((piece, at) => {
        if (!isSlot(piece) || piece.fn !== fn) return [{ ...template, pieces: [piece] }];
        const argument = argumentOf(call, piece);
        const given = argument
          ? (open(argument, context) ?? closed(argument, context.at))
          : [textTemplate('')];
        return inPlace(template.pieces[at - 1], template.pieces[at + 1], given);
      }),
    );

  return (expr, at, within) => {
    questions = 0;
    return open(expr, { at, within, depth: 0, bound: new Map() });
  };
}

/** Of an expression that is one part among others, an unknown value is taken to be one segment; so is the start of one below a `/`. */
function asPart(templates: readonly Template[], isBelow: boolean): readonly Template[] {
  return templates.map((template) => {
    const [first, ...others] = template.pieces;
    if (template === unknownRest || first === undefined || !('hole' in first)) return template;
    const isSegment = others.length === 0 ? first.hole === 'rest' : isBelow;
    return isSegment ? { ...template, pieces: [{ hole: 'segment' }, ...others] } : template;
  });
}

/** `/users/`, which the part behind it goes on with. */
function endsBelow(part: Expr | { readonly text: string } | undefined): boolean {
  if (!part) return false;
  const text = 'is' in part ? part.is === 'literal' && part.value : part.text;
  return typeof text === 'string' && text.endsWith('/');
}

/** `null`, `undefined`, `false`: where an address is one of these, there is no request. */
function isNothing(expr: Expr): boolean {
  return expr.is === 'literal' && (expr.value === null || expr.value === false);
}
