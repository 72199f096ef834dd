import { spawn } from 'node:child_process';

const name = /^[a-z0-9](?:[a-z0-9._-]{0,60}[a-z0-9])?$/i;
const patience = 15_000;
const mostBytes = 64 * 1024;

/**
 * Asks a credential helper, as docker does: https://github.com/docker/docker-credential-helpers#development. It is found
 * by its name on the search path, never by a path, and no shell reads the name.
 */
export function nodeCredential(helper: string, server: string): Promise<string | undefined> {
  if (!name.test(helper)) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const child = spawn(`docker-credential-${helper}`, ['get'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: patience,
    });
    let told = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      told += text;
      if (told.length > mostBytes) child.kill();
    });
    child.stdin.on('error', () => undefined).end(`${server}\n`);
    child.on('error', () => resolve(undefined));
    child.on('close', (code) => resolve(code === 0 ? told : undefined));
  });
}
