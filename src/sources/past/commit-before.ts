import type { World } from '../../host/world.ts';
import type { TreeOrigin } from '../../model/source.ts';
import { mayBeShallow } from '../shallow.ts';
import { cutOff, type FoundMoment } from './moment.ts';

/** What the branch held at the end of a day (UTC): the newest commit of its own line of that day or before. */
export async function commitBefore(
  world: World,
  { directory, commit }: TreeOrigin,
  day: string,
): Promise<FoundMoment> {
  const args = ['log', '--first-parent', '--max-count=1', '--format=%H', `--before=${day}T23:59:59Z`];
  const answer = await world.git.run(directory, [...args, '--end-of-options', commit]);
  const found = new TextDecoder().decode(answer.stdout).trim();
  if (answer.code !== 0) return { is: 'unknown', why: 'git cannot read the history of the base' };
  if (found !== '') return { is: 'commit', commit: found, label: `on ${day}` };
  return (await mayBeShallow(world, directory)) ? { is: 'unknown', why: cutOff } : { is: 'younger' };
}
