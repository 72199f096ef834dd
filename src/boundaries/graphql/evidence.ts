import type { ASTNode } from 'graphql';
import type { Evidence } from '../../model/program.ts';
import type { Break } from './breaks.ts';
import type { Loss } from './loss.ts';
import type { MemberKind } from './members.ts';
import { nameOperation, placeOf } from './place.ts';

/** More places than this say no more than their number does. */
const most = 200;

/** What shows some losses: every place of every operation that relied on them, each once; for a single one, where it stood. */
export function findEvidence(losses: readonly Loss[], breaks: readonly Break[]): readonly Evidence[] {
  const found = new Map<string, Evidence>();
  for (const loss of losses) {
    const uses = breaks.flatMap((it) => placesOf(loss, it));
    const was =
      loss.was && losses.length === 1 ? [{ site: loss.was, note: `\`${loss.subject}\` at the base` }] : [];
    for (const it of [...was, ...uses]) found.set(JSON.stringify(it), it);
  }
  return [...found.values()].slice(0, most);
}

/** The places in one operation that a loss breaks; the operation itself where no single place can be named. */
function placesOf(loss: Loss, { operation, blames, usersOf }: Break): readonly Evidence[] {
  const blamed = blames.filter((blame) => blame.coordinates.some((it) => loss.names.has(it)));
  if (blamed.length === 0) return [];
  const users: readonly ASTNode[] = usersOf(loss.subject).filter((it) => it.kind !== 'Variable');
  const nodes = users.length > 0 ? users : blamed.flatMap((it) => it.flaw.nodes.slice(0, 1));
  return nodes.flatMap((node) => placeOf(operation, node, `${verbs[loss.kind]} ${nameOperation(operation)}`));
}

const verbs: Readonly<Record<MemberKind, string>> = {
  field: 'selected by',
  argument: 'passed by',
  inputField: 'passed by',
  enumValue: 'passed by',
  type: 'named by',
  directive: 'carried by',
  directiveArgument: 'passed by',
};
