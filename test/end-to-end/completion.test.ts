import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { memoryWorld } from '../../src/host/memory.ts';

async function scriptFor(shell: string): Promise<string> {
  const world = memoryWorld();
  await (await commands.completion()).run([shell], {}, world);
  return world.printed.stdout;
}

/** What may stand behind the commands. */
async function wordsBehind(): Promise<readonly string[]> {
  const loaded = await Promise.all(Object.values(commands).map((load) => load()));
  return loaded.flatMap(({ options, offers = [] }) => [...offers, ...Object.keys(options)]);
}

/** What bash offers for a line whose last word is being typed. */
async function offered(...line: readonly string[]): Promise<readonly string[]> {
  const words = line.map((word) => `'${word}'`).join(' ');
  const ask = `COMP_WORDS=(${words}); COMP_CWORD=${line.length - 1}; _driftgate; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = spawnSync('bash', ['--norc', '-c', `${await scriptFor('bash')}\n${ask}`], {
    encoding: 'utf8',
  });
  return stdout.split('\n').filter((it) => it !== '');
}

test('bash completes commands, what follows them, and their options', async () => {
  expect(await offered('driftgate', 'ba')).toEqual(['backtest', 'baseline']);
  expect(await offered('driftgate', 'list', 'ro')).toEqual(['routes']);
  expect(await offered('driftgate', 'explain', 'graphql/renamed')).toEqual(['graphql/renamed-without-alias']);
  expect(await offered('driftgate', 'ack', '--r')).toEqual(['--reason']);
  expect(await offered('driftgate', 'list', 'routes', 'ro')).toEqual([]);
});

test.each(['bash', 'zsh', 'fish'])('%s is told every command, word and option', async (shell) => {
  const script = await scriptFor(shell);
  const known = [...Object.keys(commands), ...(await wordsBehind())];
  expect(known.filter((word) => !new RegExp(`(?<![\\w/-])(--)?${word}(?![\\w/-])`).test(script))).toEqual([]);
});

test('no word needs quoting in a shell', async () => {
  expect((await wordsBehind()).filter((word) => !/^[a-z0-9/-]+$/.test(word))).toEqual([]);
});
