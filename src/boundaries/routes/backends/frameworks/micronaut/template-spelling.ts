import { plainTokens } from '../../../route-spelling.ts';
import { converterOf } from '../../spelling/converter.ts';
import { optional, parameter, spellPlaceholders, splat } from '../../spelling/placeholder.ts';

/**
 * URI templates: `{id}`, `{/id}` that may be left out, `{+path}` with slashes, `{id:regex}`; what is asked behind `?` is no
 * path, nor is a `${setting}`.
 * https://www.rfc-editor.org/rfc/rfc6570, https://docs.micronaut.io/latest/guide/#routing
 */
export const spellTemplate = spellPlaceholders({
  placeholder: /\$?\{([+#./?&;]?)([\w.,*-]{1,200})(?::((?:[^{}]|\{[^{}]{0,40}\}){0,300}))?\}/g,
  reserved: /[{}]/,
  read([whole, operator = '', name = '', pattern]) {
    if (whole.startsWith('$')) return undefined;
    if (operator !== '' && '?&#'.includes(operator)) return [];
    if (operator === '+' || pattern === '.+') return [splat(name, 1)];
    if (pattern === '.*') return [splat(name, 0)];
    const isOpen = pattern === undefined || /^\d+$/.test(pattern);
    const token = parameter(name, isOpen ? {} : { converter: converterOf(pattern) });
    const isOptional = operator === '/' || operator === '.';
    return [isOptional ? optional(...plainTokens(operator), token) : token];
  },
});
