import type { Snapshot, Statement } from '../../../model/boundary.ts';
import type { Probed } from '../../../model/probe.ts';
import type { Evidence } from '../../../model/program.ts';
import { type Side, treeKey } from '../../../model/site.ts';
import { withImagesOf } from '../combine-views.ts';
import type { ImagesContract, ImagesKinds } from '../kinds.ts';
import type { ImagesRule } from './images-rule.ts';

const oldNames = `type Query { version: ID }
type Subscription { messages(want_emessage_types: [String!]!): Message }
type Message { emessage_id: ID emessage_text: ID }
`;
const newNames = oldNames.replaceAll('emessage', 'emsg');

export const brokenContract: ImagesRule = {
  id: 'images/broken-contract',
  drift: 'time',
  purpose: 'Checks that what deployed images ask of this repository is still honoured.',
  rationale:
    'An image keeps asking as it did when it was built, whatever its sources say by now: the old operation fails once the change is live.',
  remedy:
    'Keep the old names as deprecated aliases until every image that uses them is gone, or deploy an image that no longer uses them first.',
  impact: 'breaking',
  examples: {
    flagged: [
      {
        name: 'the names go that the deployed image asks for',
        base: { 'deploy/bot.yaml': 'image: oci:images:old\n', 'schema.graphql': oldNames },
        head: { 'deploy/bot.yaml': 'image: oci:images:old\n', 'schema.graphql': newNames },
      },
      {
        name: 'the image that is deployed instead still asks for them',
        base: { 'deploy/bot.yaml': 'image: oci:images:fresh\n', 'schema.graphql': oldNames },
        head: { 'deploy/bot.yaml': 'image: oci:images:stale\n', 'schema.graphql': newNames },
      },
    ],
    accepted: [
      {
        name: 'the deployed image asks for other names',
        base: { 'deploy/bot.yaml': 'image: oci:images:fresh\n', 'schema.graphql': oldNames },
        head: { 'deploy/bot.yaml': 'image: oci:images:fresh\n', 'schema.graphql': newNames },
      },
      {
        name: 'the image asked for what was not there before either',
        base: { 'deploy/bot.yaml': 'image: oci:images:old\n', 'schema.graphql': newNames },
        head: { 'deploy/bot.yaml': 'image: oci:images:old\n', 'schema.graphql': `${newNames}# more\n` },
      },
    ],
  },
  check: findBroken,
};

/** Every image of both sides counts: what runs until this change is rolled out, and what it brings. */
function* findBroken(base: Snapshot<ImagesKinds>, head: Snapshot<ImagesKinds>): Iterable<Statement> {
  if (base.contract.images.length + head.contract.images.length === 0) return;
  const { contract: before } = base;
  const { contract: after } = head;
  const honoured = new Set<string>();
  for (const probed of before.probe(withImagesOf(before.view, after.view)))
    if (probed.errors.length === 0) honoured.add(keyOf(probed));
  for (const probed of after.probe(withImagesOf(after.view, before.view)))
    if (probed.errors.length > 0 && honoured.has(keyOf(probed))) yield state(probed, before, after);
}

function keyOf({ at, identity }: Probed): string {
  return `${at.tree ? treeKey(at.tree) : ''}\0${at.path}\0${identity}`;
}

function state(probed: Probed, before: ImagesContract, after: ImagesContract): Statement {
  const { at, subject, document, errors } = probed;
  const isOf = (contract: ImagesContract) =>
    contract.images.find((it) => at.tree !== undefined && treeKey(it.tree) === treeKey(at.tree));
  const image = isOf(after) ?? isOf(before);
  const side: Side = isOf(after) ? 'head' : 'base';
  const file =
    at.tree && (isOf(after) ? after : before).view.files(at.tree).find((it) => it.path === at.path);
  const layer = file?.layer === undefined ? '' : ` layer ${file.layer}`;
  const line = at.region ? `:${at.region.line}` : '';
  const [first = '', ...more] = errors;
  const rest = more.length === 0 ? '' : ` (and ${more.length} more)`;
  return {
    subject,
    message: `The image \`${image?.tree.reference ?? ''}\`,${layer} \`${at.path}${line}\`, asks for what this change no longer honours: ${first}${rest}`,
    at: { ...at, side, ...(file?.layer !== undefined && { layer: file.layer }) },
    witness: { kind: 'operation', document },
    evidence: (image?.named ?? []).map((site): Evidence => ({ site, note: 'names the image' })),
    ...(image && { consumer: image.tree.digest }),
  };
}
