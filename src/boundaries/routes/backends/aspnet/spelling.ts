import type { Parameter } from '../../path-pattern.ts';
import { plainTokens, type Token } from '../../route-spelling.ts';

const variable =
  /\{(\*{0,2})([A-Za-z_][\w.-]{0,100})((?::(?:[^{}?=]|\{[^{}]{0,20}\}){0,200})?)((?:=[^{}]{0,100})?)(\??)\}/g;

/** ASP.NET Core's route templates. https://learn.microsoft.com/aspnet/core/fundamentals/routing#route-templates */
export function spellTemplate(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let from = 0;
  for (const found of text.matchAll(variable)) {
    tokens.push(...plainTokens(text.slice(from, found.index)));
    from = found.index + found[0].length;
    const [, stars, name = '', constraint = '', value, optional] = found;
    const token: Token = stars
      ? { is: 'splat', name, least: 0 }
      : { is: 'parameter', parameter: { name, ...typeOf(constraint.split(':')[1]) } };
    const before = tokens.at(-1);
    const isOptional = !stars && (optional !== '' || value !== '');
    if (!isOptional) tokens.push(token);
    else if (before?.is === 'slash') {
      tokens.pop();
      tokens.push({ is: 'optional', tokens: [before, token] });
    } else tokens.push({ is: 'optional', tokens: [token] });
  }
  const rest = text.slice(from);
  return /[{}[\]]/.test(rest) ? undefined : [...tokens, ...plainTokens(rest)];
}

function typeOf(constraint: string | undefined): Pick<Parameter, 'converter' | 'typed'> {
  switch (constraint) {
    case undefined:
      return {};
    case 'int':
    case 'long':
      return { converter: { kind: 'int' }, typed: true };
    case 'guid':
      return { converter: { kind: 'uuid' }, typed: true };
    case 'decimal':
    case 'double':
    case 'float':
      return { converter: { kind: 'float' }, typed: true };
    default:
      return { converter: { kind: 'opaque' } };
  }
}
