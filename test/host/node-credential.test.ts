import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { nodeCredential } from '../../src/host/node-credential.ts';
import { nodeFiles } from '../../src/host/node-files.ts';
import { scratchFolder } from '../sources/scratch.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

function helper(name: string, script: string): string {
  const folder = scratchFolder();
  const path = join(folder, `docker-credential-${name}`);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`);
  return path;
}

test('a credential helper is asked by its name, with the server on its input', async () => {
  helper('vault', 'read server; printf "%s for %s" "$1" "$server"');
  expect(await nodeCredential('vault', 'ghcr.io')).toBe('get for ghcr.io');
});

test('a helper that is not there, fails, or is named by a path is never answered for', async () => {
  const path = helper('no', 'exit 1');
  expect(await nodeCredential('no', 'ghcr.io')).toBeUndefined();
  expect(await nodeCredential('nobody', 'ghcr.io')).toBeUndefined();
  for (const name of [`x/../../..${path}`, '../no', 'no; echo', '', '-no'])
    expect(await nodeCredential(name, 'ghcr.io')).toBeUndefined();
});

test('a file is streamed from one offset up to another, and a link is not followed', async () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'file'), '0123456789');
  symlinkSync('file', join(folder, 'link'));
  const read = async (name: string, from: number, to: number) => {
    const parts: Uint8Array[] = [];
    for await (const part of (await nodeFiles.stream(join(folder, name), from, to)) ?? []) parts.push(part);
    return Buffer.concat(parts).toString();
  };
  expect(await read('file', 2, 5)).toBe('234');
  expect(await read('file', 8, 100)).toBe('89');
  for (const name of ['link', 'gone', '.'])
    expect(await nodeFiles.stream(join(folder, name), 0, 9)).toBeUndefined();
});
