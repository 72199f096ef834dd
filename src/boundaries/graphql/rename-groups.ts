import { addTo } from '../../model/add-to.ts';
import type { Statement } from '../../model/boundary.ts';
import { coordinate } from '../../model/coordinate.ts';
import { compareText } from '../../model/order.ts';
import type { Drift } from './drift.ts';
import { findEvidence } from './evidence.ts';
import { proposeAliases } from './fixes/propose-aliases.ts';
import type { Loss, LossRule } from './loss.ts';
import type { MemberKind } from './members.ts';
import { joinNames, nameUsers } from './name-users.ts';
import { type Weighed, weighLosses } from './state.ts';
import { findWitness } from './witness.ts';

/** One statement for each cause: a mass rename is one finding that lists its members. */
export function* stateRenames(drift: Drift, rule: LossRule): Iterable<Statement> {
  const groups = new Map<string, Weighed[]>();
  for (const weighed of weighLosses(drift, rule)) {
    const cause = weighed.loss.rename?.group ?? weighed.loss.subject;
    addTo(groups, cause, weighed);
  }
  for (const [cause, members] of [...groups].sort((a, b) => compareText(a[0], b[0]))) {
    const [first, ...rest] = [...members].sort(compareMembers);
    if (first) yield stateGroup(drift, cause, [first, ...rest]);
  }
}

const order: readonly MemberKind[] = [
  'field',
  'inputField',
  'enumValue',
  'argument',
  'type',
  'directive',
  'directiveArgument',
];

/** Output fields first, then by parent and by the order of definition: the first one names the finding. */
function compareMembers({ loss: a }: Weighed, { loss: b }: Weighed): number {
  return (
    order.indexOf(a.kind) - order.indexOf(b.kind) ||
    compareText(a.rename?.from.parent ?? '', b.rename?.from.parent ?? '') ||
    (a.rename?.from.position ?? 0) - (b.rename?.from.position ?? 0) ||
    compareText(a.subject, b.subject)
  );
}

function stateGroup(drift: Drift, cause: string, members: readonly [Weighed, ...Weighed[]]): Statement {
  const [first] = members;
  const losses = members.map((it) => it.loss);
  const breaks = [...new Set(members.flatMap((it) => it.weight.breaks))];
  const mended = [...new Set(members.flatMap((it) => it.weight.mended))];
  const carriers = [...new Set(members.flatMap((it) => it.weight.carriers))];
  const impact = members.some((it) => it.weight.impact === 'breaking')
    ? 'breaking'
    : members.some((it) => it.weight.impact === 'risky')
      ? 'risky'
      : 'advice';
  const worst = members.filter((it) => it.weight.impact === impact);
  const witness = findWitness(
    drift.base.schema(),
    drift.head.schema(),
    worst.map((it) => it.loss),
  );
  const sure = worst.some((it) => it.weight.confidence === 'certain');
  const fixes = proposeAliases(drift, losses, breaks, witness);
  return {
    subject: coordinate(first.loss.subject),
    message: `${describe(first.loss, losses.length, cause, countKinds(members))}${nameUsers({ breaks, mended, carriers }, drift.terms)}.`,
    at: first.loss.at,
    ...(witness !== undefined && { witness: { kind: 'operation', document: witness } }),
    evidence: findEvidence(losses, { breaks, mended, carriers }),
    cause,
    members: losses.map((it) => coordinate(it.subject)),
    fixes,
    impact,
    confidence: witness !== undefined && sure ? 'certain' : 'likely',
    ...(drift.head.name !== undefined && { project: drift.head.name }),
  };
}

const tails: Readonly<Partial<Record<LossRule, string>>> = {
  'renamed-without-alias': ' with no deprecated alias left',
  'enum-output-renamed': ', which old clients do not know',
};

function describe({ rule, what, subject }: Loss, count: number, cause: string, kinds: string): string {
  return count === 1
    ? `${what}${tails[rule] ?? ''}`
    : `${kinds} were renamed (\`${cause}\`)${tails[rule] ?? ''}, \`${subject}\` among them`;
}

const nouns: Readonly<Record<MemberKind, readonly [one: string, more: string]>> = {
  field: ['field', 'fields'],
  inputField: ['input field', 'input fields'],
  enumValue: ['enum value', 'enum values'],
  argument: ['argument', 'arguments'],
  type: ['type', 'types'],
  directive: ['directive', 'directives'],
  directiveArgument: ['directive argument', 'directive arguments'],
};

/** `8 fields and 2 arguments`. */
function countKinds(members: readonly Weighed[]): string {
  return joinNames(
    order.flatMap((kind) => {
      const count = members.filter((it) => it.loss.kind === kind).length;
      return count === 0 ? [] : [`${count} ${nouns[kind][count === 1 ? 0 : 1]}`];
    }),
  );
}
