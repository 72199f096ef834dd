import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeWorld } from '../../src/host/node.ts';
import type { World } from '../../src/host/world.ts';
import { textOf } from '../../src/model/site.ts';
import { openSides } from '../../src/sources/sides.ts';
import { scratchAt, scratchFolder, scratchRepository } from './scratch.ts';

const world = nodeWorld();

test('with two merge bases one is taken, and the same one every time', async () => {
  const repository = scratchRepository();
  repository.commit({ root: '1' });
  repository.git('checkout', '-qb', 'side');
  const left = repository.commit({ left: '1' });
  repository.git('checkout', '-q', 'main');
  const right = repository.commit({ right: '1' });
  repository.git('merge', '-q', '--no-ff', '-m', 'one', left);
  repository.git('checkout', '-q', 'side');
  repository.git('merge', '-q', '--no-ff', '-m', 'two', right);
  repository.commit({ mine: '1' });
  const commits = [];
  for (let round = 0; round < 3; round += 1) {
    commits.push((await openSides(world, repository.directory, {})).base?.commit);
  }
  expect([left, right]).toContain(commits[0]);
  expect(new Set(commits).size).toBe(1);
});

test('a partial clone is read, and what is missing comes in one request', async () => {
  const origin = scratchRepository();
  origin.git('config', 'uploadpack.allowFilter', 'true');
  origin.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  origin.commit({ 'a.ts': 'old a', 'b.ts': 'old b', 'c.ts': 'same' });
  origin.git('checkout', '-qb', 'feature');
  origin.commit({ 'a.ts': 'new a', 'b.ts': 'new b' });
  const folder = scratchFolder();
  const local = scratchAt(folder);
  local.git('clone', '-q', '--filter=blob:none', '-b', 'feature', `file://${origin.directory}`, 'app');
  scratchAt(join(folder, 'app')).git('remote', 'set-head', 'origin', 'main');
  let requests = 0;
  const once: World = {
    ...world,
    git: {
      async run(directory, args, options) {
        const answer = await world.git.run(directory, args, options);
        if (options?.network && ++requests === 1) renameSync(origin.directory, `${origin.directory}-gone`);
        return answer;
      },
    },
  };
  const { base, head } = await openSides(once, join(folder, 'app'), {});
  const texts = [];
  for (const side of [base, head]) {
    texts.push(...((await side?.source.read(side.source.entries)) ?? []).map(textOf));
  }
  expect(requests).toBe(1);
  expect(texts).toEqual(['old a', 'old b', 'same', 'new a', 'new b', 'same']);
});

test('what stands in a commit and cannot be read is an error with a name, never a file less', async () => {
  const repository = scratchRepository();
  repository.commit({ 'a.ts': 'a', 'b.ts': 'b' });
  const loose = (id: string) => join(repository.directory, '.git/objects', id.slice(0, 2), id.slice(2));
  const spoil = (path: string) => {
    rmSync(path);
    writeFileSync(path, 'not an object');
  };
  const { head } = await openSides(world, repository.directory, {});
  const [a, b] = head.source.entries;
  const blob = loose(repository.git('rev-parse', 'HEAD:a.ts'));
  rmSync(blob);
  await expect(head.source.read(head.source.entries)).rejects.toThrow('a.ts is in the commit');
  writeFileSync(blob, 'not an object');
  await expect(head.source.read(head.source.entries)).rejects.toThrow('a.ts is in the commit');
  expect((await head.source.read([b ?? a].flatMap((entry) => entry ?? []))).map(textOf)).toEqual(['b']);
  spoil(loose(repository.git('rev-parse', 'HEAD^{tree}')));
  await expect(openSides(world, repository.directory, { head: 'main' })).rejects.toThrow('cannot be listed');
});

test('a replaced object does not change what is judged', async () => {
  const repository = scratchRepository();
  const honest = repository.commit({ 'a.ts': 'honest' });
  const other = repository.commit({ 'a.ts': 'other' });
  repository.git('replace', honest, other);
  const { base } = await openSides(world, repository.directory, { base: honest });
  expect(((await base?.source.read(base.source.entries)) ?? []).map(textOf)).toEqual(['honest']);
});

test('submodules are never entered, whatever command stands in their address', async () => {
  const repository = scratchRepository();
  const commit = repository.commit({ 'a.ts': 'a' });
  repository.write({
    '.gitmodules': '[submodule "x"]\n\tpath = x\n\turl = ext::sh -c touch% PWNED\n\tupdate = !touch PWNED\n',
  });
  repository.git('update-index', '--add', '--cacheinfo', `160000,${commit},x`);
  repository.git('add', '.gitmodules');
  repository.git('commit', '-qm', 'submodule');
  repository.git('checkout', '-qb', 'feature');
  repository.git('commit', '-q', '--allow-empty', '-m', 'nothing');
  const { head } = await openSides(world, repository.directory, {});
  expect(head.label).toBe('HEAD');
  await head.source.read(head.source.entries);
  expect(readdirSync(repository.directory)).not.toContain('PWNED');
  expect(head.source.gaps.map(({ at }) => at.path)).toEqual(['x']);
});
