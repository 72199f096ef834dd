import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { compareText } from '../model/order.ts';
import { grammarPath, shippedPath } from './assets.ts';
import type { FileStat, Files, Git, World } from './world.ts';

export interface MemoryOptions {
  /** By absolute path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly directory?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly now?: string;
  /** Without it, no folder is a repository. */
  readonly git?: Git;
  readonly http?: typeof fetch;
  /** What credential helpers answer, by their name and the server: `desktop ghcr.io`. */
  readonly credentials?: Readonly<Record<string, string>>;
}

/** A world in memory, and what was written to it. */
export interface MemoryWorld extends World {
  readonly contents: Map<string, Uint8Array>;
  readonly printed: { stdout: string; stderr: string };
}

const encoder = new TextEncoder();

function memoryFiles(contents: Map<string, Uint8Array>): Files {
  let folders = 0;
  const under = (path: string) => (path === '/' ? '/' : `${path}/`);
  const isFolder = (path: string) => [...contents.keys()].some((name) => name.startsWith(under(path)));
  const statOf = (path: string): FileStat | undefined => {
    const bytes = contents.get(path);
    if (bytes) return { kind: 'file', size: bytes.length, modified: 0 };
    return isFolder(path) ? { kind: 'directory', size: 0, modified: 0 } : undefined;
  };
  return {
    stat: async (path) => statOf(posix.resolve(path)),
    read: async (path, limit) => {
      const bytes = contents.get(posix.resolve(path));
      return bytes && bytes.length <= limit ? bytes : undefined;
    },
    stream: async (path, from, to) => {
      const bytes = contents.get(posix.resolve(path));
      return bytes && chunked(bytes.subarray(from, to));
    },
    list: async (path) => {
      const start = under(posix.resolve(path));
      const inside = [...contents.keys()].filter((name) => name.startsWith(start));
      const names = new Set(inside.map((name) => name.slice(start.length).split('/')[0] ?? ''));
      return [...names].sort(compareText);
    },
    real: async (path) => (statOf(posix.resolve(path)) ? posix.resolve(path) : undefined),
    temporary: async () => `/temporary/${++folders}`,
    write: async (path, text) => void contents.set(posix.resolve(path), encoder.encode(text)),
    append: async (path, text) => {
      const before = contents.get(posix.resolve(path)) ?? new Uint8Array();
      const added = encoder.encode(text);
      const whole = new Uint8Array(before.length + added.length);
      whole.set(before);
      whole.set(added, before.length);
      contents.set(posix.resolve(path), whole);
    },
    replace: async (path, bytes) => void contents.set(posix.resolve(path), bytes),
    remove: async (path) => void contents.delete(posix.resolve(path)),
  };
}

const chunkBytes = 4096;

async function* chunked(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

const noRepository: Git = {
  run: async () => ({
    code: 128,
    stdout: new Uint8Array(),
    stderr: 'fatal: not a git repository (or any of the parent directories): .git',
  }),
};

const noNetwork: typeof fetch = async () => {
  throw new TypeError('fetch failed: this world has no network');
};

/** A world for tests: files in a map, a clock that stands still, no network and no repository unless they are given. */
export function memoryWorld(options: MemoryOptions = {}): MemoryWorld {
  const contents = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries(options.files ?? {})) {
    contents.set(posix.resolve(path), typeof content === 'string' ? encoder.encode(content) : content);
  }
  const printed = { stdout: '', stderr: '' };
  const moment = options.now ?? '2026-01-01T00:00:00Z';
  return {
    contents,
    printed,
    files: memoryFiles(contents),
    git: options.git ?? noRepository,
    http: options.http ?? noNetwork,
    clock: { now: () => new Date(moment), wait: async () => undefined },
    credential: async (helper, server) => options.credentials?.[`${helper} ${server}`],
    env: options.env ?? {},
    out: {
      stdout: (text) => {
        printed.stdout += text;
      },
      stderr: (text) => {
        printed.stderr += text;
      },
      isTerminal: false,
      columns: 80,
      colors: false,
    },
    watch: () => undefined,
    lastWords: () => undefined,
    directory: options.directory ?? '/repository',
    grammar: (name) => readFile(grammarPath(name)),
    build: async () => 'memory',
    shipped: shippedPath,
  };
}
