import { catalogue } from '../boundaries/index.ts';
import { gateRules } from '../policy/gate-rules.ts';
import { renderCatalogue } from '../reporters/explain.ts';
import type { Command } from './command.ts';

/** `driftgate rules`: the catalogue. */
export const rules: Command = {
  usage: 'driftgate rules',
  about: 'Lists every rule with its severity.',
  options: {},
  words: [0, 0],
  run(_words, _options, world) {
    world.out.stdout(renderCatalogue([...catalogue, ...gateRules]));
    return Promise.resolve(0);
  },
};
