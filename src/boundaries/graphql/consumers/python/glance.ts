import { type FoundText, findTexts } from '../../../../lang/python/find-texts.ts';
import { decodeText } from '../../../../lang/python/text.ts';
import { indexRegions, type RegionOf } from '../../../../lang/regions.ts';
import type { Expr, Module } from '../../../../model/module.ts';

const keyword = /\b(?:query|mutation|subscription|fragment)\b/;
/** How a text that code puts together can open, or go on to open, a document. */
const opening =
  /^(?:\s|#[^\n]*\n)*(?:query|mutation|subscription|fragment)\b|\b(?:query|mutation|subscription)\b\s*(?:\w+\s*)?[({@]|\bfragment\s+\w+\s+on\b/;
const openingFormat =
  /^(?:\s|#[^\n]*\n)*(?:query|mutation|subscription|fragment)\b|\b(?:query|mutation|subscription)\b\s*(?:\w+\s*)?(?:\{\{|[(@])|\bfragment\s+\w+\s+on\b/;
/** What `%` and `format` fill in. */
const filled = /\{\{|\{[\w.]{0,100}\}|%[-#0 +\d.]{0,10}[sdr(]/;
/** Code that formats a text which stands elsewhere, or hands one to GraphQL. */
const formatting = /[\w)\]]\s*(?:\.\s*format\s*\(|%\s*[\w([{])/;
const tagging = /\b(?:gql|graphql)\s*\(\s*(\S?)/g;
const tag = /\b(gql|graphql)\s*\($/;

/** Whether code outside of strings needs to be read to know what documents there are. */
function hasWork(code: string, last: boolean): boolean {
  if ((code.includes('%') || code.includes('format')) && formatting.test(code)) return true;
  if (!code.includes('gql') && !code.includes('graphql')) return false;
  for (const [, next] of code.matchAll(tagging)) if (next !== '' || last) return true;
  return false;
}

/** Whether code puts a text together with others, or fills it in, or a statement is nothing but the text. */
function isComposed(text: FoundText, next: string, isLast: boolean): boolean {
  return (
    /[fbt]/.test(text.prefix) ||
    (text.onNewLine && !/[([{,=\\]$/.test(text.before)) ||
    text.before === '' ||
    (next === '' && !isLast) ||
    /[+%]$/.test(text.before) ||
    /^(?:[+%](?!=)|\.\s*format\b)/.test(next)
  );
}

function mayOpen({ prefix }: FoundText, written: string): boolean {
  if (!keyword.test(written)) return false;
  return written.includes('\\') || (prefix.includes('f') ? openingFormat : opening).test(written);
}

function literalOf(text: FoundText, value: string, regionOf: RegionOf): Expr {
  const region = regionOf(text.from, text.to);
  const literal: Expr = { is: 'literal', value, inner: regionOf(text.start, text.end), region };
  const name = tag.exec(text.before)?.[1];
  return name === undefined
    ? literal
    : { is: 'call', of: { is: 'name', name, region }, args: [{ value: literal }], region };
}

/**
 * The texts of a Python file that may be whole documents, as a module that holds nothing else. `undefined` where code puts
 * documents together: the file is parsed then. Most documents stand alone, and to find a string costs a tenth of a parse.
 */
export function glanceTexts(path: string, source: string): Module | undefined {
  const steps: Module['steps'][number][] = [];
  const nothing = { imports: [], exports: [], bindings: [], functions: [], classes: [], gaps: [] };
  const found = findTexts(source);
  if (!found) return undefined;
  const regionOf = indexRegions(source);
  for (const [index, text] of found.texts.entries()) {
    const following = found.texts[index + 1];
    const next = following ? following.before : found.after;
    if (hasWork(text.before, false)) return undefined;
    const written = source.slice(text.start, text.end);
    if (!tag.test(text.before) && !mayOpen(text, written)) continue;
    if (isComposed(text, next, !following)) return undefined;
    const value = decodeText(written, { raw: text.prefix.includes('r'), format: false });
    if (filled.test(value)) return undefined;
    steps.push({ do: 'call', value: literalOf(text, value, regionOf), when: [], each: [] });
  }
  return hasWork(found.after, true) ? undefined : { path, language: 'python', ...nothing, steps };
}
