import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Linkable, link, linkSides } from '../../src/lang/link.ts';
import type { Program } from '../../src/model/program.ts';
import { type Files, fixtureOf } from '../boundaries/routes/programs.ts';
import { evaluated, linkableOf } from './program-of.ts';
import { edited, said, saidOf } from './said.ts';

/** What is asked of both sides in turns, one call after the other. */
function saidInTurns(base: Program, head: Program) {
  const answers = { base: [] as (readonly string[])[], head: [] as (readonly string[])[] };
  const [before, after] = [base.calls(), head.calls()];
  for (let at = 0; at < Math.max(before.length, after.length); at++) {
    const [first, second] = [before[at], after[at]];
    if (first) answers.base.push(saidOf(base, first));
    if (second) answers.head.push(saidOf(head, second));
  }
  return answers;
}

/** A tree of which nobody read one module. */
function without({ modules, ...tree }: Linkable, which: number): Linkable {
  const unread = [...modules.keys()][which % Math.max(1, modules.size)];
  return { ...tree, modules: new Map([...modules].filter(([path]) => path !== unread)) };
}

const frameworks = readdirSync('fixtures/frameworks');
const fixtures: Files[] = [];

beforeAll(async () => {
  for (const framework of frameworks) fixtures.push(await fixtureOf(framework));
});

describe('two sides that are linked together', () => {
  it('say what each says by itself', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(frameworks.length - 1),
        fc.nat(),
        fc.nat(5),
        fc.nat(),
        fc.boolean(),
        async (fixture, which, how, word, isInTurns) => {
          const files = fixtures[fixture] ?? {};
          const base = await linkableOf(files);
          const head = how === 2 ? without(base, which) : await linkableOf(edited(files, which, how, word));
          const together = linkSides(base, head);
          const answers = isInTurns
            ? saidInTurns(together.base, together.head)
            : { base: said(together.base), head: said(together.head) };
          expect(answers).toEqual({ base: said(link(base, 'base')), head: said(link(head, 'head')) });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('know that only one of them has read what a module exports again', async () => {
    const base = await linkableOf({
      'first.ts': `export const path = '/first';`,
      'second.ts': `export const path = '/second';`,
      'index.ts': `export * from './first';\nexport * from './second';`,
      'use.ts': `import { path } from './index';\nprobe(path);`,
    });
    const head = without(base, [...base.modules.keys()].indexOf('first.ts'));
    const together = linkSides(base, head);
    expect(evaluated(together.head, 'use.ts')).toEqual(['/second']);
    expect(evaluated(together.base, 'use.ts')).toEqual(['/first']);
  });
});
