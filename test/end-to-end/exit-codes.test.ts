import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { memoryWorld } from '../../src/host/memory.ts';
import { main } from '../../src/main.ts';
import { exitCode } from '../../src/policy/exit-code.ts';
import { git } from './pull-request.ts';

const cli = resolve(import.meta.dirname, '../../dist/cli.js');
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

type Files = Readonly<Record<string, string>>;

function folderWith(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'exit-code-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function driftgate(directory: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
    cwd: directory,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { code: status, out: stdout, err: stderr };
}

function compare(base: Files, head: Files, ...words: readonly string[]) {
  return driftgate(tmpdir(), 'check', '--base', folderWith(base), '--head', folderWith(head), ...words);
}

const schema = { 'schema.graphql': 'type Query { book: String  shelf: String }' };
const less = { 'schema.graphql': 'type Query { shelf: String }' };
const risky = { 'schema.graphql': 'enum Kind { NEW OLD } type Query { kind: Kind }' };
const grown = { 'schema.graphql': 'enum Kind { NEW OLD RARE } type Query { kind: Kind }' };
const query = { 'reader.graphql': 'query Kinds { kind }' };
const broken = { 'schema.graphql': 'type Query { book: ' };

describe('0: pass', () => {
  test('nothing breaks', () => {
    expect(compare(less, schema)).toMatchObject({ code: 0, out: expect.stringContaining('nothing breaks') });
  });

  test('findings below `fail-on`', () => {
    expect(compare({ ...risky, ...query }, { ...grown, ...query }).code).toBe(0);
    expect(compare(schema, less, '--fail-on', 'never').code).toBe(0);
  });

  test('inconclusive, where the base says that this only warns', () => {
    const policy = { 'driftgate.yml': 'version: 1\non-inconclusive: warn\n' };
    const { code, out } = compare({ ...schema, ...policy }, { ...broken, ...policy });
    expect(code).toBe(0);
    expect(out).toContain('inconclusive');
  });
});

describe('1: findings', () => {
  test('an error', () => {
    expect(compare(schema, less)).toMatchObject({ code: 1, out: expect.stringContaining('graphql/removed') });
  });

  test('a warning, where warnings fail', () => {
    expect(compare({ ...risky, ...query }, { ...grown, ...query }, '--fail-on', 'warning').code).toBe(1);
  });

  test('whatever the format is', () => {
    for (const format of ['json', 'sarif', 'markdown', 'annotations'])
      expect(compare(schema, less, '--format', format).code).toBe(1);
  });

  test('even if the report cannot be written', () => {
    const file = join(folderWith({ blocked: '' }), 'blocked', 'report.json');
    const { code, err } = compare(schema, less, '--format', `json=${file}`);
    expect(code).toBe(1);
    expect(err).toContain('could not be written');
  });

  test('even if something else could not be checked', () => {
    const policy = { 'driftgate.yml': 'version: 1\nconsumers: [{ name: bots, path: nowhere }]\n' };
    expect(compare({ ...schema, ...policy }, { ...less, ...policy }).code).toBe(1);
  });

  test('an acknowledged break is none', () => {
    const { out } = compare(schema, less, '--format', 'json');
    const [finding] = (JSON.parse(out) as { findings: { fingerprint: string }[] }).findings;
    const acknowledgements = {
      '.driftgate/acknowledgements.yml': `- { fingerprint: "${finding?.fingerprint}", reason: "nobody reads it", owner: ann, expires: "2999-01-01" }\n`,
    };
    expect(compare({ ...schema, ...acknowledgements }, { ...less, ...acknowledgements }).code).toBe(0);
  });
});

describe('2: usage or configuration', () => {
  test.each([
    [['chek'], 'Did you mean `check`?'],
    [['check', '--bse', 'main'], '--bse'],
    [['check', '--format', 'jsn'], 'Did you mean `json`?'],
    [['check', '--fail-on', 'sometimes'], 'error, warning, never'],
    [['explain', 'graphql/remvd'], 'Did you mean `graphql/removed`?'],
    [['list', 'rotes'], 'routes'],
    [['check', '--config', 'nowhere.yml'], 'nowhere.yml'],
    [['check', '--base', '/nowhere'], '/nowhere'],
    [['check', 'main'], '`main` is one word too many'],
    [['check', '--base', './schema.graphql'], 'This is a file, not a folder'],
    [['list', 'routes', 'schema.graphql'], 'This is a file, not a folder'],
    [['explain', 'removed-in-use'], 'Did you mean `routes/removed-in-use`?'],
    [['backtest', '--last', '-1'], "'--last' argument is ambiguous. Usage"],
    [['ack', '0123456789abcdef', '--reason', 'x', '--expires', 'soon'], 'YYYY-MM-DD'],
  ])('%j', (words, said) => {
    const { code, out, err } = driftgate(folderWith(schema), ...words);
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(out).toBe('');
  });

  test('an unknown key, with the nearest valid one', () => {
    const { code, err } = compare({ ...schema, 'driftgate.yml': 'version: 1\nconsumer: []\n' }, schema);
    expect(code).toBe(2);
    expect(err).toContain('`consumers`');
    expect(err).toContain('driftgate.yml:2');
  });

  test('a configuration that is no YAML', () => {
    expect(compare({ ...schema, 'driftgate.yml': 'version: [1\n' }, schema).code).toBe(2);
  });

  test('a ref that is an option', () => {
    const folder = folderWith(schema);
    git(folder, 'init', '--quiet');
    expect(driftgate(folder, 'check', '--base=--output=stolen').code).toBe(2);
  });
});

describe('3: inconclusive', () => {
  test('an empty repository, with the sentence that helps', () => {
    const { code, out } = compare({ 'README.md': '' }, { 'README.md': '' });
    expect(code).toBe(3);
    expect(out).toContain('Nothing was checked');
  });

  test('a schema that does not parse: file, line, column, token and mend', () => {
    const { code, out } = compare(schema, broken);
    expect(code).toBe(3);
    expect(out).toMatch(/schema\.graphql:1:\d+/);
  });

  test('a schema that is gone from a file that is still there', () => {
    const conflict = {
      'schema.graphql': '<<<<<<< ours\ntype Query { book: String }\n=======\n>>>>>>> theirs\n',
    };
    expect(compare(schema, conflict).code).toBe(3);
  });

  test('a configured consumer that is not there', () => {
    const policy = { 'driftgate.yml': 'version: 1\nconsumers: [{ name: bots, path: nowhere }]\n' };
    const { code, out } = compare({ ...schema, ...policy }, { ...schema, ...policy });
    expect(code).toBe(3);
    expect(out).toContain('bots');
  });

  test('a configured image that cannot be read, while the others are judged', () => {
    const policy = {
      'driftgate.yml':
        'version: 1\nconsumers: [{ name: karen, image: "registry.example.com/karen", tags: "2*" }]\n',
    };
    expect(compare({ ...schema, ...policy }, { ...schema, ...policy }).code).toBe(3);
    expect(compare({ ...schema, ...policy }, { ...less, ...policy }).code).toBe(1);
  });

  test('a provider file that held endpoints and cannot be read now', () => {
    const app = `import express from 'express';\nconst app = express();\napp.get('/api/books', list);\n`;
    const { code } = compare({ 'app.js': app }, { 'app.js': `${app.slice(0, -9)} ((((` });
    expect(code).toBe(3);
  });

  test('a base that is not in a shallow checkout and cannot be fetched', () => {
    const folder = folderWith(schema);
    git(folder, 'init', '--quiet');
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '-m', 'Offer books');
    const { code, out } = driftgate(folder, 'check', '--base', 'a'.repeat(40));
    expect(code).toBe(3);
    expect(out).toContain('a'.repeat(12));
  });

  test('a base that is not there: nothing that stands is taken for new', () => {
    const folder = folderWith({ ...schema, 'reader.graphql': 'query Pens { pens }' });
    git(folder, 'init', '--quiet');
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '-m', 'Ask for pens');
    const { code, out } = driftgate(folder, 'check', '--base', 'mian');
    expect(code).toBe(3);
    expect(out).toContain('The base mian names no commit here');
    expect(out).not.toContain('graphql/operation-invalid');
  });

  test('an analysis that takes too long is ended', () => {
    const policy = { 'driftgate.yml': 'version: 1\nlimits: { seconds: 1 }\n' };
    const fields = Array.from({ length: 60_000 }, (_, index) => `f${index}(a: Int, b: Int): String`).join(
      '\n',
    );
    const slow = { 'schema.graphql': `type Query {\n${fields}\n}`, ...policy };
    const { code, err } = compare(slow, {
      ...slow,
      'schema.graphql': slow['schema.graphql'].replaceAll(': f', ': g').replaceAll('f', 'g'),
    });
    expect(code).toBe(3);
    expect(err).toContain('limits.seconds');
  });
});

describe('4: internal error', () => {
  test('a bug asks for a report, and names no secret', async () => {
    const world = memoryWorld({ env: { INPUT_TOKEN: 'ghs_secret' } });
    const code = await main(world, () => Promise.reject(new TypeError('the shelf fell over')));
    expect(code).toBe(4);
    expect(world.printed.stderr).toContain('Please report it');
    expect(world.printed.stderr).toContain('the shelf fell over');
    expect(world.printed.stderr).not.toContain('ghs_secret');
  });

  test('a boundary that crashes is 4 even if others found something', () => {
    const boundaries = {
      graphql: { status: 'failed', counts: {} },
      routes: { status: 'checked', counts: {} },
      images: { status: 'not-applicable', counts: {} },
    } as const;
    expect(exitCode({ verdict: 'fail', boundaries }, 'fail')).toBe(4);
  });
});
