import type { Expr, Guard } from '../../model/module.ts';

const scheme = /^(?:https?:?|wss?:?|data:?|blob:?|ftp:?|\/\/)/i;
const pattern = /^\/\^(?:\(\?:)?\(?(?:https\?|http|\[a-z\])/i;

/**
 * Whether a test asks if a text is a whole URL: `url.startsWith('http')`, `/^https?:/.test(url)`. What is not known to be
 * one is taken to be a path.
 */
export function asksForUrl(test: Expr): boolean {
  if (test.is === 'either' && !test.test) return test.options.every(asksForUrl);
  if (test.is !== 'call' || test.of.is !== 'member') return false;
  const { of, name } = test.of;
  const [first] = test.args;
  if (name === 'startsWith')
    return (
      first?.value.is === 'literal' && typeof first.value.value === 'string' && scheme.test(first.value.value)
    );
  return name === 'test' && of.is === 'unknown' && pattern.test(of.text);
}

/** Whether a guard holds for what is no whole URL; undefined for any other guard. */
export function guardsUrl({ test, negated }: Guard): boolean | undefined {
  if (test.is === 'operation' && test.op === '!' && asksForUrl(test.operands[0])) return !negated;
  return asksForUrl(test) ? negated : undefined;
}
