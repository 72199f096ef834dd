import { plainTokens } from '../../../route-spelling.ts';
import { optional, parameter, spellPlaceholders, splat } from '../../spelling/placeholder.ts';

/**
 * The path syntax of Ktor: `{name}`, `{name?}`, `{name...}` and `{...}` for any number of segments, `*` for one; a segment
 * holds one of them at most. https://ktor.io/docs/server-routing.html#path_pattern
 */
export const spellKtor = spellPlaceholders({
  placeholder: /(?<=^|\/)(?:\*|([^/{}]{0,200})\{(\w{0,100})(\?|\.{3})?\}([^/{}]{0,200}))(?=\/|$)/g,
  reserved: /[{}]/,
  read([, before = '', name = '', mark, after = '']) {
    const own = mark === '...' ? splat(name, 0) : parameter(name);
    const tokens = [...plainTokens(before), own, ...plainTokens(after)];
    return mark === '?' ? [optional(...tokens)] : tokens;
  },
});
