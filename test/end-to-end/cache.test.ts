import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../src/commands/run.ts';
import { runCheck } from '../../src/commands/run-check.ts';
import { type MemoryWorld, memoryWorld } from '../../src/host/memory.ts';
import { readPack, writePack } from '../../src/sources/cache/pack.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder's files, below another folder. */
function filesOf(folder: string, below: string): Files {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [`${below}${path.slice(folder.length)}`, readFileSync(path)]),
  );
}

const frameworks = readdirSync('fixtures/frameworks').map((name) => `fixtures/frameworks/${name}`);
const incidents = readdirSync('fixtures/incidents').map((name) => `fixtures/incidents/${name}`);

/** Both sides of a fixture: a framework's is a folder that stands for both. */
function sidesOf(fixture: string): Files {
  const sides = readdirSync(fixture);
  if (!sides.includes('base') || !sides.includes('head'))
    return { ...filesOf(fixture, '/base'), ...filesOf(fixture, '/head') };
  return { ...filesOf(`${fixture}/base`, '/base'), ...filesOf(`${fixture}/head`, '/head') };
}

/** The head with one more line in the middle of each third file of code, as an edit may leave it. */
function edited(files: Files): Files {
  const code = Object.keys(files).filter((path) =>
    /^\/head\/.*\.(?:[jt]sx?|py|go|rb|java|kt|cs|php|rs)$/.test(path),
  );
  const chosen = new Set(code.filter((_, index) => index % 3 === 0));
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [
      path,
      chosen.has(path) ? `\n${Buffer.from(bytes)}` : bytes,
    ]),
  );
}

async function report(world: MemoryWorld, cacheDirectory?: string): Promise<string> {
  const options = { directory: '/work', base: '/base', head: '/head' };
  return JSON.stringify(
    await runCheck(world, { ...options, ...(cacheDirectory !== undefined && { cacheDirectory }) }),
  );
}

const packsOf = (world: MemoryWorld) => [...world.contents].filter(([path]) => path.startsWith('/cache/'));

/** The same world with other files, and the cache of the one before. */
function next(world: MemoryWorld, files: Files): MemoryWorld {
  return memoryWorld({ files: { ...files, ...Object.fromEntries(packsOf(world)) } });
}

describe.each([...frameworks, ...incidents])('%s', (fixture) => {
  test('says the same without a cache, with a new one, with a warm one, and after an edit', async () => {
    const files = sidesOf(fixture);
    const plain = await report(memoryWorld({ files }));
    const cold = memoryWorld({ files });
    expect(await report(cold, '/cache')).toBe(plain);
    const warm = next(cold, files);
    expect(await report(warm, '/cache')).toBe(plain);
    expect(packsOf(warm), 'nothing was parsed again').toEqual(packsOf(cold));
    const changed = edited(files);
    expect(await report(next(cold, changed), '/cache')).toBe(await report(memoryWorld({ files: changed })));
  });
});

const app: Files = {
  '/app/server.ts':
    "import express from 'express';\nconst app = express();\napp.get('/api/users', (_, r) => r.json([]));\n",
  '/app/web.ts': "export const load = () => fetch('/api/users');\n",
};
const check = ['check', '--cache-dir', '/cache'];

test('who can write the cache can lie: what is in it is taken for what the files hold', async () => {
  const world = memoryWorld({ files: app, directory: '/app' });
  await runCommandLine(check, world);
  const [[path, pack] = ['', new Uint8Array()]] = packsOf(world);
  const lies = [...readPack('memory', pack)].map(([key, bytes]) => {
    const text = Buffer.from(bytes).toString('latin1');
    const lie = key.endsWith('server.ts') ? text.replaceAll('/api/users', '/api/gamer') : text;
    return [key, Buffer.from(lie, 'latin1')] as const;
  });
  const forged = memoryWorld({
    files: { ...app, [path]: writePack('memory', new Map(lies)) },
    directory: '/app',
  });
  await runCommandLine(check, forged);
  expect(world.printed.stdout).not.toContain('routes/no-such-endpoint');
  expect(forged.printed.stdout).toContain('routes/no-such-endpoint');
});

test('a cache that lies in the checkout is not used, and one line says so', async () => {
  const world = memoryWorld({ files: app, directory: '/app' });
  const plain = memoryWorld({ files: app, directory: '/app' });
  const code = await runCommandLine(['check'], plain);
  expect(await runCommandLine(['check', '--cache-dir', '.cache'], world)).toBe(code);
  expect(world.printed.stdout).toBe(plain.printed.stdout);
  expect(world.printed.stderr).toMatch(
    /^driftgate: The cache folder \/app\/\.cache lies in the checkout.*\n$/,
  );
  expect([...world.contents.keys()]).toEqual(Object.keys(app));
});

test('a folder that cannot be written is one line, and the verdict stays', async () => {
  const plain = memoryWorld({ files: app, directory: '/app' });
  const code = await runCommandLine(['check'], plain);
  const world = memoryWorld({ files: app, directory: '/app' });
  const replace = () => Promise.reject(new Error("EACCES: permission denied, open '/cache/x'"));
  const readOnly = { ...world, files: { ...world.files, replace } };
  expect(await runCommandLine(check, readOnly)).toBe(code);
  expect(world.printed.stdout).toBe(plain.printed.stdout);
  expect(world.printed.stderr).toMatch(
    /^driftgate: The cache folder \/cache cannot be written \(EACCES.*\n$/,
  );
});
