import { plainTokens, type Spelling, type Token } from '../../route-spelling.ts';
import { converterOf } from '../converter.ts';

const variable = /\{([+#./?&;]?)([\w.,*-]{1,200})(?::((?:[^{}]|\{[^{}]{0,40}\}){0,300}))?\}/g;

/**
 * URI templates: `{id}`, `{/id}` that may be left out, `{+path}` with slashes, `{id:regex}`; what is asked behind `?` is no
 * path, nor is a `${setting}`.
 * https://www.rfc-editor.org/rfc/rfc6570, https://docs.micronaut.io/latest/guide/#routing
 */
export const spellTemplate: Spelling = (text) => {
  if (text.includes('${')) return undefined;
  const tokens: Token[] = [];
  let from = 0;
  for (const found of text.matchAll(variable)) {
    const [whole, operator = '', name = '', pattern] = found;
    tokens.push(...plainTokens(text.slice(from, found.index)));
    from = found.index + whole.length;
    if (operator !== '' && '?&#'.includes(operator)) continue;
    if (operator === '+' || pattern === '.*' || pattern === '.+') {
      tokens.push({ is: 'splat', name, least: operator === '+' || pattern === '.+' ? 1 : 0 });
      continue;
    }
    const converter = pattern === undefined || /^\d+$/.test(pattern) ? undefined : converterOf(pattern);
    const token: Token = { is: 'parameter', parameter: { name, ...(converter && { converter }) } };
    if (operator === '/' || operator === '.') {
      const lead: Token = operator === '/' ? { is: 'slash' } : { is: 'text', text: '.' };
      tokens.push({ is: 'optional', tokens: [lead, token] });
    } else tokens.push(token);
  }
  const rest = text.slice(from);
  return /[{}]/.test(rest) ? undefined : [...tokens, ...plainTokens(rest)];
};
