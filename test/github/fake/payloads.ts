import { createRequire } from 'node:module';

type Payload = Readonly<Record<string, unknown>>;

interface Example {
  readonly name: string;
  readonly examples: readonly Payload[];
}

const load = createRequire(import.meta.url);
const all = load('@octokit/webhooks-examples') as readonly Example[];

/** The webhook payloads that GitHub gives as examples of an event. */
export function payloadsOf(event: string): readonly Payload[] {
  return all.find(({ name }) => name === event)?.examples ?? [];
}
