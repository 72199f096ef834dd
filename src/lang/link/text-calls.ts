import type { Argument, Call, Expr, LanguageId } from '../../model/module.ts';
import { dialectOf } from '../dialects/index.ts';
import { globalModule, isSetting } from './external.ts';
import { asSegments, formatBraces, replaceAllText, trimSlashes } from './formats.ts';
import type { Linker } from './linker.ts';
import { joinPaths, joinUrl } from './path-calls.ts';
import { isPlaceholder } from './placeholders.ts';
import type { Env, Located } from './target.ts';
import { blankText, joinTexts, knownText, mapTexts, type Text, type Texts, uniteTexts } from './texts.ts';
import type { Unit } from './unit.ts';

/** What a call of a text's own method, or of a well-known function over texts, gives; undefined for any other call. */
export function textCall(linker: Linker, unit: Unit, call: Call, env: Env): Texts | undefined {
  const { path, language } = unit.module;
  const targets = linker.refer(call.of, path, env);
  if (targets.some((target) => target.is === 'function' || target.is === 'class')) return undefined;
  const read = (expr: Expr) => linker.texts(expr, path, env);
  const args = call.args.map((argument) => argument.value);
  for (const target of targets) {
    if (target.is !== 'external') continue;
    const items = (expr: Expr) =>
      linker.elements({ expr, path, env })?.map((item) => linker.texts(item.expr, item.path, item.env));
    const known =
      dialectOf(language).textCall?.(target, call.args, { read, items }) ??
      externalCall(target.from, target.name, args, read);
    if (known) return known;
    if (isSetting(target) && /(?:^|\.)(?:get|getenv)$/.test(target.name)) {
      const [, fallback] = args;
      return fallback ? uniteTexts([blankText('base'), read(fallback)]) : blankText('base');
    }
  }
  const { of } = call;
  if (of.is !== 'member' || typeof of.name !== 'string') return undefined;
  if (of.name === 'join') {
    const { textsJoin } = dialectOf(language);
    const [first] = args;
    if (!textsJoin && first?.is === 'literal' && first.value === '&') return query;
    const list = textsJoin ? first : of.of;
    const separator = textsJoin ? of.of : first;
    const items = list && linker.elements({ expr: list, path, env });
    return items && joinItems(linker, items, separator ? read(separator) : knownText(','));
  }
  return methodCall(of.name, of.of, call.args, read, language);
}

function joinItems(linker: Linker, items: readonly Located[], separator: Texts): Texts {
  const texts = items.map((item) => linker.texts(item.expr, item.path, item.env));
  return joinTexts(texts.flatMap((text, at) => (at === 0 ? [text] : [separator, text])));
}

const plain = new Set(['String', 'str', 'encodeURI', 'decodeURI', 'decodeURIComponent']);
const segments = new Set(['encodeURIComponent', 'Number', 'parseInt', 'int', 'parseFloat']);
const pathModules = new Set(['path', 'node:path', 'path/posix', 'node:path/posix']);

/** A query string, whether its mark is written before it or not: no part of a path. */
const query = joinTexts([knownText('?'), blankText('open')]);

/** What writes an object as a query string, by module and name. */
const queryWriters =
  /^(?:qs|query-string|querystring|node:querystring|fast-querystring) (?:\*\.|default\.)?(?:stringify|encode)$|^(?:jquery|<global>) (?:\$|jQuery|default|\*)\.param$/;

function externalCall(
  from: string,
  name: string,
  args: readonly Expr[],
  read: (expr: Expr) => Texts,
): Texts | undefined {
  const [first, second] = args;
  if (from === globalModule && name === 'URLSearchParams') return query;
  if (queryWriters.test(`${from} ${name}`)) return query;
  if (/^react-router(?:-dom)?$/.test(from) && name === 'generatePath' && first) return read(first);
  if (from === globalModule && first) {
    if (plain.has(name)) return read(first);
    if (segments.has(name)) return asSegments(read(first));
    if (name === 'URL') return joinUrl(read(first), second && read(second));
  }
  if (pathModules.has(from) && /(?:^|\.)(?:join|resolve)$/.test(name)) return joinPaths(args.map(read));
  if (from === 'os' && name === 'path.join') return joinPaths(args.map(read));
  if ((from === 'posixpath' || from === 'os.path') && name === 'join') return joinPaths(args.map(read));
  if (/^urllib(?:\.parse)?$/.test(from) && first) {
    if (/(?:^|\.)urljoin$/.test(name)) return joinUrl(second ? read(second) : knownText(''), read(first));
    if (/(?:^|\.)quote(?:_plus)?$/.test(name)) return asSegments(read(first));
  }
  return undefined;
}

const keeping = new Set([
  'toString',
  'String',
  'valueOf',
  'trim',
  'trimStart',
  'trimEnd',
  'normalize',
  'toLocaleString',
  'encode',
  'decode',
]);

function methodCall(
  name: string,
  of: Expr,
  args: readonly Argument[],
  read: (expr: Expr) => Texts,
  language: LanguageId,
): Texts | undefined {
  const [first, second] = args.map((argument) => argument.value);
  if (keeping.has(name)) return read(of);
  switch (name) {
    case 'ResolveReference':
      return first && joinUrl(read(first), read(of));
    case 'JoinPath':
      return joinPaths([of, ...args.map((argument) => argument.value)].map(read));
    case 'concat':
      return joinTexts([of, ...args.map((argument) => argument.value)].map(read));
    case 'format':
      return dialectOf(language).textsJoin ? formatBraces(read(of), args, read) : undefined;
    case 'toLowerCase':
    case 'lower':
      return mapTexts(read(of), (text) => mapParts(text, (part) => part.toLowerCase()));
    case 'toUpperCase':
    case 'upper':
      return mapTexts(read(of), (text) => mapParts(text, (part) => part.toUpperCase()));
    case 'strip':
    case 'rstrip':
    case 'lstrip':
      if (first?.is === 'literal' && first.value === '/')
        return trimSlashes(read(of), name !== 'rstrip', name !== 'lstrip');
      return first ? blankText('open') : read(of);
    case 'replace':
    case 'replaceAll':
      return first && second ? replaced(read(of), first, second, read) : undefined;
    default:
      return undefined;
  }
}

function mapParts(text: Text, change: (part: string) => string): Text {
  return { ...text, parts: text.parts.map((part) => (typeof part === 'string' ? change(part) : part)) };
}

const endSlash = /^\/\\\/(?:\+|\*)?\$\/[a-z]*$/;
const startSlash = /^\/\^\\\/(?:\+|\*)?\/[a-z]*$/;

/** A text replaced by text. Of regular expressions only those that drop slashes at an end are known. */
function replaced(texts: Texts, what: Expr, by: Expr, read: (expr: Expr) => Texts): Texts {
  if (what.is === 'unknown') {
    const isDrop = by.is === 'literal' && by.value === '';
    if (isDrop && endSlash.test(what.text)) return trimSlashes(texts, false, true);
    if (isDrop && startSlash.test(what.text)) return trimSlashes(texts, true, false);
    return isPlaceholder(what) ? texts : blankText('open');
  }
  const list = read(what).all;
  const [only] = list;
  const text = only && list.length === 1 && only.parts.length === 1 ? only.parts[0] : undefined;
  if (typeof text !== 'string') return isPlaceholder(what) ? texts : blankText('open');
  return replaceAllText(texts, text, by.is === 'function' ? blankText('segment') : read(by));
}
