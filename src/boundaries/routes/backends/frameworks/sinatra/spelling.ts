import { plainTokens, type Token } from '../../../route-spelling.ts';

const piece =
  /\\(.)|:([A-Za-z_]\w{0,99})|\{(\+?)(\w{1,100})\}|\*(\w{0,100})|\(([^()]{0,200})\)|[/.](?=\?)|[^\\:{}*()/?]+|\//gy;

/**
 * Sinatra's patterns: `:name`, `{name}`, `*`, and `?` behind what may be left out.
 * https://github.com/sinatra/mustermann/blob/main/mustermann/README.md#sinatra-pattern
 */
export function spellSinatra(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    piece.lastIndex = at;
    const found = piece.exec(text);
    if (!found) return undefined;
    const [whole, escaped, named, plus, braced, star, group] = found;
    at += whole.length;
    const read = group === undefined ? undefined : spellSinatra(group);
    if (group !== undefined && !read) return undefined;
    const own: readonly Token[] =
      read ??
      (named !== undefined || (braced !== undefined && plus === '')
        ? [{ is: 'parameter', parameter: { name: named ?? braced ?? '' } }]
        : braced !== undefined || star !== undefined
          ? [{ is: 'splat', name: braced ?? star ?? '', least: 0 }]
          : plainTokens(escaped ?? whole));
    if (text[at] !== '?') tokens.push(...own);
    else {
      at += 1;
      tokens.push({ is: 'optional', tokens: own });
    }
  }
  return tokens;
}
