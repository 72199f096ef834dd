import { catalogue } from '../boundaries/index.ts';
import { gateRules } from '../policy/gate-rules.ts';
import { renderRule } from '../reporters/explain.ts';
import { closest } from './closest.ts';
import { type Command, UsageError } from './command.ts';

const all = [...catalogue, ...gateRules];
const ids = all.map((it) => it.id);

/** `driftgate explain RULE`: what, why, bad and good, how to mend, how to accept. */
export const explain: Command = {
  usage: 'driftgate explain RULE',
  about: 'Tells what a rule looks for, why, and how to mend or accept what it finds.',
  options: {},
  words: [1, 1],
  offers: ids,
  run([id = ''], _options, world) {
    const rule = all.find((it) => it.id === id);
    if (!rule) {
      const near = ids.find((it) => it.endsWith(`/${id}`)) ?? closest(id, ids);
      throw new UsageError(
        `There is no rule \`${id}\`. ${near ? `Did you mean \`${near}\`?` : '`driftgate rules` lists them.'}`,
      );
    }
    world.out.stdout(renderRule(rule));
    return Promise.resolve(0);
  },
};
