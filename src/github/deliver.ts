import type { World } from '../host/world.ts';
import type { Delivered, Delivery } from './delivery.ts';
import { appendSummary, writeOutputs } from './runner-files.ts';
import { writeToPull } from './write-to-pull.ts';

/**
 * Writes everything out, in this order: outputs, annotations, job summary, summary comment, review. Never throws and
 * never touches the verdict: what could not be written is a notice.
 */
export async function deliver(world: World, delivery: Delivery): Promise<Delivered> {
  const notices: string[] = [];
  const attempt = async (what: string, act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      notices.push(
        `${what} could not be written: ${error instanceof Error ? error.message : String(error)}.`,
      );
    }
  };
  await attempt('The outputs', () => writeOutputs(world, delivery.outputs));
  if (delivery.texts.annotations !== '') world.out.stdout(delivery.texts.annotations);
  await attempt('The job summary', () => appendSummary(world, delivery.texts.summary));
  const { event } = delivery;
  const wanted = delivery.comment === 'auto' || delivery.reviews === 'auto';
  if (event.kind !== 'pull_request' || !wanted) return { notices };
  const written = await writeToPull(world, event.pull, delivery);
  return { ...written, notices: [...notices, ...written.notices] };
}
