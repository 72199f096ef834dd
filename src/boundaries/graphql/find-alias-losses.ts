import { splitCoordinate } from './coordinate-parts.ts';
import type { Difference } from './difference.ts';
import type { Loss } from './loss.ts';
import type { Rename } from './renames.ts';
import { siteNear, wasAt } from './site-near.ts';

/** Old names that were kept, and do not keep old operations alive: the new argument is required, or the type differs. */
export function findAliasLosses({ base, head, renames }: Difference): readonly Loss[] {
  const losses: Loss[] = [];
  for (const rename of renames) {
    const fault = findAliasFault(rename);
    if (fault === undefined) continue;
    const { from, to, kind } = rename;
    const { type, member } = splitCoordinate(from.coordinate);
    losses.push({
      rule: 'alias-not-honoured',
      kind,
      subject: from.coordinate,
      names: new Set([from.coordinate, to.coordinate]),
      at: head.site(to.coordinate) ?? siteNear(from.coordinate, base, head),
      ...wasAt(from.coordinate, base),
      what: `\`${from.coordinate}\` is kept for \`${to.name}\`, but ${fault}`,
      rename,
      targets: [
        {
          kind,
          type,
          ...(member !== undefined && { member }),
          ...(kind === 'argument' && { argument: from.name }),
        },
      ],
      ...(kind === 'inputField' && { carrier: type }),
    });
  }
  return losses;
}

/** Why an old operation is not served by what was kept for it; `undefined` for an honest alias. */
function findAliasFault({ kind, from, kept, to }: Rename): string | undefined {
  if (!kept || (kind !== 'argument' && kind !== 'inputField')) return undefined;
  if (to.required)
    return 'the new one is required, so every operation that gives only the old one is refused';
  if (kept.named !== from.named) return `its type became \`${kept.type}\``;
  return undefined;
}
