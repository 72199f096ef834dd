import type { Expr } from '../../../../model/module.ts';
import type { Referent } from '../../../../model/program.ts';

/** What stands in a regular expression of JavaScript or Ruby: `^\/users$` of `/^\/users$/i` and of `%r{^\/users$}`. */
export function regexOf(it: Expr | Referent): string | undefined {
  const [, plain, percent] = (it.is === 'unknown' && /^(?:\/(.+)\/|%r.(.+).)[a-z]*$/s.exec(it.text)) || [];
  return plain ?? percent;
}

/** The plain segments that a regular expression begins with: `/users` of `^\/users\/\d+$`. */
export function headOfRegex(pattern: string): string {
  const head = /^\^((?:\\?\/[A-Za-z0-9_-]+){1,20})/.exec(pattern)?.[1] ?? '';
  const after = pattern.slice(1 + head.length);
  const whole = /^(?:\\?\/|\$|\(|$)/.test(after) ? head : head.slice(0, head.lastIndexOf('/'));
  return whole.replaceAll('\\', '');
}
