import { join } from 'node:path';
import { textOf } from '../model/site.ts';
import { isDay } from '../policy/acknowledgement-date.ts';
import {
  acknowledgementsPath,
  printAcknowledgements,
  readAcknowledgements,
} from '../policy/acknowledgements.ts';
import { type Command, textOption, UsageError } from './command.ts';

const usage = 'driftgate ack FINGERPRINT --reason TEXT --expires DATE [--owner NAME]';
const largest = 1024 * 1024;

/** `driftgate ack`: writes down that a break is meant, why, by whom and until when. */
export const ack: Command = {
  usage,
  about: 'Writes down that a break is meant, in .driftgate/acknowledgements.yml.',
  options: {
    reason: { type: 'string', about: 'why it is meant' },
    expires: { type: 'string', about: 'the last day on which it counts, as YYYY-MM-DD' },
    owner: { type: 'string', about: 'who answers for it; else the `user.name` of git' },
  },
  words: [1, 1],
  async run([fingerprint = ''], options, world) {
    const reason = textOption(options, 'reason')?.trim();
    const expires = textOption(options, 'expires');
    if (!/^[0-9a-f]{16}$/.test(fingerprint))
      throw new UsageError(
        `\`${fingerprint}\` is not a fingerprint: copy the 16 hex digits from the report.`,
      );
    if (!reason) throw new UsageError(`An acknowledgement needs a reason. Usage: ${usage}`);
    if (!expires || !isDay(expires))
      throw new UsageError('An acknowledgement needs a last day: --expires YYYY-MM-DD.');
    const today = world.clock.now().toISOString().slice(0, 10);
    if (expires < today)
      throw new UsageError(`${expires} is past: an acknowledgement needs a last day that is still to come.`);
    const owner = textOption(options, 'owner') ?? (await gitUser(world)) ?? world.env.USER;
    if (!owner) throw new UsageError('An acknowledgement needs an owner: --owner NAME.');
    const path = join(world.directory, acknowledgementsPath);
    const bytes = await world.files.read(path, largest);
    const others = bytes ? readAcknowledgements(textOf({ bytes }), acknowledgementsPath, 'head') : [];
    const kept = others.filter((it) => it.fingerprint !== fingerprint);
    await world.files.write(path, printAcknowledgements([...kept, { fingerprint, reason, owner, expires }]));
    world.out.stdout(
      `${acknowledgementsPath} accepts ${fingerprint} until ${expires}. It counts once it stands at the base, reviewed.\n`,
    );
    return 0;
  },
};

async function gitUser(world: Parameters<Command['run']>[2]): Promise<string | undefined> {
  const answer = await world.git.run(world.directory, ['config', 'user.name'], { network: true });
  const name = new TextDecoder().decode(answer.stdout).trim();
  return answer.code === 0 && name !== '' ? name : undefined;
}
