import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A call as tieline lists it. */
export interface TielineCall {
  readonly file: string;
  readonly line: number;
  readonly method: string;
  readonly path: string;
}

const adapters = ['axios-fetch', 'rtk-query', 'angular-http'] as const;

/**
 * The calls that tieline (github.com/nugehs/tieline, no dependencies, run from a checkout of its own) finds under these
 * roots, once for each of its adapters; of its adapters the caller may take the best.
 */
export function listByTieline(
  checkout: string,
  folder: string,
  roots: readonly string[],
): readonly (readonly TielineCall[])[] {
  const place = mkdtempSync(join(tmpdir(), 'tieline-'));
  try {
    return adapters.map((adapter) => {
      const config = join(place, 'tieline.config.json');
      const client = { adapter, repo: resolve(folder), roots, basePath: '' };
      const server = { adapter: 'express', repo: place, roots: ['.'], globalPrefix: '' };
      writeFileSync(config, JSON.stringify({ client, server }));
      const bin = join(resolve(checkout), 'bin', 'tieline.mjs');
      const out = execFileSync(process.execPath, [bin, 'list', '--json', '--no-fail', '--config', config], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      const { matched, drift } = JSON.parse(out) as Record<'matched' | 'drift', readonly TielineCall[]>;
      return [...matched, ...drift].map((it) => ({ ...it, file: it.file.slice(resolve(folder).length + 1) }));
    });
  } finally {
    rmSync(place, { recursive: true });
  }
}
