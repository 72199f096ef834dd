import { walk } from '../../../lang/walk.ts';
import type { ProgramExtractor } from '../../../model/extractor.ts';
import type { Expr, ExprOf } from '../../../model/module.ts';
import { siteIn } from '../../../model/site.ts';
import type { Rewrite } from '../endpoint.ts';
import { proxyExamples } from './examples.ts';
import { destinationPath, plainPrefix, prefixOfPattern } from './prefixes.ts';

const configFile =
  /(?:^|\/)(?:vite|vitest|next|nuxt|webpack|vue|rsbuild|craco|angular)[\w.-]*\.config\.[cm]?[jt]s$|(?:^|\/)(?:setupProxy|proxy\.conf)\.[cm]?[jt]s$/;

/**
 * The rewrites of development servers and of Next.js, where they are literal: Vite's `rewrite`, http-proxy's `pathRewrite`,
 * `{ source, destination }`. https://vite.dev/config/server-options#server-proxy
 */
export const proxyModules: ProgramExtractor<Rewrite> = {
  from: 'program',
  id: 'proxies',
  title: 'Rewrites of development servers and Next.js',
  docs: 'https://vite.dev/config/server-options#server-proxy',
  languages: ['typescript'],
  signs: ['pathRewrite', 'rewrite', 'destination'],
  admits: (path) => configFile.test(path),
  asks: () => [],
  extract(program, side) {
    const facts: Rewrite[] = [];
    for (const [path, module] of program.modules) {
      if (!configFile.test(path)) continue;
      walk(module, (expr) => {
        if (expr.is !== 'object') return;
        for (const [from, to, at] of rewritesIn(expr))
          facts.push({ is: 'rewrite', at: siteIn(program.tree, side, path, at.region), from, to });
      });
    }
    return { facts, gaps: [] };
  },
  examples: proxyExamples,
};

type Found = readonly [from: readonly string[], to: readonly string[], at: Expr];

function rewritesIn(object: ExprOf<'object'>): readonly Found[] {
  const found: Found[] = [];
  const entry = (key: string) => object.entries.find((it) => it.key === key)?.value;
  const source = textOf(entry('source'));
  const destination = entry('destination');
  const to = destination && destinationPath(lastText(destination));
  const from = source === undefined ? undefined : destinationPath(source);
  if (from && to) found.push([from, to, destination]);
  const table = entry('pathRewrite');
  if (table?.is === 'object')
    for (const { key, value } of table.entries) {
      const before = typeof key === 'string' ? prefixOfPattern(key) : undefined;
      const after = plainPrefix(textOf(value));
      if (before && after) found.push([before, after, value]);
    }
  const rewrite = entry('rewrite');
  const replaced = rewrite?.is === 'function' ? replacement(rewrite) : undefined;
  if (replaced) found.push(replaced);
  return found;
}

/** `(path) => path.replace(/^\/api/, '')` */
function replacement({ fn }: ExprOf<'function'>): Found | undefined {
  const value = fn.steps.find((it) => it.do === 'return')?.value;
  if (value?.is !== 'call' || value.of.is !== 'member' || value.of.name !== 'replace') return undefined;
  const [what, by] = value.args.map((it) => it.value);
  const pattern = what?.is === 'unknown' ? what.text.replace(/^\/|\/[a-z]*$/g, '') : textOf(what);
  const from = pattern === undefined ? undefined : prefixOfPattern(pattern);
  const to = plainPrefix(textOf(by));
  return from && to && [from, to, value];
}

function textOf(expr: Expr | undefined): string | undefined {
  return expr?.is === 'literal' && typeof expr.value === 'string' ? expr.value : undefined;
}

/** The text that a template or a sum ends with; its host may be a setting. */
function lastText(expr: Expr): string | undefined {
  if (expr.is === 'template') {
    const last = expr.parts.at(-1);
    return last && 'text' in last && !('is' in last) ? last.text : undefined;
  }
  return expr.is === 'operation' && expr.op === '+' ? textOf(expr.operands.at(-1)) : textOf(expr);
}
