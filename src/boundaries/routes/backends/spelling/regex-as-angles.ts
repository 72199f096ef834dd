const longest = 500;
/** A segment, or a part of one, that no group holds: `[^/]+`, or `\d+`. */
const segment = /^(?:\[\^\\?\/\]|\[(?:[\w-]|\\[dw-])+\]|\\([dw]))\+/;

/** A regular expression as the path it stands for, in angle spelling; undefined where it is no path with parameters. */
export function regexAsAngles(pattern: string): string | undefined {
  if (pattern.length > longest) return undefined;
  let spelt = '';
  let at = /^\^?(?:\(\?![^()]*\))?/.exec(pattern)?.[0].length ?? 0;
  while (at < pattern.length) {
    const character = pattern.charAt(at);
    if (character === '$' || pattern.startsWith('\\Z', at)) return spelt;
    const rest = /^(?:\(\?:\.[*+]\)|\.[*+])(?=\/?\??(?:\$|\\Z|$))/.exec(pattern.slice(at))?.[0];
    const [bare, kind] = segment.exec(pattern.slice(at)) ?? [];
    if (bare !== undefined) {
      spelt += kind === 'd' ? '<int:_>' : '<_>';
      at += bare.length;
    } else if (rest !== undefined) {
      spelt += '<path:rest>';
      at += rest.length;
    } else if (character === '(') {
      const end = endOfGroup(pattern, at);
      const whole = pattern.slice(at + 1, end);
      const next = pattern.charAt(end + 1);
      if (whole.startsWith('?:') && '?*'.includes(next)) {
        at = end + 2;
        continue;
      }
      if (end >= pattern.length || '?*+{'.includes(next || ' ')) return undefined;
      const group = groupOf(whole);
      if (group === undefined) return undefined;
      spelt += group;
      at = end + 1;
    } else if (character === '\\') {
      const escaped = pattern.charAt(at + 1);
      if (/[A-Za-z0-9]/.test(escaped)) return undefined;
      spelt += escaped;
      at += 2;
    } else if (pattern.startsWith('/?', at) && /^\/\?(?:\$|\\Z|$)/.test(pattern.slice(at))) return spelt;
    else if ('[]*+?|{}'.includes(character)) return undefined;
    else {
      spelt += character;
      at += 1;
    }
  }
  return spelt;
}

/** Where the bracket that opens at `from` is closed. */
function endOfGroup(pattern: string, from: number): number {
  let depth = 0;
  let inClass = false;
  for (let at = from; at < pattern.length; at += 1) {
    const character = pattern.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (!inClass && character === '(') depth += 1;
    else if (!inClass && character === ')') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return pattern.length;
}

/** What a group takes, as a parameter: digits, words to choose from, anything, or one segment. */
function groupOf(group: string): string | undefined {
  const named = /^\?P?<([A-Za-z_]\w{0,60})>/.exec(group);
  if (!named && group.startsWith('?')) return undefined;
  const name = named?.[1] ?? '_';
  const inner = named ? group.slice(named[0].length) : group;
  if (/^(?:\\d|\[0-9\])(?:\+|\{[\d,]*\})?$/.test(inner)) return `<int:${name}>`;
  if (/^[\w-]+(?:\|[\w-]+)*$/.test(inner)) return `<any(${inner.replaceAll('|', ',')}):${name}>`;
  if (/^(?:\.|\[(?!\^)[^\]]*\/[^\]]*\])[+*]$/.test(inner)) return `<path:${name}>`;
  if (inner.replace(/\[\^[^\]]*\]/g, '').includes('/')) return undefined;
  return `<${name}>`;
}
