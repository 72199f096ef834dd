import type { Telling } from '../../../model/extractor.ts';
import { imports } from '../modules-of.ts';
import type { Backend } from './backend.ts';
import { mayUse } from './routers/may-use.ts';

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
  const tests: MayTell[] = [mayUse(methods)];
  if (callees.length > 0) tests.push(mayCall(callees));
  if (servers) tests.push(mayExportWhole);
  return {
    isOwn: (module) => imports(module, words),
    mayTell: (text) => tests.some((it) => it(text)),
  };
}

/** What follows a callee, or a method that is handed on: whatever else does, it is neither. */
const called = String.raw`(?=[(<!),]|\/[*/]|\?\.\s*[(<]|(?:as|satisfies)\b)`;
const whole =
  /\bexport\s+default\b|\bas\s+default\b|[{,]\s*default\s*[,}]|\*\/\s*default\b|['"]default['"]|\bexport\s*=|\bexports\b/;

/** `export default app`, `export { app as default }`, `export = app`, `module.exports = app`: it is handed to its host. */
const mayExportWhole: MayTell = (text) => whole.test(text);

/** Whether a text may call something by one of some names. */
function mayCall(names: readonly string[]): MayTell {
  const callee = new RegExp(String.raw`\b(?:${names.join('|')})\b\s*${called}`);
  return (text) => callee.test(text);
}
