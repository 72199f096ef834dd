import type { ASTNode } from 'graphql';
import type { Evidence } from '../../model/program.ts';
import { indexUsers } from './breaks.ts';
import { splitCoordinate } from './coordinate-parts.ts';
import { mapCoordinates } from './document-coordinates.ts';
import type { Drift } from './drift.ts';
import type { Loss } from './loss.ts';
import type { Operation } from './operation.ts';
import { nameOperation, placeOf } from './place.ts';
import type { Weight } from './weigh.ts';

/** More places than this say no more than their number does. */
const most = 200;

/** Whom a change touches without breaking them: the end of its message, and the places. */
interface Affected {
  readonly told: string;
  readonly evidence: readonly Evidence[];
}

const known = new WeakMap<Drift, Map<Operation, (coordinate: string) => readonly ASTNode[]>>();

/** What in an operation uses a coordinate of the base; each operation is read once for all losses. */
function usersIn(operation: Operation, drift: Drift): (coordinate: string) => readonly ASTNode[] {
  const all = known.get(drift) ?? new Map<Operation, (coordinate: string) => readonly ASTNode[]>();
  known.set(drift, all);
  const users = all.get(operation) ?? indexUsers(mapCoordinates(drift.base.schema(), operation.document));
  all.set(operation, users);
  return users;
}

/** The operations that stay valid and use what changed; none where it breaks some, or breaks whoever uses it. */
export function findAffected(loss: Loss, { breaks, mended }: Weight, drift: Drift): Affected {
  if (!loss.impact || breaks.length + mended.length > 0) return { told: '', evidence: [] };
  const { type, member, argument } = splitCoordinate(loss.subject);
  const word = argument ?? member ?? type;
  const evidence: Evidence[] = [];
  let count = 0;
  for (const operation of drift.operations) {
    const isGone = operation.at.side === 'base' && !operation.at.tree;
    if (isGone || !operation.text.includes(word)) continue;
    const nodes = usersIn(operation, drift)(loss.subject).filter((it) => it.kind !== 'Variable');
    if (nodes.length > 0) count += 1;
    if (evidence.length < most)
      for (const node of nodes)
        evidence.push(...placeOf(operation, node, `used by ${nameOperation(operation)}`));
  }
  const told =
    count === 0
      ? ''
      : `; ${count} ${count === 1 ? 'operation uses it and stays' : 'operations use it and stay'} valid`;
  return { told, evidence: evidence.slice(0, most) };
}
