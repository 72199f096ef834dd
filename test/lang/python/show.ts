import type { Argument, Expr, Fn, Param, Step } from '../../../src/model/module.ts';

function showArgument(argument: Argument): string {
  const stars = argument.spread ? (argument.name === '**' ? '**' : '*') : '';
  const name = argument.name && argument.name !== '**' ? `${argument.name}=` : '';
  return `${stars}${name}${show(argument.value)}`;
}

/** One expression on one line: names and literals as they are, everything else with its kind. */
export function show(expr: Expr): string {
  switch (expr.is) {
    case 'literal':
      return JSON.stringify(expr.value);
    case 'name':
      return expr.name;
    case 'member':
      return typeof expr.name === 'string'
        ? `${show(expr.of)}.${expr.name}`
        : `${show(expr.of)}[${show(expr.name)}]`;
    case 'call':
      return `${show(expr.of)}(${expr.args.map(showArgument).join(', ')})`;
    case 'array':
      return `[${expr.items.map(showArgument).join(', ')}]`;
    case 'object':
      return `{${expr.entries
        .map(({ key, value }) =>
          key === '...'
            ? `...${show(value)}`
            : `${typeof key === 'string' ? key : `[${show(key)}]`}: ${show(value)}`,
        )
        .join(', ')}}`;
    case 'template':
      return `\`${expr.parts.map((part) => ('is' in part ? `<${show(part)}>` : part.text)).join('')}\``;
    case 'either':
      return `either(${expr.test ? `${show(expr.test)} ? ` : ''}${expr.options.map(show).join(' | ')})`;
    case 'operation':
      return `(${expr.op} ${expr.operands.map(show).join(' ')})`;
    case 'function':
      return showFunction(expr.fn);
    case 'class':
      return `class ${expr.cls.name}`;
    case 'unknown':
      return `?${expr.text}?${expr.holds.length > 0 ? `<${expr.holds.map(show).join('; ')}>` : ''}`;
  }
}

function showParam(param: Param): string {
  const name = param.shape ? show(param.shape) : param.name;
  const type = param.type ? `: ${show(param.type)}` : '';
  return `${param.rest ? '...' : ''}${name}${type}${param.default ? ` = ${show(param.default)}` : ''}`;
}

function showFunction(fn: Fn): string {
  return `(${fn.params.map(showParam).join(', ')}) => {${fn.steps.map(showStep).join('; ')}}`;
}

/** One step on one line, its loops and guards before it. */
export function showStep(step: Step): string {
  const each = step.each.map((binding) => `for ${binding.name} in ${show(binding.value)}: `).join('');
  const when = step.when.map((guard) => `if ${guard.negated ? 'not ' : ''}${show(guard.test)}: `).join('');
  const sign = step.do === 'append' ? '+=' : '=';
  const left =
    step.do === 'assign' || step.do === 'append' ? `${step.to ? show(step.to) : ''} ${sign} ` : `${step.do} `;
  return `${each}${when}${left}${show(step.value)}`;
}
