import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { link, linkSides } from '../../src/lang/link.ts';
import { type Files, fixtureOf } from '../boundaries/routes/programs.ts';
import { evaluated, leavingUnread, linkableOf, referred } from './program-of.ts';
import { edited, said } from './said.ts';

const frameworks = readdirSync('fixtures/frameworks');
const fixtures: Files[] = [];

beforeAll(async () => {
  for (const framework of frameworks) fixtures.push(await fixtureOf(framework));
});

/** Some of the files of a tree: one in two, or in three, and so on. */
function someOf(files: Files, first: number, share: number): ReadonlySet<string> {
  return new Set(Object.keys(files).filter((_path, at) => (at + first) % share === 0));
}

describe('what is read when it is asked for', () => {
  it('changes nothing of what is said of the rest', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(frameworks.length - 1),
        fc.nat(3),
        fc.integer({ min: 1, max: 4 }),
        async (fixture, first, share) => {
          const files = fixtures[fixture] ?? {};
          const whole = await linkableOf(files);
          const left = someOf(files, first, share);
          const rest = leavingUnread(whole, files, (path) => left.has(path));
          expect(said(link(rest))).toEqual(
            said(link(whole)).filter(([site = '']) => rest.modules.has(site.split(':', 1)[0] ?? '')),
          );
        },
      ),
      { numRuns: 80 },
    );
  });

  it('is the same for both sides together as for each by itself', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(frameworks.length - 1),
        fc.nat(),
        fc.nat(5),
        fc.nat(),
        fc.integer({ min: 2, max: 4 }),
        async (fixture, which, how, word, share) => {
          const files = fixtures[fixture] ?? {};
          const changed = edited(files, which, how, word);
          const left = someOf(files, which, share);
          const leave = async (all: Files) =>
            leavingUnread(await linkableOf(all), all, (path) => left.has(path));
          const [base, head] = [await leave(files), await leave(changed)];
          const together = linkSides(base, head);
          expect({ base: said(together.base), head: said(together.head) }).toEqual({
            base: said(link(base, 'base')),
            head: said(link(head, 'head')),
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  const files = {
    'send.ts': 'export default (path: string) => probe(path);',
    'index.ts': "export { default as send } from './send';",
    'paths.ts': "export const users = '/users';",
    'users.ts': "import { send as ask } from './index';\nimport { users } from './paths';\nask(users);",
    'far.ts': "const send = (path: string) => path;\nsend('/far');",
  };

  it('is found by what it imports, under whatever name', async () => {
    const all = await linkableOf(files);
    const program = link(leavingUnread(all, files, (path) => path !== 'send.ts'));
    expect(evaluated(program, 'send.ts')).toEqual(['/users']);
    expect([...program.modules.keys()]).toEqual(['send.ts']);
    expect(program.module('paths.ts')?.path).toBe('paths.ts');
    expect(program.calls().map((it) => it.path)).toEqual(['send.ts']);
  });

  it('is found where a base class calls what its heir has', async () => {
    const heirs = {
      'base.ts': 'export abstract class Base { run() { return probe(this.made()); } }',
      'heir.ts':
        "import { Base } from './base';\nexport class Heir extends Base { made() { return '/heir'; } }",
    };
    const program = link(leavingUnread(await linkableOf(heirs), heirs, (path) => path === 'heir.ts'));
    expect(evaluated(program, 'base.ts')).toEqual(['/heir']);
  });

  it('is left unread where it only looks like a caller', async () => {
    const all = await linkableOf(files);
    const asked: string[] = [];
    const rest = leavingUnread(all, files, (path) => path !== 'send.ts');
    const { unread } = rest;
    if (!unread) throw new Error('nothing was left unread');
    const program = link({
      ...rest,
      unread: {
        ...unread,
        read(path) {
          asked.push(path);
          return unread.read(path);
        },
      },
    });
    expect(referred(program, 'send.ts')).toEqual(['value literal in paths.ts']);
    expect(asked.sort()).toEqual(['index.ts', 'paths.ts', 'users.ts']);
  });
});
