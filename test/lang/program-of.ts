import { languageOf } from '../../src/lang/languages.ts';
import { type Linkable, link } from '../../src/lang/link.ts';
import { openReader, type Reader } from '../../src/lang/reader.ts';
import { indexTree } from '../../src/lang/tree-index.ts';
import { openUnread } from '../../src/lang/unread.ts';
import { walk } from '../../src/lang/walk.ts';
import type { Expr, Module } from '../../src/model/module.ts';
import type { Pattern, Program, Referent } from '../../src/model/program.ts';
import type { Digest, SourceFile } from '../../src/model/site.ts';
import { readGrammar } from './python/open.ts';

const readers = new Map<string, Reader>();

const parsed = new Map<string, Module>();

/** Some files as one tree that can be linked; what was parsed before is not parsed again. */
export async function linkableOf(files: Readonly<Record<string, string>>): Promise<Linkable> {
  const modules = new Map<string, Module>();
  for (const [path, text] of Object.entries(files)) {
    const language = languageOf(path);
    if (!language) continue;
    const key = `${path}\0${text}`;
    const reader = readers.get(language.id) ?? (await openReader(language, readGrammar));
    readers.set(language.id, reader);
    const module = parsed.get(key) ?? reader.read(path, text);
    parsed.set(key, module);
    modules.set(path, module);
  }
  const index = indexTree(Object.keys(files), new Map(Object.entries(files)));
  return { tree: { kind: 'checkout' }, modules, index };
}

/** A tree of which only some files are read, and the others when they are asked for. */
export function leavingUnread(
  { modules, index, tree }: Linkable,
  files: Readonly<Record<string, string>>,
  isUnread: (path: string) => boolean,
): Linkable {
  const left = new Map<string, SourceFile>();
  for (const [path, { language }] of modules)
    if (language === 'typescript' && isUnread(path)) {
      const text = files[path] ?? '';
      left.set(path, { tree, path, digest: text as Digest, bytes: new TextEncoder().encode(text) });
    }
  return {
    tree,
    index,
    modules: new Map([...modules].filter(([path]) => !left.has(path))),
    unread: openUnread('typescript', left, index, ({ path }) => {
      const module = modules.get(path);
      if (!module) throw new Error(`${path} was never read`);
      return module;
    }),
  };
}

/** Links some files as one tree. */
export async function programOf(files: Readonly<Record<string, string>>): Promise<Program> {
  return link(await linkableOf(files));
}

/** The first argument of every call of `probe` in a file. */
function probes(program: Program, path: string): readonly Expr[] {
  const module = program.modules.get(path);
  const found: Expr[] = [];
  if (module)
    walk(module, (expr) => {
      const first = expr.is === 'call' && expr.of.is === 'name' && expr.of.name === 'probe' && expr.args[0];
      if (first) found.push(first.value);
    });
  return found;
}

/** A pattern as text: `{segment}`, `{base}` and `{rest}` are holes, `?` at the end says likely. */
export function show({ parts, confidence }: Pattern): string {
  const text = parts.map((part) => (typeof part === 'string' ? part : `{${part.hole}}`)).join('');
  return confidence === 'likely' ? `${text} ?` : text;
}

/** All that the probe in `path` can be; `+` at the end where something was left out. */
export function evaluated(program: Program, path: string): readonly string[] {
  return probes(program, path).flatMap((expr) => {
    const { values, complete } = program.evaluate(expr, path);
    return [...values.map(show), ...(complete ? [] : ['+'])];
  });
}

/** A referent as text. */
export function name(referent: Referent): string {
  switch (referent.is) {
    case 'external':
      return `${referent.from} ${referent.name}`;
    case 'made':
      return `made by ${referent.by.from} ${referent.by.name} at ${referent.key}`;
    case 'function':
      return `function ${referent.fn.name ?? ''} in ${referent.path}`;
    case 'class':
      return `class ${referent.cls.name} in ${referent.path}`;
    case 'instance':
      return `${referent.cls.name} at ${referent.key}`;
    case 'parameter':
      return `parameter ${referent.fn.params[referent.index]?.name} in ${referent.path}`;
    case 'value':
      return `value ${referent.expr.is} in ${referent.path}`;
    case 'module':
      return `module ${referent.path}`;
    case 'unknown':
      return 'unknown';
  }
}

/** What the probes in `path` stand for. */
export function referred(program: Program, path: string): readonly string[] {
  return probes(program, path).flatMap((expr) => program.refer(expr, path).map(name));
}
