import type { ASTNode } from 'graphql';
import type { Evidence } from '../../model/program.ts';
import { locate, type Operation } from './operation.ts';

/** `subscription KarenThreads`, or `an anonymous query`. */
export function nameOperation({ kind, name }: Operation): string {
  return name === undefined ? `an anonymous ${kind}` : `${kind} ${name}`;
}

/** The same in a sentence, where a name stands as code. */
export function quoteOperation(operation: Operation): string {
  const name = nameOperation(operation);
  return operation.name === undefined ? name : `\`${name}\``;
}

/** Where a node of an operation stands, and, for a generated selection, the class field it was made from. */
export function placeOf(operation: Operation, node: ASTNode, note: string): readonly Evidence[] {
  const start =
    node.kind === 'Field' || node.kind === 'Argument' || node.kind === 'ObjectField' ? node.name : node;
  if (!start.loc) return [{ site: operation.at, note }];
  const place = locate(operation, start.loc.start, start.loc.end);
  if (place.note === '') return [{ site: place.site, note }];
  return [
    { site: operation.at, note },
    { site: place.site, note: place.note },
  ];
}

/** Whether all that a validator complains about stands for something unknown: no error is blamed on a hole. */
export function isHole(operation: Operation, nodes: readonly ASTNode[]): boolean {
  return (
    operation.holes > 0 &&
    nodes.length > 0 &&
    nodes.every((node) => node.loc !== undefined && locate(operation, node.loc.start).hole)
  );
}
