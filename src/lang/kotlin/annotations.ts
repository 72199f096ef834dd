import type { Expr } from '../../model/module.ts';
import { type Flow, type Reading, textOf } from '../tree-sitter/reading.ts';
import type { Syntax } from '../tree-sitter/syntax.ts';
import { childOf } from './shapes.ts';

/** The annotations of a declaration; those of a property's getter (`@get:A`) included. */
export function annotationsOf(node: Syntax, flow: Flow, reading: Reading): readonly Expr[] {
  return (childOf(node, 'modifiers')?.children ?? [])
    .filter(({ kind }) => kind === 'annotation')
    .flatMap((annotation) => annotation.children.filter((it) => it.kind !== 'use_site_target'))
    .map((child) => reading.expression(child, flow));
}

/** Whether a declaration has a modifier of this name. */
export function hasModifier(node: Syntax, word: string, reading: Reading): boolean {
  return (childOf(node, 'modifiers')?.children ?? []).some(
    (it) => it.kind.endsWith('modifier') && textOf(it, reading) === word,
  );
}
