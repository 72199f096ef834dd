import type { External } from '../../model/program.ts';
import { globalModule } from '../link/external.ts';
import { namedAddress } from '../link/named-address.ts';
import { joinTexts, knownText } from '../link/texts.ts';
import { type Dialect, plain } from './dialect.ts';
import { resolveTypeScript } from './resolve-typescript.ts';

/** JavaScript and TypeScript. */
export const typescript: Dialect = {
  ...plain,
  receiver: 'this',
  exports: 'declared',
  textCall: (called, [first], { read }) =>
    first && isNamed(called) ? joinTexts([knownText(namedAddress), read(first.value)]) : undefined,
  resolve(from, specifier, index) {
    const file = resolveTypeScript(from, specifier, index);
    return file === undefined ? [] : [file];
  },
  resolvesByFolder: true,
};

/** `route('posts.show', { post })` of Ziggy: a function of the page, or of its package. https://github.com/tighten/ziggy */
function isNamed({ from, name }: External): boolean {
  if (from === globalModule) return name === 'route';
  return /(?:^|\/)ziggy(?:-js)?(?:\/|$)/.test(from) && (name === 'route' || name === 'default');
}
