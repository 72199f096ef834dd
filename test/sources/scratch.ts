import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];

afterAll(() => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
});

/** A fresh folder, removed after the test file. */
export function scratchFolder(): string {
  const path = mkdtempSync(join(realpathSync(tmpdir()), 'driftgate-test-'));
  made.push(path);
  return path;
}

/** Files by path, written below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** A script that leaves a mark when somebody runs it. */
export function writeTrap(folder: string, name: string, mark: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\necho trapped >> '${mark}'\ncat\n`);
  chmodSync(path, 0o755);
  return path;
}

const environment = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.com',
  GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
  GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
};

/** A real repository in a fresh folder. */
export interface Scratch {
  readonly directory: string;
  /** Runs git and returns what it printed, trimmed. */
  git(...args: readonly string[]): string;
  write(files: Readonly<Record<string, string | Uint8Array>>): void;
  /** Writes, adds everything, commits (on a day, `YYYY-MM-DD`), and returns the commit. */
  commit(files?: Readonly<Record<string, string | Uint8Array>>, message?: string, day?: string): string;
}

/** Drives git in a folder that is, or will become, a repository. */
export function scratchAt(directory: string): Scratch {
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    execFileSync('git', args, { cwd: directory, env: { ...environment, ...env }, stdio: 'pipe' })
      .toString()
      .trim();
  const git = (...args: readonly string[]) => run(args);
  const write = (files: Readonly<Record<string, string | Uint8Array>>) => writeFiles(directory, files);
  const commit = (
    files: Readonly<Record<string, string | Uint8Array>> = {},
    message = 'change',
    day?: string,
  ) => {
    write(files);
    git('add', '-A');
    run(
      ['commit', '-q', '--allow-empty', '-m', message],
      day === undefined ? {} : { GIT_COMMITTER_DATE: `${day}T00:00:00Z` },
    );
    return git('rev-parse', 'HEAD');
  };
  return { directory, git, write, commit };
}

/** A new repository whose branch is `main`. */
export function scratchRepository(): Scratch {
  const repository = scratchAt(scratchFolder());
  repository.git('init', '-q', '-b', 'main');
  return repository;
}
