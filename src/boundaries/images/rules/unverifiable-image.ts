import { coordinate } from '../../../model/coordinate.ts';
import type { ImagesRule } from './images-rule.ts';

export const unverifiableImage: ImagesRule = {
  id: 'images/unverifiable-image',
  drift: 'space',
  purpose: 'Checks that every deployed image can be read.',
  rationale: 'What an image holds cannot be told from its name: unread, it may hold anything.',
  remedy: 'Give the job access to the image, or copy it into an OCI layout and name it as `oci:DIR:TAG`.',
  impact: 'risky',
  examples: {
    flagged: [
      { name: 'the layout has no such tag', head: { 'deploy/bot.yaml': 'image: oci:images:newest\n' } },
    ],
    accepted: [{ name: 'the image is there', head: { 'deploy/bot.yaml': 'image: oci:images:fresh\n' } }],
  },
  *check({ contract }) {
    for (const { reference, at, note, mend, wantsSecret } of contract.unread)
      yield {
        subject: coordinate(`image:${reference}`),
        message: `What \`${reference}\` holds could not be checked: ${note.replace(/\.$/, '')}. ${mend}`,
        at,
        ...(wantsSecret && { impact: 'advice' as const }),
      };
  },
};
