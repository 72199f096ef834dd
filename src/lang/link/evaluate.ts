import type { Expr, ExprOf } from '../../model/module.ts';
import type { Evaluation } from '../../model/program.ts';
import { siteIn } from '../../model/site.ts';
import { dialectOf } from '../dialects/index.ts';
import { configuredTexts, isConfigurable } from './configured.ts';
import { decideTest } from './decide.ts';
import { isSetting } from './external.ts';
import { repeated } from './flow.ts';
import { formatPercent } from './formats.ts';
import { isOurs, keep } from './kept.ts';
import { enter, hop, type Linker } from './linker.ts';
import { markText } from './marks.ts';
import { callerArguments } from './parameters.ts';
import { patternOf } from './pattern.ts';
import { openPending } from './pending.ts';
import { chooseForBrowser } from './server-side.ts';
import type { Env, Target } from './target.ts';
import { textCall } from './text-calls.ts';
import {
  blankText,
  fillBetweenSlashes,
  joinTexts,
  knownText,
  noText,
  type Text,
  type Texts,
  uniteTexts,
  withStep,
} from './texts.ts';
import type { Unit } from './unit.ts';
import { madeTexts, urlMember } from './urls.ts';

/** Answers the texts an expression can be, and remembers what it answered where no limit was met on the way. */
export function openTexts(linker: Linker): Linker['texts'] {
  const pendingIn = openPending();
  return (expr, at, env) => {
    if (expr.is === 'literal') return expr.value === null ? noText : knownText(String(expr.value));
    const unit = linker.unit(at);
    const known = unit?.texts[linker.hops];
    if (!unit || !known) return blankText('open', false);
    const isPlain = env.length === 0;
    const kept = isPlain && linker.opened.length === 0 ? known.get(expr) : undefined;
    if (isOurs(linker, kept)) return kept.answer;
    const pending = pendingIn(env, linker.hops);
    if (pending.has(expr)) {
      linker.cuts++;
      return blankText('open', false);
    }
    if (!enter(linker)) return blankText('open', false);
    pending.add(expr);
    const { answer: read, isCut, isLimited, by } = keep(linker, () => textsOf(linker, unit, expr, env));
    pending.delete(expr);
    linker.depth--;
    const answer = (isCut || isLimited) && read.complete ? { ...read, complete: false } : read;
    if (isPlain && !isCut) known.set(expr, { answer, isLimited: false, by });
    return answer;
  };
}

function textsOf(linker: Linker, unit: Unit, expr: Expr, env: Env): Texts {
  const { path } = unit.module;
  const read = (inner: Expr) => linker.texts(inner, path, env);
  switch (expr.is) {
    case 'template':
      return joinTexts(
        fillBetweenSlashes(expr.parts.map((part) => ('is' in part ? read(part) : knownText(part.text)))),
      );
    case 'operation':
      return operationTexts(linker, unit, expr, env);
    case 'either':
      return eitherTexts(expr, read, chosenOption(linker, expr, path, env));
    case 'call':
      return textCall(linker, unit, expr, env) ?? followed(linker, unit, expr, env);
    case 'member':
      return urlMember(linker, unit, expr, env) ?? followed(linker, unit, expr, env);
    case 'name':
      return followed(linker, unit, expr, env);
    case 'unknown':
      return blankText(expr === repeated ? 'rest' : 'open');
    default:
      return blankText('open');
  }
}

function chosenOption(linker: Linker, expr: ExprOf<'either'>, path: string, env: Env): boolean | undefined {
  return expr.test && (decideTest(linker, expr.test, path, env) ?? chooseForBrowser(linker, expr, path));
}

function operationTexts(linker: Linker, unit: Unit, expr: ExprOf<'operation'>, env: Env): Texts {
  const { path } = unit.module;
  const read = (inner: Expr) => linker.texts(inner, path, env);
  const { operands } = expr;
  switch (expr.op) {
    case '+': {
      const numbers = operands.map((one) => (one.is === 'literal' ? one.value : undefined));
      if (numbers.every((value) => typeof value === 'number'))
        return knownText(String(numbers.reduce((sum, value) => sum + value, 0)));
      return joinTexts(fillBetweenSlashes(operands.map(read)));
    }
    case '%': {
      const [format, values] = operands;
      if (!values || operands.length > 2) return blankText('open');
      return formatPercent(read(format), values, read);
    }
    case '/':
      return joinTexts(operands.flatMap((one, at) => (at === 0 ? [read(one)] : [knownText('/'), read(one)])));
    default:
      return blankText('open');
  }
}

/** `a || b` is a alone where a is known to be some text. `a && b` can be nothing. */
function eitherTexts(
  expr: ExprOf<'either'>,
  read: (inner: Expr) => Texts,
  holds: boolean | undefined,
): Texts {
  if (expr.test) {
    const chosen = holds === undefined ? undefined : expr.options[holds ? 0 : 1];
    if (chosen) return read(chosen);
    const united = uniteTexts(expr.options.map(read));
    return expr.options.length === 1 ? { ...united, absent: true } : united;
  }
  const list: Texts[] = [];
  for (const option of expr.options) {
    const texts = read(option);
    list.push(texts);
    const isSure =
      texts.complete &&
      !texts.absent &&
      texts.all.every(({ parts }) => parts.some((part) => typeof part === 'string') && parts[0] !== '');
    if (isSure) break;
  }
  const last = list.at(-1);
  return { ...uniteTexts(list), absent: last?.absent ?? false };
}

/** The texts of what a name, a member or a call stands for, with where each was found. */
function followed(linker: Linker, unit: Unit, expr: Expr, env: Env): Texts {
  const targets = linker.refer(expr, unit.module.path, env);
  if (targets.length === 0) return noText;
  return uniteTexts(targets.map((target) => targetTexts(linker, target, expr, unit, env)));
}

function targetTexts(linker: Linker, target: Target, from: Expr, within: Unit, env: Env): Texts {
  const { module } = within;
  switch (target.is) {
    case 'external': {
      const constant = dialectOf(module.language).constant?.(target);
      if (constant !== undefined) return knownText(constant);
      const isOpen = !isSetting(target) && !isConfigurable(target);
      return isOpen ? blankText('open') : (configuredTexts(linker, target, module.path) ?? blankText('base'));
    }
    case 'parameter':
      return parameterTexts(linker, target);
    case 'made': {
      const isOther = target.call !== from && linker.unit(target.path);
      return isOther ? madeTexts(linker, target, from, within, env) : blankText('open');
    }
    case 'value': {
      const { parts, path, expr } = target;
      if (!parts && expr === from) return blankText('open');
      const texts = joinOrRead(linker, parts ?? [expr], path, target.env);
      const label = labelOf(from);
      if (
        label === undefined ||
        !texts.all.some((text) => text.parts.some((part) => typeof part === 'string'))
      )
        return texts;
      return withStep(texts, { path, region: expr.region, note: `${label} ${renderTexts(texts)}` });
    }
    default:
      return blankText('open');
  }
}

function joinOrRead(linker: Linker, parts: readonly Expr[], path: string, env: Env): Texts {
  const [only] = parts;
  if (only && parts.length === 1) return linker.texts(only, path, env);
  return joinTexts(parts.map((part) => linker.texts(part, path, env)));
}

/** Any of what the known callers give; else its default; else nothing is known. */
function parameterTexts(
  linker: Linker,
  { fn, index, path, env }: Extract<Target, { is: 'parameter' }>,
): Texts {
  const unit = linker.unit(path);
  const isBound = env.some((frame) => frame.fn === fn);
  const opened = isBound ? -1 : linker.opened.indexOf(fn);
  if (opened >= 0) {
    linker.cuts++;
    return knownText(markText({ fn: opened, index }));
  }
  const given = !isBound && unit ? callerArguments(linker, unit, fn, index) : undefined;
  if (given && given.length > 0) {
    const texts = hop(linker, () =>
      uniteTexts(given.map((one) => linker.texts(one.expr, one.path, one.env))),
    );
    return given.length === 1 ? texts : { ...texts, all: texts.all.map(guessed) };
  }
  const fallback = fn.params[index]?.default;
  if (!fallback || isBound) return blankText('open');
  return uniteTexts([linker.texts(fallback, path, env), blankText('open')]);
}

/** A text that one of several callers gives; what says nothing is no guess. */
function guessed(text: Text): Text {
  const isBare = text.parts.every(
    (it) => typeof it === 'object' && (it.blank === 'open' || it.blank === 'segment'),
  );
  return isBare ? text : { ...text, likely: true };
}

function labelOf(expr: Expr): string | undefined {
  if (expr.is === 'name') return expr.name;
  if (expr.is === 'member') return typeof expr.name === 'string' ? expr.name : undefined;
  if (expr.is !== 'call') return undefined;
  const name = labelOf(expr.of);
  return name === undefined ? undefined : `${name}()`;
}

const shown = 3;

/** `'/api'`, or several of them; what is not known is `…`. */
function renderTexts({ all }: Texts): string {
  const list = all
    .slice(0, shown)
    .map((text) => `'${text.parts.map((part) => (typeof part === 'string' ? part : '…')).join('')}'`);
  return [...list, ...(all.length > shown ? [`and ${all.length - shown} more`] : [])].join(', ');
}

/** The texts as the patterns of the contract, each once. */
export function evaluationOf({ tree, side }: Linker, { all, complete, trail }: Texts): Evaluation {
  const patterns = new Map(
    all.map((text) => {
      const pattern = patternOf(text);
      return [JSON.stringify(pattern), pattern] as const;
    }),
  );
  const evidence = trail.map(({ path, region, note }) => ({ site: siteIn(tree, side, path, region), note }));
  return { values: [...patterns.values()], complete, trail: evidence };
}
