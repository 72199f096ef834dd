import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ownPaths } from './assets.ts';

/** A digest of the program, wherever it lies, and of the Node that runs it. */
export function digestOfBuild(): string {
  const hash = createHash('sha256').update(process.version);
  const add = (path: string, name: string): void => {
    if (statSync(path).isDirectory()) {
      for (const inside of readdirSync(path).sort()) add(join(path, inside), `${name}/${inside}`);
      return;
    }
    const bytes = readFileSync(path);
    hash.update(`\n${name} ${bytes.length}\n`).update(bytes);
  };
  for (const path of ownPaths()) add(path, '');
  return hash.digest('hex');
}
