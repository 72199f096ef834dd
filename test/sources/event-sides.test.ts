import { expect, test } from 'vitest';
import { nodeWorld } from '../../src/host/node.ts';
import type { GitAnswer, World } from '../../src/host/world.ts';
import type { PullRequest, RunEvent } from '../../src/model/event.ts';
import { openSides } from '../../src/sources/sides.ts';
import { type Scratch, scratchAt, scratchFolder, scratchRepository } from './scratch.ts';

const calm = nodeWorld();

/** The real world, and the git commands that reached for the network. */
function watched(): { world: World; fetches: string[][] } {
  const fetches: string[][] = [];
  const world: World = {
    ...calm,
    env: {},
    git: {
      run: (directory, args, options): Promise<GitAnswer> => {
        if (options?.network) fetches.push([...args]);
        return calm.git.run(directory, args, options);
      },
    },
  };
  return { world, fetches };
}

/** A server with a pull request: main gained `late` after the branch left it, and the merge commit stands in refs/pull/1/merge. */
function server() {
  const origin = scratchRepository();
  origin.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  const root = origin.commit({ kept: '1', gone: '1' });
  origin.git('checkout', '-qb', 'feature');
  origin.git('rm', '-q', 'gone');
  const head = origin.commit({ added: '1' });
  origin.git('checkout', '-q', 'main');
  const base = origin.commit({ late: '1' });
  origin.git('checkout', '-q', '--detach');
  origin.git('merge', '-q', '--no-ff', '-m', `Merge ${'1'.repeat(40)} into main`, head);
  const merge = origin.git('rev-parse', 'HEAD');
  origin.git('update-ref', 'refs/pull/1/merge', merge);
  origin.git('checkout', '-q', 'main');
  const pull: PullRequest = { number: 1, base, baseRef: 'main', head, fork: false, draft: false };
  const event: RunEvent = { kind: 'pull_request', pull };
  return { origin, root, head, base, merge, pull, event };
}

/** What actions/checkout does: one fetch of one commit, of the depth asked (0: everything), detached. */
function checkOut(origin: Scratch, commit: string, depth: number): Scratch {
  const local = scratchAt(scratchFolder());
  local.git('init', '-q', '-b', 'main');
  local.git('remote', 'add', 'origin', `file://${origin.directory}`);
  if (depth === 0) local.git('fetch', '-q', 'origin', '+refs/heads/*:refs/remotes/origin/*');
  local.git('fetch', '-q', ...(depth > 0 ? ['--no-tags', `--depth=${depth}`] : []), 'origin', commit);
  local.git('checkout', '-q', '--detach', commit);
  return local;
}

const shallow = (repository: Scratch) => repository.git('rev-parse', '--is-shallow-repository');
const pathsOf = (side: { source: { entries: readonly { path: string }[] } } | null) =>
  side?.source.entries.map(({ path }) => path);

test('a merge checkout of depth 1 is compared with its first parent, by one fetch of that commit', async () => {
  const { origin, merge, base, event } = server();
  const local = checkOut(origin, merge, 1);
  const { world, fetches } = watched();
  const sides = await openSides(world, local.directory, { event });
  expect(sides.base).toMatchObject({ label: 'main', commit: base });
  expect([pathsOf(sides.base), pathsOf(sides.head)]).toEqual([
    ['gone', 'kept', 'late'],
    ['added', 'kept', 'late'],
  ]);
  expect([sides.gaps, sides.assumptions]).toEqual([[], []]);
  expect(fetches).toEqual([expect.arrayContaining(['fetch', '--no-tags', '--depth=1', 'origin', base])]);
  await openSides(world, local.directory, { event });
  expect(fetches).toHaveLength(1);
});

test('a complete merge checkout needs no fetch, and stays complete', async () => {
  const { origin, merge, base, event } = server();
  const local = checkOut(origin, merge, 0);
  const { world, fetches } = watched();
  const sides = await openSides(world, local.directory, { event });
  expect(sides.base?.commit).toBe(base);
  expect(fetches).toEqual([]);
  expect(shallow(local)).toBe('false');
});

test('a complete clone that lacks the base fetches it and never becomes shallow', async () => {
  const { origin, head, pull } = server();
  const local = checkOut(origin, head, 0);
  origin.git('checkout', '-q', 'main');
  const newer = origin.commit({ newer: '1' });
  const { world, fetches } = watched();
  const sides = await openSides(world, local.directory, {
    event: { kind: 'pull_request', pull: { ...pull, base: newer } },
  });
  expect(fetches.flat()).toContain(newer);
  expect(fetches.flat().some((argument) => argument.startsWith('--depth'))).toBe(false);
  expect(shallow(local)).toBe('false');
  expect(sides.base?.label).toBe('merge-base of main');
});

test('a checkout of the head alone is compared with where it left main, not with main’s tip', async () => {
  const { origin, head, root, event } = server();
  for (const depth of [0, 1]) {
    const local = checkOut(origin, head, depth);
    const sides = await openSides(watched().world, local.directory, { event });
    expect(sides.base).toMatchObject({ label: 'merge-base of main', commit: root });
    expect(sides.gaps).toEqual([]);
  }
});

test('where history is too short to see where it left main, the tip stands in, and errors become warnings', async () => {
  const { origin, head, base, pull } = server();
  const local = checkOut(origin, head, 1);
  const { world } = watched();
  const impatient: World = {
    ...world,
    git: {
      run: (directory, args, options) =>
        args.includes('--depth=200')
          ? Promise.resolve({ code: 1, stdout: new Uint8Array(), stderr: 'fatal: timed out' })
          : world.git.run(directory, args, options),
    },
  };
  const sides = await openSides(impatient, local.directory, { event: { kind: 'pull_request', pull } });
  expect(sides.base).toMatchObject({ label: 'main', commit: base });
  expect(sides.gaps[0]).toMatchObject({ effect: 'limits', reason: 'unreachable' });
});

test('the subject of a merge commit is never believed', async () => {
  const { origin, merge, event, base } = server();
  expect(origin.git('log', '-1', '--format=%s', merge)).toContain('1'.repeat(40));
  const sides = await openSides(watched().world, checkOut(origin, merge, 1).directory, { event });
  expect(sides.base?.commit).toBe(base);
});

test('a merge commit made for another head is judged as it is, and said', async () => {
  const { origin, merge, pull, base } = server();
  const local = checkOut(origin, merge, 1);
  const { world } = watched();
  const sides = await openSides({ ...world, env: { GITHUB_SHA: merge } }, local.directory, {
    event: { kind: 'pull_request', pull: { ...pull, head: 'f'.repeat(40) } },
  });
  expect(sides.base?.commit).toBe(base);
  expect(sides.assumptions[0]).toContain('the event names ffffffffffff');
});

test('a base that cannot be fetched blocks, names the commit, and says how to mend it', async () => {
  const { origin, merge, base, event } = server();
  const local = checkOut(origin, merge, 1);
  local.git('remote', 'set-url', 'origin', 'file:///nonexistent');
  const sides = await openSides(watched().world, local.directory, { event });
  expect(sides.base).toBeNull();
  expect(sides.gaps).toHaveLength(1);
  expect(sides.gaps[0]).toMatchObject({ effect: 'blocks', at: { side: 'base' } });
  expect(sides.gaps[0]?.note).toContain(base.slice(0, 12));
  expect(pathsOf(sides.head)).toContain('added');
});

test('pull_request_target is refused with the safe recipe, whatever is checked out', async () => {
  const { origin, merge, base, pull } = server();
  for (const commit of [merge, base, pull.head]) {
    const local = checkOut(origin, commit, 1);
    const opened = openSides(watched().world, local.directory, {
      event: { kind: 'pull_request_target', pull },
    });
    await expect(opened).rejects.toMatchObject({ fault: 'usage' });
    await expect(opened).rejects.toThrow('on: pull_request');
  }
});

test('a merge group is compared with the base its event names', async () => {
  const { origin, merge, base } = server();
  const local = checkOut(origin, merge, 1);
  const event: RunEvent = { kind: 'merge_group', base, head: merge };
  const sides = await openSides(watched().world, local.directory, { event });
  expect(sides.base).toMatchObject({ label: 'base of the merge group', commit: base });
});

function push(before: string | null, after: string, ref = 'refs/heads/main'): RunEvent {
  return { kind: 'push', before, after, ref, defaultBranch: 'main' };
}

test('a push is compared with what the branch held before it', async () => {
  const { origin, root, base } = server();
  const local = checkOut(origin, base, 1);
  const sides = await openSides(watched().world, local.directory, { event: push(root, base) });
  expect(sides.base).toMatchObject({ label: 'main before the push', commit: root });
});

test('a push that rewrote history is compared with what the branch held, while the server still has it', async () => {
  const { origin, base } = server();
  origin.git('reset', '-q', '--hard', 'HEAD~1');
  const rewritten = origin.commit({ other: '1' });
  const local = checkOut(origin, rewritten, 1);
  const sides = await openSides(watched().world, local.directory, { event: push(base, rewritten) });
  expect(sides.base).toMatchObject({ label: 'main before the push', commit: base });
});

test('where the former state is gone, the parent stands in, and both facts are said', async () => {
  const { origin, base, root } = server();
  const local = checkOut(origin, base, 1);
  const sides = await openSides(watched().world, local.directory, { event: push('e'.repeat(40), base) });
  expect(sides.base).toMatchObject({ label: 'HEAD^', commit: root });
  expect(sides.assumptions).toHaveLength(2);
  expect(sides.assumptions[0]).toContain('eeeeeeeeeeee');
});

test('where the server cannot be asked for the former state, nothing passes', async () => {
  const { origin, base } = server();
  const local = checkOut(origin, base, 1);
  local.git('remote', 'set-url', 'origin', 'file:///nonexistent');
  const sides = await openSides(watched().world, local.directory, { event: push('e'.repeat(40), base) });
  expect([sides.base, sides.gaps[0]?.effect]).toEqual([null, 'blocks']);
});

test('a push that creates a branch is compared with where it left the default branch, or with its parent', async () => {
  const { origin, head, root } = server();
  const event = push(null, head, 'refs/heads/feature');
  const complete = await openSides(watched().world, checkOut(origin, head, 0).directory, { event });
  expect(complete.base).toMatchObject({ label: 'merge-base of origin/main', commit: root });
  const short = await openSides(watched().world, checkOut(origin, head, 1).directory, { event });
  expect(short.base).toMatchObject({ label: 'HEAD^', commit: root });
  expect(short.assumptions[0]).toContain('earlier commits of the same push were not looked at');
});

test('the push that creates the default branch, and a first commit, have no base and are no failure', async () => {
  const { origin, base, root } = server();
  const created = await openSides(watched().world, checkOut(origin, base, 1).directory, {
    event: push(null, base),
  });
  expect([created.base, created.gaps]).toEqual([null, []]);
  expect(created.assumptions[0]).toContain('This push created main');
  const event = push(null, root, 'refs/heads/other');
  const first = await openSides(watched().world, checkOut(origin, root, 1).directory, { event });
  expect([first.base, first.gaps]).toEqual([null, []]);
  expect(first.assumptions[0]).toContain('first commit');
});

test('any other event is compared as the command line would', async () => {
  const { origin, head, root } = server();
  const local = checkOut(origin, head, 0);
  const sides = await openSides(watched().world, local.directory, {
    event: { kind: 'other', name: 'workflow_dispatch' },
  });
  expect(sides.base).toMatchObject({ label: 'merge-base of origin/main', commit: root });
});

test('an event without a checkout is an error that names the missing step', async () => {
  const { event } = server();
  const opened = openSides(watched().world, scratchFolder(), { event });
  await expect(opened).rejects.toThrow('actions/checkout');
});

test('an event’s head is the commit that is checked out, whatever build steps left beside it', async () => {
  const { origin, merge, event } = server();
  const local = checkOut(origin, merge, 1);
  local.write({ 'built.js': '1', kept: 'changed' });
  const sides = await openSides(watched().world, local.directory, { event });
  expect(sides.head.commit).toBe(merge);
  expect(pathsOf(sides.head)).toEqual(['added', 'kept', 'late']);
});
