import { type Command, oneOf } from './command.ts';
import { bashScript } from './completion/bash.ts';
import { fishScript } from './completion/fish.ts';
import type { Completed, Script } from './completion/script.ts';
import { zshScript } from './completion/zsh.ts';

const shells = ['bash', 'zsh', 'fish'] as const;
const scripts: Readonly<Record<(typeof shells)[number], Script>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** `driftgate completion bash|zsh|fish`: what that shell needs to complete these commands and itself. */
export function completionOf(others: Readonly<Record<string, () => Promise<Command>>>): Command {
  const completion: Command = {
    usage: 'driftgate completion bash|zsh|fish',
    about: 'Prints what a shell needs to complete commands: `eval "$(driftgate completion bash)"`.',
    options: {},
    words: [1, 1],
    offers: shells,
    async run([shell], _options, world) {
      const script = scripts[oneOf('completion', shell, shells) ?? 'bash'];
      const known: Completed[] = [];
      for (const [name, load] of Object.entries(others)) known.push(completed(name, await load()));
      world.out.stdout(script([...known, completed('completion', completion)]));
      return 0;
    },
  };
  return completion;
}

function completed(name: string, { options, offers = [] }: Command): Completed {
  return { name, options: Object.keys(options), words: offers };
}
