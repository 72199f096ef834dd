/** Whether a tag fits a pattern in which `*` stands for any text and `?` for one character. */
export function matchesTag(pattern: string, tag: string): boolean {
  let [at, from] = [0, 0];
  let star = -1;
  let resume = 0;
  while (from < tag.length) {
    const sign = pattern[at];
    if (sign === '*') {
      star = at++;
      resume = from;
    } else if (sign === '?' || sign === tag[from]) {
      at++;
      from++;
    } else if (star >= 0) {
      at = star + 1;
      from = ++resume;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}

/** Orders tags as people count: `2.10` after `2.9`, the highest first. */
export function byHighestTag(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [x = '', y = ''] = [left[at], right[at]];
    if (x === y) continue;
    const numbers = /^\d/.test(x) && /^\d/.test(y);
    if (numbers && Number(x) !== Number(y)) return Number(y) - Number(x);
    return x < y ? 1 : -1;
  }
  return 0;
}

function partsOf(tag: string): readonly string[] {
  return tag.match(/\d+|\D+/g) ?? [];
}
