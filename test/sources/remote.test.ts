import { mkdirSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { list } from '../../src/commands/list.ts';
import { runCheck } from '../../src/commands/run-check.ts';
import { nodeWorld } from '../../src/host/node.ts';
import type { World } from '../../src/host/world.ts';
import { openRemote } from '../../src/sources/remote.ts';
import { SourceError } from '../../src/sources/source-error.ts';
import { scratchFolder, scratchRepository, writeTrap } from './scratch.ts';

const access = { token: undefined, bytes: 1000, directory: '/' };

function worldIn(directory: string, env: World['env'] = {}): World {
  return { ...nodeWorld(), directory, env };
}

describe('another repository', () => {
  const kit = scratchRepository();
  const first = kit.commit({ 'a.py': 'old' });
  kit.commit({ 'a.py': 'new', 'big.bin': 'x'.repeat(5000), '.gitmodules': '' });
  kit.git('config', 'uploadpack.allowFilter', 'true');
  kit.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  const url = `file://${kit.directory}`;

  it.each([
    ['at a branch', 'main', 'new'],
    ['at a full id', first, 'old'],
    ['at HEAD', 'HEAD', 'new'],
  ])('is read %s', async (_, ref, text) => {
    const source = await openRemote(worldIn('/'), { name: 'kit', git: url, ref }, access);
    expect(source.tree).toMatchObject({ kind: 'repository', name: 'kit' });
    const entry = source.entries.filter(({ path }) => path === 'a.py');
    expect(new TextDecoder().decode((await source.read(entry))[0]?.bytes)).toBe(text);
  });

  it('leaves large files where they are, and asks nobody for them later', async () => {
    const source = await openRemote(worldIn('/'), { name: 'kit', git: url, ref: 'main' }, access);
    const large = source.entries.filter(({ path }) => path === 'big.bin');
    expect(large).toMatchObject([{ size: 1001 }]);
    await expect(source.read(large)).rejects.toThrow(SourceError);
  });

  it.each([
    ['a branch that is not there', url, 'gone'],
    ['an option in place of a ref', url, '--upload-pack=touch x'],
    ['a ref that renames another', url, 'main:refs/heads/x'],
    ['a program in place of an address', 'ext::sh -c true', 'main'],
    ['an option in place of an address', '--upload-pack=true', 'main'],
    ['a folder that is no repository', '/nonexistent', 'main'],
    ['plain HTTP to a stranger', 'http://example.invalid/a/b', 'main'],
  ])('is refused with a way out: %s', async (_, git, ref) => {
    const opening = openRemote(worldIn('/'), { name: 'kit', git, ref }, access);
    await expect(opening).rejects.toMatchObject({ fault: 'unreachable', mend: expect.stringMatching(/./) });
  });

  it('runs nothing that stands in it', async () => {
    const folder = scratchFolder();
    const mark = join(folder, 'mark');
    const trap = writeTrap(folder, 'trap', mark);
    kit.commit({ '.gitattributes': '* filter=x\n' });
    kit.git('config', 'core.hooksPath', folder);
    kit.git('config', 'core.fsmonitor', trap);
    kit.git('config', 'filter.x.smudge', trap);
    const world = worldIn('/');
    const source = await openRemote(world, { name: 'kit', git: url, ref: 'main' }, access);
    await source.read(source.entries.filter(({ path }) => path !== 'big.bin'));
    expect(await world.files.stat(mark)).toBeUndefined();
  });
});

describe('the token for consumers', () => {
  const seen: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers);
    response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
  });
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });
  afterAll(() => server.close());

  const fetchWith = async (serverUrl: string, token: string | undefined) => {
    seen.length = 0;
    const world = worldIn('/', {
      PATH: process.env.PATH,
      HOME: '/nonexistent',
      GITHUB_SERVER_URL: serverUrl,
    });
    const remote = { name: 'kit', git: `http://127.0.0.1:${port}/acme/kit`, ref: 'main' };
    await openRemote(world, remote, { ...access, token }).catch((error: unknown) => error);
    return openRemote(world, remote, { ...access, token }).catch((error: unknown) => error);
  };

  it('goes to the server the workflow runs on', async () => {
    await fetchWith(`http://127.0.0.1:${port}`, 'secret');
    expect(seen.some((headers) => headers.authorization?.startsWith('basic'))).toBe(true);
  });

  it('goes to no other, and what is missing is said', async () => {
    const error = await fetchWith('https://github.com', 'secret');
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.some((headers) => headers.authorization !== undefined)).toBe(false);
    expect(error).toMatchObject({ fault: 'unreachable', wantsSecret: false });
    expect(await fetchWith('https://github.com', undefined)).toMatchObject({
      wantsSecret: true,
      mend: expect.stringContaining('consumers-token'),
    });
  });
});

describe('repositories that the policy names', () => {
  const schema = (field: string) => `type Query { ${field}: String }`;

  const backend = (config: string) => {
    const repository = scratchRepository();
    const base = repository.commit({ 'schema.graphql': schema('name'), 'driftgate.yml': config });
    repository.commit({ 'schema.graphql': schema('title') });
    return { repository, base };
  };

  it('are consumers whose operations count, by repository, file and line', async () => {
    const kit = scratchRepository();
    const commit = kit.commit({
      'kit/q.py': '\nQ = """query Name { name }"""',
      'x/q.py': 'P = """query Other { name }"""',
    });
    const { repository, base } = backend(
      `consumers: [{ name: kit, git: "file://${kit.directory}", ref: main, include: ["kit/**"] }]`,
    );
    const { report, code } = await runCheck(worldIn(repository.directory), {
      directory: repository.directory,
      base,
    });
    const evidence = report.judgements.flatMap((it) => it.finding.evidence).filter((it) => it.site.tree);
    expect(evidence).toMatchObject([
      {
        site: { tree: { name: 'kit', commit }, path: 'kit/q.py', region: { line: 2 } },
        note: expect.stringContaining('query Name'),
      },
    ]);
    expect(code).toBe(1);
  });

  it('leave the verdict open when one cannot be read, unless the policy says otherwise', async () => {
    const gone =
      'consumers: [{ name: kit, git: "file:///nonexistent/kit" }]\nrules: { graphql/removed: off, graphql/renamed-without-alias: off }\n';
    for (const [config, expected] of [
      [gone, 3],
      [`${gone}on-inconclusive: warn\n`, 0],
    ] as const) {
      const { repository, base } = backend(config);
      const { report, code } = await runCheck(worldIn(repository.directory), {
        directory: repository.directory,
        base,
      });
      expect(report.inconclusive.join()).toContain('The consumer `kit` cannot be read');
      expect(code).toBe(expected);
    }
  });

  it('are providers whose contract new operations are judged by', async () => {
    const api = scratchRepository();
    api.commit({ 'server/schema.graphql': schema('name'), 'old/schema.graphql': schema('title') });
    const client = scratchRepository();
    const config = `providers: [{ name: api, git: "${api.directory}", ref: main, schema: server/schema.graphql }]`;
    const base = client.commit({
      'driftgate.yml': config,
      'bot.py': 'A = """query A { name }"""\nB = """query B { name wrong }"""',
    });
    client.commit({
      'bot.py':
        'A = """query A { name }"""\nB = """query B { name wrong }"""\nC = """query C { name title }"""',
    });
    mkdirSync(join(client.directory, 'empty'), { recursive: true });
    const { report, code } = await runCheck(worldIn(client.directory), { directory: client.directory, base });
    expect(
      report.judgements.map(({ finding, disposition }) => [
        finding.rule,
        finding.at.path,
        finding.at.region?.line,
        disposition.kind,
      ]),
    ).toEqual([
      ['graphql/operation-invalid', 'bot.py', 2, 'existing'],
      ['graphql/operation-invalid', 'bot.py', 3, 'reported'],
    ]);
    expect(code).toBe(1);
  });
});

it('a list of operations stands in for the repository it was written in', async () => {
  const kit = scratchRepository();
  kit.commit({
    'kit/q.py': '\nQ = """query Name { ...Parts }"""',
    'kit/f.graphql': 'fragment Parts on Query { name }',
    'schema.graphql': 'type Query { other: String }',
  });
  const printed: string[] = [];
  const world = worldIn(kit.directory);
  const out = { ...world.out, stdout: (text: string) => void printed.push(text) };
  await list.run(['operations'], { format: 'json' }, { ...world, out });
  const backend = scratchRepository();
  const files = {
    'facts.json': printed.join(''),
    'driftgate.yml': 'consumers: [{ name: kit, path: facts.json }]',
  };
  const base = backend.commit({ ...files, 'schema.graphql': 'type Query { name: String }' });
  backend.commit({ 'schema.graphql': 'type Query { title: String }' });
  const { report } = await runCheck(worldIn(backend.directory), { directory: backend.directory, base });
  const evidence = report.judgements.flatMap((it) => it.finding.evidence).filter((it) => it.site.tree);
  expect(report.gaps).toEqual([]);
  expect(evidence).toMatchObject([
    {
      site: { tree: { name: 'kit' }, path: 'kit/f.graphql', region: { line: 1 } },
      note: expect.stringContaining('query Name'),
    },
  ]);
});
