import type { Expr } from '../../model/module.ts';
import { name } from '../tree-sitter/exprs.ts';
import { readOther } from '../tree-sitter/module.ts';
import { type ReadExpression, type Reading, regionOf, textOf } from '../tree-sitter/reading.ts';
import { childAt, type Syntax } from '../tree-sitter/syntax.ts';

/** A name of a class, a function or a constant; `self` and `static` are `this`. */
export const readName: ReadExpression = (node, _flow, reading) =>
  /^(?:self|static)$/.test(textOf(node, reading))
    ? { is: 'name', name: 'this', region: regionOf(node, reading) }
    : name(node, reading);

/** `$a` */
export const readVariable: ReadExpression = (node, _flow, reading) => ({
  is: 'name',
  name: textOf(node, reading).replace(/^\$/, ''),
  region: regionOf(node, reading),
});

/**
 * `A\B\C`, an import in place where it begins at the root or with a name that is imported; else members of members.
 * https://www.php.net/manual/en/language.namespaces.rules.php
 */
export const readQualified: ReadExpression = (node, _flow, reading) => {
  const region = regionOf(node, reading);
  const local = textOf(node, reading);
  const [first = '', ...rest] = local.split('\\');
  const space = first === '' ? '' : reading.imports.find((it) => it.local === first)?.from;
  const [last, ...before] = rest.toReversed();
  if (last !== undefined && space !== undefined && (space !== '' || before.length > 0)) {
    const from = [space, ...rest].filter((it) => it !== '').join('\\');
    if (!reading.imports.some((it) => it.local === local))
      reading.imports.push({ local, from, name: last, region });
    return { is: 'name', name: local, region };
  }
  const [whole = '', ...parts] = local.replace(/^\\/, '').split('\\');
  return parts.reduce<Expr>((of, part) => ({ is: 'member', of, name: part, region }), {
    is: 'name',
    name: whole,
    region,
  });
};

function plainName(node: Syntax, reading: Reading): string | undefined {
  return node.kind === 'name' || node.kind === 'variable_name'
    ? textOf(node, reading).replace(/^\$/, '')
    : undefined;
}

/** `A::B`; `A::class` is A. */
export const readClassConstant: ReadExpression = (node, flow, reading) => {
  const [scope, last] = node.children;
  if (!scope || !last) return readOther(node, flow, reading);
  const of = reading.expression(scope, flow);
  const text = textOf(last, reading);
  return text === 'class' ? of : { is: 'member', of, name: text, region: regionOf(node, reading) };
};

/** `$a->b`, `A::$b` */
export const readMember: ReadExpression = (node, flow, reading) => {
  const object = childAt(node, 'object') ?? childAt(node, 'scope');
  const last = childAt(node, 'name');
  if (!object || !last) return readOther(node, flow, reading);
  const of = reading.expression(object, flow);
  const text = plainName(last, reading);
  return { is: 'member', of, name: text ?? reading.expression(last, flow), region: regionOf(node, reading) };
};

/** `$a['b']` */
export const readSubscript: ReadExpression = (node, flow, reading) => {
  const [object, key] = node.children;
  if (!object || !key) return readOther(node, flow, reading);
  const of = reading.expression(object, flow);
  return { is: 'member', of, name: reading.expression(key, flow), region: regionOf(node, reading) };
};
