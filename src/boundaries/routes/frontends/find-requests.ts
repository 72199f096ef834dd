import { namedAddress } from '../../../lang/link/named-address.ts';
import type { Expr, Fn } from '../../../model/module.ts';
import type { Called, CallSite, Evidence, Program } from '../../../model/program.ts';
import { type Side, siteIn } from '../../../model/site.ts';
import { renderExpr } from '../render-expr.ts';
import type { Base, Client, Sink } from './client.ts';
import type { ImpliedCalls } from './implied.ts';
import { leadOf } from './lead-of.ts';
import type { Sinks } from './open-sinks.ts';
import { openTemplates } from './open-template.ts';
import { type KnownMethod, readMethods } from './request-method.ts';
import { argumentOf, forwarding } from './slots.ts';
import {
  concatenate,
  evaluated,
  inPlace,
  inSegments,
  isSlot,
  isWholePath,
  literalTemplate,
  looksLikePath,
  mostTemplates,
  type Piece,
  type Slot,
  saysPath,
  type Template,
  textTemplate,
} from './template.ts';
import { findDead, isUnreached } from './unreached.ts';

/** A request at the frame that decides its path: the sink itself, or a call of a wrapper around it. */
export interface FoundRequest {
  readonly site: CallSite;
  /** The expression that the path is written in. */
  readonly url: Expr;
  readonly client: string;
  readonly method: string;
  readonly templates: readonly Template[];
  readonly wrapped: boolean;
  readonly trail: readonly Evidence[];
  readonly origin?: string;
}

interface Frame extends Omit<FoundRequest, 'method' | 'wrapped'> {
  readonly method: KnownMethod;
  /** The functions around the address, innermost first. */
  readonly within: readonly Fn[];
  /** Only an address that looks like a path is one. */
  readonly paths: boolean;
  readonly underUnknown: boolean;
  /** The functions that were gone through. */
  readonly through: readonly Fn[];
}

const deepest = 6;
const mostFrames = 50_000;

/**
 * Every request that a client makes. A function whose parameter becomes the path is a sink itself, so that its callers
 * are asked, frame by frame, until one says a path of its own.
 */
export function findRequests(
  program: Program,
  client: Client,
  side: Side,
  sinks: Sinks,
  impliedCalls: ImpliedCalls,
): readonly FoundRequest[] {
  const open = openTemplates(program);
  const readMethod = readMethods(program, open);
  const found: FoundRequest[] = [];
  let frames = 0;

  const implied = impliedCalls(program);
  const closed = (expr: Expr, at: string) =>
    expr.is === 'literal' ? [literalTemplate(expr, at)] : evaluated(program, expr, at);

  const basesOf = ({ expr, path, otherwise }: Base): readonly Template[] => [
    ...(otherwise ? basesOf(otherwise) : []),
    ...closed(expr, path),
  ];

  const isKnownText = (expr: Expr | undefined, at: string) =>
    expr !== undefined && closed(expr, at).every(({ pieces }) => pieces.every((it) => 'text' in it));

  const start = (site: CallSite, sink: Sink): Frame => {
    const within = sink.within ?? site.within;
    const url = client.mayBePage
      ? evaluated(program, sink.url, site.path, within.map(unasked))
      : (open(sink.url, site.path, within) ?? closed(sink.url, site.path));
    const { base, confidence, origin = leadOf(sink.url, within) } = sink;
    const templates = base ? underBase(basesOf(base), url) : url;
    return {
      site,
      url: sink.url,
      client: client.id,
      method: readMethod(sink.method, site.path, within),
      templates: confidence ? templates.map((it) => ({ ...it, confidence })) : templates,
      within,
      paths: sink.paths ?? false,
      underUnknown: sink.underUnknown ?? false,
      trail: [],
      through: [],
      ...(origin !== undefined && { origin }),
    };
  };

  const expand = (frame: Frame): readonly Frame[] => {
    if (frame.through.length >= deepest || client.mayBePage) return [];
    for (const slot of wantedSlots(frame)) {
      if (frame.through.includes(slot.fn)) return [];
      const callers = program
        .callersOf(slot.fn)
        .filter((it) => !isUnreached(frame.site, slot, it))
        .map(forwarding);
      const hooks = implied.get(slot.fn) ?? [];
      if (callers.length + hooks.length > 0)
        return [
          ...callers.map((caller) => callerFrame(frame, caller, slot, false)),
          ...hooks.map((caller) => callerFrame(frame, caller, slot, true)),
        ];
    }
    return [];
  };

  const callerFrame = (frame: Frame, caller: CallSite, slot: Slot, paths: boolean): Frame => {
    const fillSlot = (it: Slot): readonly Template[] => {
      const argument = argumentOf(caller.call, it);
      const { key: _key, ...whole } = it;
      const given = argumentOf(caller.call, whole);
      if (it.key !== undefined && isText(given)) return [];
      if (frame.templates.length > 1 && it.key !== undefined && isKnownText(given, caller.path)) return [];
      if (frame.templates.length > 1 && it.key === undefined && given?.is === 'object') return [];
      if (argument) return open(argument, caller.path, caller.within) ?? closed(argument, caller.path);
      if (it.receiver) return evaluated(program, it.expr, it.path);
      const fallback = it.fn.params[it.index]?.default;
      return fallback && it.key === undefined ? closed(fallback, it.path) : [textTemplate('')];
    };
    const values = new Set<Piece>();
    const templates = frame.templates.flatMap((template) =>
      concatenate(
        template.pieces.map((piece, at) => {
          if (!isSlot(piece) || piece.fn !== slot.fn) return [{ ...template, pieces: [piece] }];
          const before = template.pieces[at - 1];
          const filled = inPlace(before, template.pieces[at + 1], fillSlot(piece));
          const isWhole = isWholePath(template, at);
          for (const { pieces } of filled)
            if (pieces[0] && pieces.length === 1 && !isWhole) values.add(pieces[0]);
          return paths && before ? filled.filter((it) => continues(before, it)) : filled;
        }),
      ).map((it) => inSegments(it, values)),
    );
    return {
      ...frame,
      site: caller,
      url: argumentOf(caller.call, slot) ?? caller.call,
      method: callerMethod(frame.method, caller, slot.fn),
      templates: templates.slice(0, mostTemplates),
      within: caller.within,
      paths: frame.paths || paths,
      through: [...frame.through, slot.fn],
      trail: [
        ...frame.trail,
        {
          site: siteIn(program.tree, side, frame.site.path, frame.site.call.region),
          note: `through \`${renderExpr(frame.site.call)}\``,
        },
      ],
    };
  };

  const callerMethod = (method: KnownMethod, caller: CallSite, fn: Fn): KnownMethod => {
    if (method.is === 'name' || method.slot.fn !== fn) return method;
    const { key, ...whole } = method.slot;
    const argument = argumentOf(caller.call, key === 'method' ? whole : method.slot);
    if (!argument) return { is: 'name', name: method.fallback };
    return key === 'method'
      ? readMethod({ is: 'option', of: argument, fallback: method.fallback }, caller.path, caller.within)
      : readMethod({ is: 'given', by: argument }, caller.path, caller.within);
  };

  /** What the callers of a frame ask for; one request of its own where none of them says anything of the address. */
  const follow = (frame: Frame): readonly FoundRequest[] => {
    frames += 1;
    const above = frames < mostFrames ? expand(frame) : [];
    if (above.length === 0) return settle(program, frame);
    const asked = above.flatMap(follow);
    const isUnknown = asked.length > 0 && asked.every(({ templates }) => templates.every(isOpen));
    return isUnknown ? settle(program, frame) : asked;
  };

  const isDead = findDead(program);
  for (const { site, sink } of sinks(program, client))
    if (!isDead(site)) found.push(...follow(start(site, sink)));
  return found;
}

/** A function whose callers say nothing of its parameters. */
function unasked(fn: Fn): Called {
  return { fn };
}

/** The parameters that the callers must be asked for, the innermost first; none once path and method are known. */
function wantedSlots({ templates, method, within }: Frame): readonly Slot[] {
  const slots = templates.every(saysPath) ? [] : templates.flatMap((it) => it.pieces.filter(isSlot));
  if (method.is === 'slot') slots.push(method.slot);
  const depth = (slot: Slot) => within.indexOf(slot.fn);
  return slots.filter((it) => depth(it) >= 0 && !it.receiver).sort((a, b) => depth(a) - depth(b));
}

/** Whether an address has unknown parts, and no path of its own beside them. */
function isOpen(template: Template): boolean {
  return !saysPath(template) && template.pieces.some((it) => !('text' in it));
}

/** Whether a key goes on with a path behind what a fetcher puts before it: `users` behind `/api/`, not behind `/api`. */
function continues(before: Piece, { pieces: [first] }: Template): boolean {
  if (!first || !('text' in first) || !('text' in before)) return true;
  return first.text === '' || first.text.startsWith('/') || before.text.endsWith('/');
}

/** A relative URL behind its base; an absolute one stands for itself. */
function underBase(base: readonly Template[], url: readonly Template[]): readonly Template[] {
  const absolute = (template: Template) => {
    const [first] = template.pieces;
    if (!first || !('text' in first)) return false;
    return /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(first.text) || first.text.startsWith(namedAddress);
  };
  const isEmpty = (template: Template) => template.pieces.every((it) => 'text' in it && it.text === '');
  return url.flatMap((template) =>
    absolute(template)
      ? [template]
      : base
          .map(openBase)
          .flatMap((it) => (isEmpty(it) ? [template] : concatenate([[it], [textTemplate('/')], [template]]))),
  );
}

/** A base address that begins with something unknown: of its path, what stands behind that is known, a port left aside. */
function openBase(base: Template): Template {
  const [first] = base.pieces;
  if (!first || 'text' in first || base.pieces.some(isSlot)) return base;
  const last = base.pieces.findLastIndex((it) => !('text' in it));
  const [next, ...others] = base.pieces.slice(last + 1);
  const from = next && 'text' in next ? next.text.search(/^[A-Za-z]|\//) : -1;
  const known = next && 'text' in next && from >= 0 ? [{ ...next, text: next.text.slice(from) }] : [];
  return { ...base, pieces: [{ hole: 'base' }, ...known, ...others] };
}

/** `/teams` of a client whose base is not known. */
function underUnknownBase(template: Template): Template {
  const [first] = template.pieces;
  const isRooted = first !== undefined && 'text' in first && first.text.startsWith('/');
  return isRooted ? { ...template, pieces: [{ hole: 'base' }, ...template.pieces] } : template;
}

/** Whether an argument is written as a text: it has no `.url`. */
function isText(argument: Expr | undefined): boolean {
  if (!argument) return false;
  const { is } = argument;
  return (
    is === 'template' ||
    (is === 'literal' && typeof argument.value === 'string') ||
    (is === 'operation' && argument.op === '+')
  );
}

/**
 * Ends a frame: a parameter that still leads the address is what its one known caller says, if anything; a field of what
 * it is called on, whatever any object holds there.
 */
function settle(program: Program, frame: Frame): readonly FoundRequest[] {
  const { method, through, within: _within, paths, underUnknown, ...rest } = frame;
  const told = frame.templates.flatMap((template) =>
    concatenate(
      template.pieces.map((piece) =>
        isSlot(piece) && piece.receiver
          ? evaluated(program, piece.expr, piece.path)
          : [{ ...template, pieces: [piece] }],
      ),
    ),
  );
  const settled = told.flatMap((template) => {
    const [lead, ...others] = template.pieces;
    if (!lead || !isSlot(lead) || others.length === 0) return [template];
    return concatenate([evaluated(program, lead.expr, lead.path), [{ ...template, pieces: others }]]);
  });
  const addresses = paths ? settled.filter(looksLikePath) : settled;
  if (addresses.length === 0 && paths) return [];
  const templates = underUnknown ? addresses.map(underUnknownBase) : addresses;
  return [
    {
      ...rest,
      templates: templates.slice(0, mostTemplates),
      method: method.is === 'name' ? method.name : '*',
      wrapped: through.length > 0,
    },
  ];
}
