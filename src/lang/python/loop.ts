import type { Binding, Expr } from '../../model/module.ts';
import type { Region } from '../../model/site.ts';
import { nothing, number, unknown } from '../tree-sitter/exprs.ts';
import { type Flow, type Reading, regionOf } from '../tree-sitter/reading.ts';
import { childAt, childrenAt, type Syntax } from '../tree-sitter/syntax.ts';

/** One `for … in`: the list it runs over, whether that calls anything, and its names with the list of each. */
export interface Loop {
  readonly list: Expr;
  readonly calls: boolean;
  readonly each: readonly Binding[];
}

const sameItems = new Set(['list', 'tuple', 'set', 'sorted', 'reversed', 'iter', 'frozenset']);
const most = 64;

/** The list of all the parts at `index` of the items of a list, as one item that may be any of them. */
function column(list: Expr, index: number, region: Region): Expr {
  const any: Expr = { is: 'member', of: list, name: nothing(region), region };
  const value: Expr = { is: 'member', of: any, name: number(index, region), region };
  return { is: 'array', items: [{ value }], region };
}

/** The lists that the items of a destructuring target run over, where the loop's own list says so. */
function columnsOf(list: Expr): readonly (Expr | undefined)[] | undefined {
  if (list.is !== 'call') return undefined;
  const first = list.args[0]?.value;
  const plain = !list.args.some((argument) => argument.spread || argument.name);
  if (list.of.is === 'name' && list.of.name === 'enumerate' && first) return [undefined, first];
  if (list.of.is === 'name' && list.of.name === 'zip' && plain) return list.args.map((each) => each.value);
  if (list.of.is === 'member' && list.of.name === 'items' && list.args.length === 0) {
    const values: Expr = { ...list.of, name: 'values' };
    return [list.of.of, { ...list, of: values }];
  }
  return undefined;
}

function bindLoop(target: Expr, list: Expr): readonly Binding[] {
  if (list.is === 'call' && list.of.is === 'name' && sameItems.has(list.of.name) && list.args[0])
    return bindLoop(target, list.args[0].value);
  if (target.is === 'name') return [{ name: target.name, value: list, region: target.region }];
  if (target.is !== 'array') return [];
  const columns = columnsOf(list);
  const starred = target.items.findIndex((item) => item.spread);
  return target.items.flatMap((item, index) => {
    const { region } = item.value;
    if (index >= most || (starred >= 0 && index >= starred)) return bindLoop(item.value, nothing(region));
    const own = columns ? (columns[index] ?? nothing(region)) : column(list, index, region);
    return bindLoop(item.value, own);
  });
}

/** Reads the head of a `for`. `for k, v in d.items()` runs k over d and v over `d.values()`. */
export function readLoop(node: Syntax, flow: Flow, reading: Reading): Loop {
  const lists = childrenAt(node, 'right');
  const target = childAt(node, 'left');
  const read = lists.map((list) => reading.expression(list, flow));
  const [first] = read;
  const list: Expr =
    first && read.length === 1
      ? first
      : { is: 'array', items: read.map((value) => ({ value })), region: regionOf(node, reading) };
  return {
    list: first ? list : unknown(node, reading),
    calls: lists.some((each) => each.calls > 0),
    each: target ? bindLoop(reading.expression(target, flow), list) : [],
  };
}
