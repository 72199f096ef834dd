import type { HclExpr } from './body.ts';

/** What an expression comes to. `moves`: the environment of the build, or its time, has a part in it. */
export type HclValue =
  | { readonly is: 'text'; readonly text: string; readonly moves: boolean }
  | { readonly is: 'list'; readonly items: readonly HclValue[]; readonly moves: boolean }
  | { readonly is: 'map'; readonly entries: ReadonlyMap<string, HclValue>; readonly moves: boolean }
  | { readonly is: 'unknown'; readonly moves: boolean };

const longest = 4096;
const mostItems = 1000;

/** Functions whose value differs from one build to the next: https://docs.docker.com/build/bake/funcs/ */
const ticking = new Set(['timestamp', 'uuidv4', 'bcrypt']);

/** Evaluates an expression with what is known of its names; a choice between two lists is all that may be in it. */
export function evaluateHcl(expr: HclExpr, names: ReadonlyMap<string, HclValue>): HclValue {
  const each = (exprs: readonly HclExpr[]) => exprs.slice(0, mostItems).map((it) => evaluateHcl(it, names));
  switch (expr.is) {
    case 'text':
      return joined(
        expr.parts.map((it) => (typeof it === 'string' ? textValue(it) : evaluateHcl(it, names))),
      );
    case 'list':
      return listOf(each(expr.items));
    case 'map': {
      const entries = expr.entries.slice(0, mostItems).flatMap(([key, value]) => {
        const name = evaluateHcl(key, names);
        return name.is === 'text' ? [[name.text, evaluateHcl(value, names)] as const] : [];
      });
      return { is: 'map', entries: new Map(entries), moves: entries.some(([, value]) => value.moves) };
    }
    case 'name':
      return names.get(expr.name) ?? { is: 'unknown', moves: true };
    case 'call': {
      const args = each(expr.args);
      const moves = ticking.has(expr.name) || args.some((it) => it.moves);
      const isConcat = expr.name === 'concat' || expr.name === 'compact' || expr.name === 'flatten';
      return isConcat && args.every((it) => it.is === 'list') ? merged(args) : { is: 'unknown', moves };
    }
    case 'choice': {
      const [yes, no] = [evaluateHcl(expr.yes, names), evaluateHcl(expr.no, names)];
      if (yes.is === 'list' && no.is === 'list') return { ...merged([yes, no]), moves: true };
      return { is: 'unknown', moves: true };
    }
    case 'unknown':
      return { is: 'unknown', moves: expr.of.length === 0 || each(expr.of).some((it) => it.moves) };
  }
}

/** A text that stands in the file. */
function textValue(text: string): HclValue {
  return { is: 'text', text, moves: false };
}

function joined(parts: readonly HclValue[]): HclValue {
  const moves = parts.some((it) => it.moves);
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  let text = '';
  for (const part of parts) {
    if (part.is !== 'text' || text.length + part.text.length > longest) return { is: 'unknown', moves };
    text += part.text;
  }
  return { is: 'text', text, moves };
}

function listOf(items: readonly HclValue[]): Extract<HclValue, { is: 'list' }> {
  return { is: 'list', items, moves: items.some((it) => it.moves) };
}

function merged(lists: readonly HclValue[]): Extract<HclValue, { is: 'list' }> {
  return listOf(lists.flatMap((it) => (it.is === 'list' ? it.items : [])).slice(0, mostItems));
}
