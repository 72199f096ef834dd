import { compareText } from '../../model/order.ts';
import { feelings } from './change-rules.ts';
import type { Change } from './changes.ts';
import type { SchemaProject } from './contract.ts';
import { splitCoordinate, targetOf } from './coordinate-parts.ts';
import type { Difference } from './difference.ts';
import { findAbstractLosses } from './find-abstract-losses.ts';
import { findAliasLosses } from './find-alias-losses.ts';
import { findInnerLosses } from './find-inner-losses.ts';
import { findTypeLosses } from './find-type-losses.ts';
import type { Loss } from './loss.ts';
import type { MemberKind } from './members.ts';
import { findPositions } from './positions.ts';
import type { Rename } from './renames.ts';
import { siteNear, wasAt } from './site-near.ts';

/** Everything that old operations may miss, each coordinate in one loss only, sorted by subject. */
export function findLosses(difference: Difference): readonly Loss[] {
  const { base, head, changes, renames } = difference;
  const renamed = new Map(renames.map((it) => [it.from.coordinate, it]));
  const successors = new Set(renames.map((it) => it.to.coordinate));
  const aliases = findAliasLosses(difference);
  const aliased = new Set(aliases.map((it) => it.subject));
  const losses = [...findAbstractLosses(difference), ...aliases, ...findTypeRenames(difference)];
  for (const { kind, coordinate } of findInnerLosses(difference)) {
    const rename = renamed.get(coordinate);
    losses.push(...(rename ? [loseByRename(rename, base, head)] : loseMember(coordinate, kind, base, head)));
  }
  for (const change of changes) {
    const text: string = change.coordinate;
    const { rule } = feelings[change.type];
    const rename = renamed.get(text);
    if (rule === 'removed' && removals.has(change.type))
      losses.push(
        ...(rename ? [loseByRename(rename, base, head)] : loseMember(text, kindOf(change), base, head)),
      );
    else if (rule === 'became-required' && change.criticality === 'BREAKING' && !successors.has(text))
      losses.push(loseByDemand(text, base, head));
    else if ((rule === 'type-changed' || rule === 'default-changed') && !aliased.has(text))
      losses.push(...findTypeLosses(change, difference));
  }
  return losses.sort((a, b) => compareText(a.subject, b.subject) || compareText(a.rule, b.rule));
}

const removals = new Set([
  'FIELD_REMOVED',
  'FIELD_ARGUMENT_REMOVED',
  'INPUT_FIELD_REMOVED',
  'ENUM_VALUE_REMOVED',
  'DIRECTIVE_REMOVED',
]);

function loseByRename(rename: Rename, base: SchemaProject, head: SchemaProject): Loss {
  const { from, to, kind } = rename;
  const outputOnly = kind === 'enumValue' && !findPositions(base.schema()).inputs.has(from.parent);
  return {
    rule: outputOnly ? 'enum-output-renamed' : 'renamed-without-alias',
    kind,
    subject: from.coordinate,
    names: new Set([from.coordinate, to.coordinate]),
    at: head.site(to.coordinate) ?? siteNear(from.coordinate, base, head),
    ...wasAt(from.coordinate, base),
    what: `\`${from.coordinate}\` was renamed to \`${to.name}\``,
    rename,
    targets: [targetOf(kind, from.coordinate)],
    ...(outputOnly && { impact: 'risky' as const }),
    ...carrierOf(kind, from.parent),
  };
}

/** A type has no alias: operations that name it are refused, and nobody else notices. */
function findTypeRenames({ base, head, renames }: Difference): readonly Loss[] {
  return renames
    .filter((it) => it.kind === 'type')
    .map((rename) => ({
      rule: 'type-renamed',
      kind: 'type',
      subject: rename.from.coordinate,
      names: new Set([rename.from.coordinate]),
      at: head.site(rename.to.coordinate) ?? siteNear(rename.from.coordinate, base, head),
      ...wasAt(rename.from.coordinate, base),
      what: `The type \`${rename.from.name}\` was renamed to \`${rename.to.name}\``,
      rename,
      targets: [targetOf('type', rename.from.coordinate)],
    }));
}

function loseMember(
  text: string,
  kind: MemberKind,
  base: SchemaProject,
  head: SchemaProject,
): readonly Loss[] {
  const { type } = splitCoordinate(text);
  if (kind === 'enumValue' && !findPositions(base.schema()).inputs.has(type)) return [];
  return [
    {
      rule: 'removed',
      kind,
      subject: text,
      names: new Set([text]),
      at: siteNear(text, base, head),
      ...wasAt(text, base),
      what: `\`${text}\` was removed`,
      targets: [targetOf(kind, text)],
      ...carrierOf(kind, type),
    },
  ];
}

/** A new required argument or input field: whoever leaves it out, which is everybody, is refused. */
function loseByDemand(text: string, base: SchemaProject, head: SchemaProject): Loss {
  const { type, member, argument } = splitCoordinate(text);
  const kind = argument === undefined ? 'inputField' : 'argument';
  return {
    rule: 'became-required',
    kind,
    subject: text,
    names: new Set([text]),
    at: siteNear(text, base, head),
    what: `\`${text}\` is new and required, so every operation written before it is refused`,
    targets: [
      argument === undefined
        ? { kind: 'inputField', type }
        : { kind: 'field', type, ...(member !== undefined && { member }) },
    ],
    ...carrierOf(kind, type),
  };
}

function kindOf(change: Change): MemberKind {
  switch (change.type) {
    case 'FIELD_ARGUMENT_REMOVED':
      return 'argument';
    case 'INPUT_FIELD_REMOVED':
      return 'inputField';
    case 'ENUM_VALUE_REMOVED':
      return 'enumValue';
    case 'DIRECTIVE_REMOVED':
      return 'directive';
    default:
      return 'field';
  }
}

function carrierOf(kind: MemberKind, type: string): { readonly carrier?: string } {
  return kind === 'inputField' || kind === 'enumValue' ? { carrier: type } : {};
}
