import type { Telling } from '../../../model/extractor.ts';
import { imports } from '../modules-of.ts';
import type { Backend, RouterMethod, RouterMethods } from './backend.ts';

type MayTell = Telling['mayTell'];

/** The words one of which is in the name of a package that a framework's files import. */
export function packageWords({ packages, signs }: Pick<Backend, 'packages' | 'signs'>): readonly string[] {
  return packages ?? signs.map((it) => it.replace(/['"]/g, ''));
}

/** How files in TypeScript tell a framework something; undefined where nothing says so. */
export function tellingOf(backend: Backend): Telling | undefined {
  if ('gather' in backend) {
    const { tellsBy } = backend;
    return tellsBy && { mayTell: (text) => tellsBy.test(text) };
  }
  const { languages, methods, servers, mounters, entry, isUsed } = backend;
  if (!languages.every((it) => it === 'typescript') || entry || isUsed) return undefined;
  const words = packageWords(backend);
  const callees = [...(servers ?? []), ...(mounters ?? [])];
  const tests: MayTell[] = [mayUse(methods), (text) => computed.test(text)];
  if (callees.length > 0) tests.push(mayCall(callees));
  if (servers) tests.push(mayExportWhole);
  return {
    isOwn: (module) => imports(module, words),
    mayTell: (text) => tests.some((it) => it(text)),
  };
}

/** What follows a callee, or a method that is handed on: whatever else does, it is neither. */
const called = String.raw`(?=[(<!),\/]|\?\.|(?:as|satisfies)\b)`;
/** What stands before a member, comments that may stand between included; no router is called `Promise`. */
const dot = String.raw`(?:(?<!\bPromise\s*)\.\s*|\*\/\s*|\n[^\S\n]*)`;
/** `router[method](…)` */
const computed = /\][\s!)]*(?:\(|<|\?\.)|\]\s*(?:\/[*/]|(?:as|satisfies)\b(?!\s*const\b))/;
const whole =
  /\bexport\s+default\b|\bas\s+default\b|[{,]\s*default\s*[,}]|\*\/\s*default\b|['"]default['"]|\bexport\s*=|\bexports\b/;

/** `export default app`, `export { app as default }`, `export = app`, `module.exports = app`: it is handed to its host. */
const mayExportWhole: MayTell = (text) => whole.test(text);

/** Whether a text may call something by one of some names. */
function mayCall(names: readonly string[]): MayTell {
  const callee = new RegExp(String.raw`\b(?:${names.join('|')})\b\s*${called}`);
  return (text) => callee.test(text);
}

/** Whether a text may call one of some methods, or hand it on. */
function mayUse(methods: RouterMethods): MayTell {
  const names = [...methods.keys()].join('|');
  const member = new RegExp(String.raw`${dot}(${names})\b\s*${called}|['"\`](${names})['"\`]\s*\]`, 'g');
  return (text) =>
    [...text.matchAll(member)].some(({ 0: { length }, 1: name = '', index }) => {
      const method = methods.get(name);
      return !method || mayBeOf(method, text, index, index + length);
    });
}

/** Arguments that are one at most: a name or what it is called with, a text, a plain table. */
const single =
  /\(\s*(?:[\w.$?![\]]*(?:\([^()'"`]*\))?|'[^'\\\n]*'|"[^"\\\n]*"|`(?:[^`\\$]|\$\{[^`{}]*\})*`|\{[^{}'"`]*\})\s*,?\s*\)/y;
/** What stands before a method that is called on a call: its end, or that of a comment. */
const chained = /[)/\n][\s?!]*$/;
/** How much white space is looked at: where there is more of it, anything may stand before that. */
const farthest = 200;

/** Whether a call that follows a method, which a text names from `start` to `end`, has the arguments for it. */
function mayBeOf({ least, lessOnCall }: RouterMethod, text: string, start: number, end: number): boolean {
  single.lastIndex = end;
  if (least < 2 || !single.test(text)) return true;
  return least === 2 && lessOnCall === true && chained.test(text.slice(Math.max(0, start - farthest), start));
}
