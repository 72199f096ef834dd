import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Linkable, link, linkSides } from '../../src/lang/link.ts';
import type { CallSite, Program } from '../../src/model/program.ts';
import { type Files, fixtureOf } from '../boundaries/routes/programs.ts';
import { evaluated, linkableOf, name, show } from './program-of.ts';

/** All that a program says of one of its calls. */
function saidOf(program: Program, { call, path, within }: CallSite): readonly string[] {
  const evaluations = call.args.map(({ value }) => program.evaluate(value, path));
  return [
    `${path}:${call.region.line}:${call.region.column}`,
    ...program.refer(call.of, path).map(name),
    ...evaluations.flatMap(({ values, trail, complete }) => [
      ...values.map(show),
      ...trail.map(({ site, note }) => `${site.side} ${site.path}:${site.region?.line} ${note}`),
      String(complete),
    ]),
    ...within.flatMap((fn) =>
      program
        .callersOf(fn)
        .map((it) => `called at ${it.path}:${it.call.region.line}:${it.call.region.column}`),
    ),
  ];
}

function said(program: Program): readonly (readonly string[])[] {
  return program.calls().map((site) => saidOf(program, site));
}

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

const words = /[A-Za-z_]{4,}/g;

/** A file that is gone, one that is new, or one in which a word is another: a path, a package, a name that others know. */
function edited(files: Files, which: number, how: number, word: number): Files {
  const paths = Object.keys(files);
  const path = paths[which % paths.length] ?? '';
  const { [path]: text = '', ...others } = files;
  if (how === 0) return others;
  if (how === 1) return { ...files, [path.replace(/(\.\w+)$/, '2$1')]: text };
  const found = [...text.matchAll(words)];
  const old = found[word % Math.max(1, found.length)]?.[0];
  return old === undefined ? files : { ...files, [path]: text.replaceAll(old, 'changed') };
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
