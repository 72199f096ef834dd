import type { Expr } from '../../model/module.ts';

const longest = 60;

/** A short likeness of an expression, for notes: `app.use(…)`. */
export function renderExpr(expr: Expr): string {
  const text = render(expr, 0);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function render(expr: Expr, depth: number): string {
  if (depth > 8) return '…';
  switch (expr.is) {
    case 'name':
      return expr.name;
    case 'member':
      return `${render(expr.of, depth + 1)}${typeof expr.name === 'string' ? `.${expr.name}` : `[${plain(expr.name) ?? '…'}]`}`;
    case 'call': {
      const [first] = expr.args;
      const argument = (first && (depth === 0 ? render(first.value, 5) : plain(first.value))) ?? '';
      const more = expr.args.length > (argument === '' ? 0 : 1);
      return `${render(expr.of, depth + 1)}(${argument}${more ? (argument === '' ? '…' : ', …') : ''})`;
    }
    case 'literal':
      return plain(expr) ?? '…';
    case 'operation':
      return expr.op === '+' ? expr.operands.map((it) => render(it, depth + 1)).join(' + ') : '…';
    case 'template':
      return template(expr.parts);
    case 'function':
      return expr.fn.name === undefined ? '(…) => …' : `${expr.fn.name}(…)`;
    case 'class':
      return expr.cls.name;
    case 'array':
      return '[…]';
    case 'object':
      return depth === 0 ? '{…}' : '…';
    default:
      return '…';
  }
}

/** Values that follow each other are one; a text of nothing else is no text. */
function template(parts: Extract<Expr, { is: 'template' }>['parts']): string {
  const text = parts
    .map((it) => ('is' in it ? '…' : inLine(it.text)))
    .join('')
    .replace(/…+/g, '…');
  return text === '…' ? text : `'${text}'`;
}

function plain(expr: Expr): string | undefined {
  if (expr.is !== 'literal') return undefined;
  return typeof expr.value === 'string' ? `'${inLine(expr.value)}'` : String(expr.value);
}

function inLine(text: string): string {
  return text.replace(/[`\s]+/g, ' ');
}
