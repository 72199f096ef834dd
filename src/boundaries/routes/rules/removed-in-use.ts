import type { Rule, Snapshot, Statement } from '../../../model/boundary.ts';
import type { Skew } from '../../../model/config.ts';
import { coordinate } from '../../../model/coordinate.ts';
import type { RouteCall } from '../call.ts';
import type { Endpoint } from '../endpoint.ts';
import { findAdded } from '../find-added.ts';
import { findClaimed, findLoss, type Loss } from '../find-losses.ts';
import { type Doubt, doubtServed } from '../judge-call.ts';
import type { RoutesKinds } from '../kinds.ts';
import { renderRoutePath } from '../path-pattern.ts';
import { proposeFix } from '../propose-fix.ts';
import { examplePath, nameEndpoint, renderDoubts, renderSuggestions } from '../say.ts';
import { suggest } from '../suggest.ts';
import { bad, good } from './examples.ts';

type RoutesRule = Rule<'routes', RoutesKinds>;

/** `skew`: how the front end in the same repository ships. Atomic: only what the head still calls counts. */
export function removedInUse(skew: Skew): RoutesRule {
  return {
    id: 'routes/removed-in-use',
    purpose: 'Checks that no endpoint is removed, moved or narrowed while a call still uses it.',
    rationale:
      'The base serves the call and the head does not: both sides of the break are in this change. The client gets a 404 whose empty body it then fails to parse.',
    remedy:
      'Keep the old endpoint (or a 308 redirect) until the call is gone, or change the call in the same pull request.',
    impact: 'breaking',
    drift: 'time',
    *check(base, head) {
      const added = findAdded(base.contract, head.contract);
      const side = doubtServed(base);
      const claimed = findClaimed(base, head);
      for (const call of [...head.usages, ...deployed(base, head, skew)]) {
        const loss = findLoss(base, head, call, { claimed, added });
        if (!loss) continue;
        const late = call.at.side === 'base' && !call.at.tree && skew === 'rolling';
        const rolling = { why: 'only clients that were loaded before the deployment still call it' };
        yield removed(loss, [...side, ...loss.doubts, ...(late ? [rolling] : [])], head, added);
      }
    },
    examples: {
      flagged: [bad.removed, bad.renamed],
      accepted: [good.lockstep, good.unused],
    },
  };
}

function removed(
  loss: Loss,
  doubts: readonly Doubt[],
  head: Snapshot<RoutesKinds>,
  added: ReadonlySet<Endpoint>,
): Statement {
  const { call, by, alternative, allowed } = loss;
  const { path } = alternative;
  const suggestions = suggest(head.contract, { method: call.method, path }, { added, before: by });
  const name = nameEndpoint(by);
  if (loss.name !== undefined) return renamed({ ...loss, name: loss.name }, doubts, head);
  const methods = [...new Set(allowed.map((it) => `\`${it.method}\``))].join(', ');
  const what =
    methods === ''
      ? `This change removes \`${name}\`, and ${nameCaller(call)} still calls it.`
      : `This change leaves \`${renderRoutePath(by.path)}\` only ${methods}, and ${nameCaller(call)} still calls \`${call.method}\`.`;
  const hint = methods === '' ? renderSuggestions(suggestions) : '';
  return {
    subject: coordinate(name),
    message: `${what}${hint}${renderDoubts(doubts)}`,
    at: call.at,
    witness: { kind: 'request', method: call.method, path: examplePath(path, by.path), servedAtBase: by.at },
    evidence: [
      { site: by.at, note: `served at the base as \`${name}\`` },
      { site: call.at, note: `called with ${call.client}` },
      ...call.trail,
      ...doubts.flatMap((it) => it.evidence ?? []),
    ],
    fixes: call.at.side === 'head' && !call.at.tree ? proposeFix(head.contract, call, suggestions) : [],
    ...(call.isToldOnly && { impact: 'advice' as const }),
    confidence: doubts.length > 0 ? 'likely' : 'certain',
    consumer: call.consumer,
  };
}

/** The route may be there still: nothing has the name any more that the call makes its address of. */
function renamed(
  { call, by, name }: Loss & { readonly name: string },
  doubts: readonly Doubt[],
  { contract }: Snapshot<RoutesKinds>,
): Statement {
  const was = nameEndpoint(by);
  const named = contract.endpoints.find((it) => nameEndpoint(it) === was)?.names ?? [];
  const now = named.filter((it) => it !== '*').map((it) => ` It has the name \`${it}\` now.`);
  return {
    subject: coordinate(was),
    message: `This change leaves no route with the name \`${name}\` (\`${was}\`), and ${nameCaller(call)} still asks for it.${now.slice(0, 1).join('')}${renderDoubts(doubts)}`,
    at: call.at,
    witness: { kind: 'text', path: by.at.path, was: name },
    evidence: [
      { site: by.at, note: `named \`${name}\` at the base` },
      { site: call.at, note: `called with ${call.client}` },
      ...call.trail,
      ...doubts.flatMap((it) => it.evidence ?? []),
    ],
    confidence: doubts.length > 0 ? 'likely' : 'certain',
    consumer: call.consumer,
  };
}

function nameCaller({ at: { tree, layer, path } }: RouteCall): string {
  if (tree?.kind !== 'image') return `\`${path}\``;
  return `the image \`${tree.reference}\`,${layer === undefined ? '' : ` layer ${layer}`} \`${path}\`,`;
}

/**
 * Calls that only the base makes: they live on in what is deployed. What stands in the repository itself is replaced at once
 * where both sides ship together; an image that this change replaces runs until it is rolled out.
 */
function deployed(
  base: Snapshot<RoutesKinds>,
  head: Snapshot<RoutesKinds>,
  skew: Skew,
): readonly RouteCall[] {
  const kept = new Set(head.usages.map((it) => `${it.consumer}\0${it.identity}`));
  return base.usages.filter(
    ({ at: { tree }, isToldOnly, consumer, identity }) =>
      (tree ? tree.kind === 'image' : skew !== 'atomic') &&
      !isToldOnly &&
      !kept.has(`${consumer}\0${identity}`),
  );
}
