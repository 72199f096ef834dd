import { routes } from '../../../src/boundaries/routes/index.ts';
import type { Statement } from '../../../src/model/boundary.ts';
import type { Config } from '../../../src/model/config.ts';
import { config, type Files, snapshotOf } from './programs.ts';

interface Change {
  readonly base?: Files;
  readonly head: Files;
  readonly settings?: Partial<Config>;
}

/** What all rules say of a change. */
export async function judge({ base, head, settings = {} }: Change): Promise<readonly Statement[]> {
  const all = { ...config, ...settings };
  const before = base && (await snapshotOf(base, 'base', all));
  const after = await snapshotOf(head, 'head', all);
  return routes(all).rules.flatMap((rule) => {
    if (rule.drift === 'space') return [...rule.check(after, before)];
    return before ? [...rule.check(before, after)] : [];
  });
}
