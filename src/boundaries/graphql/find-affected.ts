import type { ASTNode } from 'graphql';
import type { Evidence } from '../../model/program.ts';
import { findOwnFlaws, indexUsers } from './breaks.ts';
import { splitCoordinate } from './coordinate-parts.ts';
import { mapCoordinates } from './document-coordinates.ts';
import type { Drift } from './drift.ts';
import type { Loss, LossRule } from './loss.ts';
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

const nobody: Affected = { told: '', evidence: [] };

/** Rules about something that is still there, so that an operation can use it as it is now. */
const staying: ReadonlySet<LossRule> = new Set(['type-changed', 'became-required', 'default-changed']);

const known = new WeakMap<Drift, Map<Operation, (coordinate: string) => readonly ASTNode[]>>();

/** What in an operation uses a coordinate of the base; each operation is read once for all losses. */
function usersIn(operation: Operation, drift: Drift): (coordinate: string) => readonly ASTNode[] {
  const all = known.get(drift) ?? new Map<Operation, (coordinate: string) => readonly ASTNode[]>();
  known.set(drift, all);
  const users = all.get(operation) ?? indexUsers(mapCoordinates(drift.base.schema(), operation.document));
  all.set(operation, users);
  return users;
}

/**
 * The operations that use what changed and are valid; none where it breaks some, or breaks whoever uses it. Where it
 * refuses operations that were written before it, those that fit it are counted and not shown: nothing harms them.
 */
export function findAffected(loss: Loss, weight: Weight, drift: Drift): Affected {
  const { breaks, mended, carriers } = weight;
  if (breaks.length + mended.length > 0) return nobody;
  if (loss.impact) return tellStaying(findUsers(loss, drift));
  if (carriers.length > 0 || !staying.has(loss.rule)) return nobody;
  const fitting = findUsers(loss, drift).filter(
    ({ operation }) => findOwnFlaws(drift.head.schema(), operation).length === 0,
  );
  const { length } = fitting;
  if (length === 0) return nobody;
  const told = `; ${length} known ${length === 1 ? 'operation uses' : 'operations use'} it as it is now`;
  return { told, evidence: [] };
}

function tellStaying(users: readonly User[]): Affected {
  const { length } = users;
  return {
    told:
      length === 0
        ? ''
        : `; ${length} ${length === 1 ? 'operation uses it and stays' : 'operations use it and stay'} valid`,
    evidence: users
      .flatMap(({ operation, nodes }) => nodes.map((node) => ({ operation, node })))
      .slice(0, most)
      .flatMap(({ operation, node }) => placeOf(operation, node, `used by ${nameOperation(operation)}`))
      .slice(0, most),
  };
}

interface User {
  readonly operation: Operation;
  readonly nodes: readonly ASTNode[];
}

/** The operations of today that use a loss's subject, and where. */
function findUsers({ subject }: Loss, drift: Drift): readonly User[] {
  const { type, member, argument } = splitCoordinate(subject);
  const word = argument ?? member ?? type;
  return drift.operations.flatMap((operation) => {
    const isGone = operation.at.side === 'base' && !operation.at.tree;
    if (isGone || !operation.text.includes(word)) return [];
    const nodes = usersIn(operation, drift)(subject).filter((it) => it.kind !== 'Variable');
    return nodes.length > 0 ? [{ operation, nodes }] : [];
  });
}
