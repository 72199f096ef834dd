import type { ASTNode } from 'graphql';
import type { Evidence } from '../../model/program.ts';
import type { Break } from './breaks.ts';
import type { Carrier } from './carriers.ts';
import type { Loss } from './loss.ts';
import type { MemberKind } from './members.ts';
import { nameOperation, placeOf } from './place.ts';
import type { Weight } from './weigh.ts';

/** More places than this say no more than their number does. */
const most = 200;

/**
 * What shows some losses: every operation that relied on them, then every further place in it, each once, then the
 * variables that may hold what is lost; for a single loss, where it stood.
 */
export function findEvidence(
  losses: readonly Loss[],
  { breaks, mended, carriers }: Pick<Weight, 'breaks' | 'mended' | 'carriers'>,
): readonly Evidence[] {
  const [only] = losses;
  const stood =
    only?.was && losses.length === 1 ? [{ site: only.was, note: `\`${only.subject}\` at the base` }] : [];
  const places = [...breaks, ...mended].map((it) => losses.flatMap((loss) => placesOf(loss, it)));
  const ordered = [
    ...stood,
    ...places.flatMap((it) => it.slice(0, 1)),
    ...places.flatMap((it) => it.slice(1)),
    ...carriers.flatMap(variablesOf),
  ];
  const found = new Map(ordered.map((it) => [JSON.stringify(it), it]));
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

function variablesOf({ operation, variables }: Carrier): readonly Evidence[] {
  return variables.flatMap((it) =>
    placeOf(operation, it, `a variable that may hold it, in ${nameOperation(operation)}`),
  );
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
