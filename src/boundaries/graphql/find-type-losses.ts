import type { Change } from './changes.ts';
import type { SchemaProject } from './contract.ts';
import { splitCoordinate, targetOf } from './coordinate-parts.ts';
import type { Difference } from './difference.ts';
import type { Loss } from './loss.ts';
import { siteNear, wasAt } from './site-near.ts';
import type { Target } from './synthesise.ts';
import { findTyped, isLoosened, isTightened, type Typed } from './typed.ts';

/** What a changed type or default takes from old operations; nothing where the type was only renamed. */
export function findTypeLosses(change: Change, difference: Difference): readonly Loss[] {
  const { base, head, older, newer } = difference;
  const text: string = change.coordinate;
  const before = findTyped(older, text);
  const after = findTyped(newer, text);
  if (!before || !after) return change.type === 'TYPE_KIND_CHANGED' ? [loseKind(text, difference)] : [];
  const { type } = splitCoordinate(text);
  const common = {
    kind: before.kind,
    subject: text,
    at: siteNear(text, base, head),
    ...wasAt(text, base),
    ...(before.kind === 'inputField' && { carrier: type }),
  };
  const was = `\`${before.type}\``;
  const now = `\`${after.type}\``;
  const isInput = before.kind !== 'field';
  if (isInput && after.required && !before.required)
    return [
      {
        ...common,
        rule: 'became-required',
        names: new Set([text]),
        what:
          before.type === after.type
            ? `\`${text}\` lost its default and is required now`
            : `\`${text}\` became required: ${was} is now ${now}`,
        targets: [...targetsOf(before, after, text, difference), ...withoutIt(before, text)],
      },
    ];
  if (change.type.includes('DEFAULT'))
    return change.criticality === 'NON_BREAKING'
      ? []
      : [
          {
            ...common,
            rule: 'default-changed',
            names: new Set(),
            what: `The default value of \`${text}\` changed`,
            targets: [],
            impact: 'risky',
          },
        ];
  if (change.criticality !== 'BREAKING' || isRenamed(before, after, difference)) return [];
  const loosened = !isInput && isLoosened(before.type, after.type);
  const tightened = isInput && isTightened(before.type, after.type);
  return [
    {
      ...common,
      rule: 'type-changed',
      names: new Set([text, ...(newer.getType(before.named) ? [] : [before.named])]),
      what: loosened
        ? `\`${text}\` may be null now: ${was} became ${now}`
        : `\`${text}\` ${tightened ? 'accepts less' : 'has another type'}: ${was} became ${now}`,
      targets: targetsOf(before, after, text, difference),
      ...(loosened && { impact: 'risky' as const }),
    },
  ];
}

/** The operation that passes it or selects it; for an object, each field inside that the new type lacks. */
function targetsOf(before: Typed, after: Typed, text: string, difference: Difference): readonly Target[] {
  const plain = targetOf(before.kind, text);
  if (before.kind !== 'field') return [plain];
  const left = new Set(fieldNames(difference.head, after.named));
  const lost = fieldNames(difference.base, before.named).filter((it) => !left.has(it));
  return [...lost.slice(0, 8).map((inside) => ({ ...plain, inside })), plain];
}

/** The operation that leaves it out. */
function withoutIt(before: Typed, text: string): readonly Target[] {
  const { type, member } = splitCoordinate(text);
  if (before.kind === 'inputField') return [{ kind: 'inputField', type }];
  return member === undefined ? [] : [{ kind: 'field', type, member }];
}

function fieldNames({ merged }: SchemaProject, typeName: string): readonly string[] {
  const own = merged.entries.get(typeName) ?? [];
  if (own.some((it) => it.definition.kind.startsWith('Enum'))) return [];
  return [...new Set(own.flatMap((it) => it.definition.members))];
}

/** Whether the new type is the old one under its new name. */
function isRenamed(before: Typed, after: Typed, { renames }: Difference): boolean {
  return (
    before.type.replace(before.named, '') === after.type.replace(after.named, '') &&
    renames.some((it) => it.kind === 'type' && it.from.name === before.named && it.to.name === after.named)
  );
}

function loseKind(text: string, { base, head }: Difference): Loss {
  return {
    rule: 'type-changed',
    kind: 'type',
    subject: text,
    names: new Set([text, ...fieldNames(base, text).map((it) => `${text}.${it}`)]),
    at: siteNear(text, base, head),
    ...wasAt(text, base),
    what: `\`${text}\` became another kind of type`,
    targets: [
      ...fieldNames(base, text)
        .slice(0, 8)
        .map((member): Target => ({ kind: 'field', type: text, member })),
      { kind: 'type', type: text },
    ],
  };
}
