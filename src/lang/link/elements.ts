import type { Expr } from '../../model/module.ts';
import { globalModule } from './external.ts';
import { dialectIn, enter, type Linker } from './linker.ts';
import { contains } from './regions.ts';
import type { Located } from './target.ts';

const itemLimit = 128;

/** List methods that keep what a list holds. */
const keeping = new Set(['filter', 'slice', 'sort', 'reverse', 'toSorted', 'toReversed', 'flat', 'copy']);
const tables = new Set(['values', 'items', 'keys', 'entries']);

/** The items of a list, spreads included; the keys of a Python dict. Undefined where the list is not written down. */
export function findElements(linker: Linker, list: Located): readonly Located[] | undefined {
  if (!enter(linker)) return undefined;
  const items = elementsOf(linker, list);
  linker.depth--;
  if (items && items.length > itemLimit) linker.limits++;
  return items?.slice(0, itemLimit);
}

function elementsOf(linker: Linker, { expr, path, env }: Located): readonly Located[] | undefined {
  if (expr.is === 'array')
    return expr.items.flatMap(({ value, spread }) =>
      spread ? (linker.elements({ expr: value, path, env }) ?? []) : [{ expr: value, path, env }],
    );
  const results = comprehensionResults(expr);
  if (results) return results.map((result) => ({ expr: result, path, env }));
  if (expr.is === 'call' && expr.of.is === 'member' && typeof expr.of.name === 'string') {
    const { of, name } = expr.of;
    if (keeping.has(name)) return linker.elements({ expr: of, path, env });
    if (name === 'concat')
      return [of, ...expr.args.map(({ value }) => value)].flatMap(
        (value) => linker.elements({ expr: value, path, env }) ?? [{ expr: value, path, env }],
      );
    if (tables.has(name) && expr.args.length === 0) {
      const rows = tableRows(linker, { expr: of, path, env }, name);
      if (rows) return rows;
    }
  }
  const found: Located[] = [];
  let isKnown = false;
  for (const target of linker.refer(expr, path, env)) {
    let items: readonly Located[] | undefined;
    if (target.is === 'value' && (target.expr.is === 'array' || comprehensionResults(target.expr)))
      items = linker.elements(target);
    else if (target.is === 'value' && target.expr.is === 'object')
      items = tableRows(linker, target, dialectIn(linker, target.path)?.tableItems ?? 'keys');
    else if (target.is === 'made' && target.by.from === globalModule) {
      const argument = target.call.args[0]?.value;
      const { path: at, env: under } = target;
      const inner = argument && { expr: argument, path: at, env: under };
      if (inner && dialectIn(linker, at)?.copiers.has(target.by.name)) items = linker.elements(inner);
      else if (inner && target.by.name.startsWith('Object.'))
        items = tableRows(linker, inner, target.by.name.slice('Object.'.length));
    }
    if (!items) continue;
    isKnown = true;
    found.push(...items);
  }
  return isKnown ? found : undefined;
}

/** The keys, the values, or both as pairs, of a table that is written down. */
function tableRows(linker: Linker, table: Located, kind: string): readonly Located[] | undefined {
  const found: Located[] = [];
  let isKnown = false;
  for (const target of linker.refer(table.expr, table.path, table.env)) {
    if (target.is !== 'value' || target.expr.is !== 'object') continue;
    isKnown = true;
    const { path, env } = target;
    for (const { key, value } of target.expr.entries) {
      if (key === '...') {
        if (value !== target.expr)
          found.push(...(linker.elements({ expr: rowsOf(value, kind), path, env }) ?? []));
        continue;
      }
      const { region } = value;
      const name: Expr = typeof key === 'string' ? { is: 'literal', value: key, region } : key;
      const row: Expr =
        kind === 'values'
          ? value
          : kind === 'keys'
            ? name
            : { is: 'array', items: [{ value: name }, { value }], region };
      found.push({ expr: row, path, env });
    }
  }
  return isKnown ? found : undefined;
}

/** `value.items()` as an expression, so that spreads go the same way. */
function rowsOf(value: Expr, kind: string): Expr {
  const { region } = value;
  return { is: 'call', of: { is: 'member', of: value, name: kind, region }, args: [], region };
}

/** What one round of a Python comprehension gives, which stands for all its items; undefined for anything else. */
export function comprehensionResults(expr: Expr): readonly Expr[] | undefined {
  const inner = expr.is === 'unknown' ? expr.holds.at(-1) : undefined;
  if (inner?.is !== 'function' || !contains(inner.fn.region, expr.region)) return undefined;
  return inner.fn.steps.flatMap((step) => (step.do === 'return' ? [step.value] : []));
}
