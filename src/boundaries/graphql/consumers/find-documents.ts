import { walk } from '../../../lang/walk.ts';
import type { Extraction, Gap } from '../../../model/gap.ts';
import type { Expr, Module } from '../../../model/module.ts';
import type { Program } from '../../../model/program.ts';
import { type Side, treeKey } from '../../../model/site.ts';
import type { Operation } from '../operation.ts';
import { isCandidate } from './candidate.ts';
import { type Filled, fillHoles } from './fill-holes.ts';
import { type Found, findDocument, nothing } from './find-document.ts';
import { numberRepeats } from './number-repeats.ts';
import { type Dialect, openRendering, type Rendering, siteOf } from './render.ts';
import { findTagged, isTag } from './tagged.ts';

/** Following more names than this in one program is left to holes. */
const mostNames = 200_000;

function sourceOf(expr: Expr, filled: Filled, tagged: boolean, dialect: Dialect): Operation['source'] {
  if (filled.spans.some((span) => span.member !== undefined)) return 'generated';
  if (dialect.language === 'typescript') return tagged ? 'tag' : 'string';
  return expr.is === 'template' && expr.parts.some((part) => 'is' in part) ? 'f-string' : 'string';
}

function examine(expr: Expr, tagged: boolean, rendering: Rendering): Found {
  const { dialect, program } = rendering;
  const filled = fillHoles(rendering.render(expr));
  return findDocument(filled, {
    site: siteOf(expr, rendering),
    consumer: treeKey(program.tree),
    language: dialect.language,
    source: sourceOf(expr, filled, tagged, dialect),
    tagged,
  });
}

function keyOf({ at }: Operation): string {
  return `${at.path}\0${at.region?.line}\0${at.region?.column}`;
}

/** An operation that stands at one place and is put together at several is one operation; the first is kept. */
function uniteByPlace(own: readonly Operation[], others: readonly Operation[]): readonly Operation[] {
  const places = new Map<string, Operation>();
  for (const operation of [...own, ...others])
    if (!places.has(keyOf(operation))) places.set(keyOf(operation), operation);
  return [...places.values()];
}

function isWithin(operation: Operation, { path }: Rendering, expr: Expr): boolean {
  const inner = operation.at.region;
  const outer = expr.region;
  if (operation.at.path !== path || !inner) return false;
  const starts = inner.line > outer.line || (inner.line === outer.line && inner.column >= outer.column);
  return (
    starts && (inner.line < outer.endLine || (inner.line === outer.endLine && inner.column < outer.endColumn))
  );
}

const holding = new WeakMap<Module, boolean>();

/** Whether a module has a text that may be a document without being handed to anybody: the same on both sides. */
function mayHold(module: Module, dialect: Dialect): boolean {
  let found = holding.get(module);
  if (found === undefined) {
    found = false;
    walk(module, (expr) => {
      found ||= isCandidate(expr, isTaggedTemplate(expr), dialect);
    });
    holding.set(module, found);
  }
  return found;
}

function isTaggedTemplate(expr: Expr): boolean {
  return expr.is === 'template' && isTag(expr.tag);
}

/** Finds every text in the modules of one language that is an executable GraphQL document. */
export function findDocuments(program: Program, side: Side, dialect: Dialect): Extraction<Operation> {
  const tagged = findTagged(program);
  const budget = { names: mostNames };
  const gaps = new Map<Expr, readonly Gap[]>();
  const own: Operation[] = [];
  const spliced: Operation[] = [];
  /** Texts that were read as part of others: what is missing in them alone does not matter. */
  const completed = new Set<Expr>();
  const marked = new Set(tagged.values());
  for (const [path, module] of program.modules) {
    if (module.language !== dialect.language) continue;
    if (!marked.has(path) && !mayHold(module, dialect)) continue;
    const done = new Set<Expr>();
    walk(module, (expr) => {
      const isTagged = tagged.has(expr) || isTaggedTemplate(expr);
      if (done.has(expr) || !isCandidate(expr, isTagged, dialect)) return;
      const rendering = openRendering(program, side, dialect, path, budget);
      const found = examine(expr, isTagged, rendering);
      if (found === nothing) return;
      gaps.set(expr, found.gaps);
      for (const part of rendering.inline) done.add(part);
      for (const part of rendering.followed) completed.add(part);
      for (const operation of found.operations)
        (isWithin(operation, rendering, expr) ? own : spliced).push(operation);
    });
  }
  return {
    facts: numberRepeats(uniteByPlace(own, spliced)),
    gaps: [...gaps].flatMap(([expr, all]) => (completed.has(expr) ? [] : all)),
  };
}
