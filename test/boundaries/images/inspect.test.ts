import { expect, it } from 'vitest';
import { UsageError } from '../../../src/commands/command.ts';
import { inspect } from '../../../src/commands/inspect.ts';
import { nodeWorld } from '../../../src/host/node.ts';

const kit = 'fixtures/images/client-kit.bundle#main';

/** What `driftgate inspect image oci:…` prints about a genuine image, and its exit code. */
async function ask(tag: string, options: Readonly<Record<string, string>>) {
  let printed = '';
  const world = nodeWorld();
  const code = await inspect.run(['image', `oci:fixtures/images/genuine-oci:${tag}`], options, {
    ...world,
    watch: () => undefined,
    lastWords: () => undefined,
    out: {
      ...world.out,
      stdout(text: string) {
        printed += text;
      },
    },
  });
  return { code, printed };
}

it('a gate before a rollout passes what is fresh, and stops what is stale or cannot be told', async () => {
  expect(await ask('fresh', { source: kit })).toMatchObject({ code: 0 });
  expect(await ask('ms-stale', { source: kit })).toMatchObject({ code: 1 });
  expect(await ask('pybase', { source: kit })).toMatchObject({ code: 3 });
});

it('an image about which nothing is asked does not pass', async () => {
  const { code, printed } = await ask('fresh', {});
  expect(code).toBe(3);
  expect(printed).toMatch(/^inconclusive: nothing was asked/m);
});

it('a time that is none is refused: it would say nothing', async () => {
  await expect(ask('fresh', { source: kit, 'required-since': 'yesterday' })).rejects.toThrow(UsageError);
});
